import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanEntry, PlanImportInput, PlanPage, PlanPart, RowTold } from '../../../../cloud/features/register-imports/shapes'
import { api } from '../../../api/client'
import { ErrorNote } from '../../../components/error-note'
import { Icon } from '../../../components/icon'
import { InSteps } from '../../../components/in-steps'
import { Tap } from '../../../components/tap'
import { useAct } from '../../../components/use-act'
import { entryLines, placeWords, registerFiles as copy, toldWords } from '../../../text/register-files'

interface Props {
  file: PlanImportInput
  part: PlanPart
  count: number
}

/** One part of the plan: how many, and by a tap which; a page of the API at a time, thirty rows a box. */
export function Part({ file, part, count }: Props) {
  const { busy, error, run } = useAct()
  const [pages, setPages] = useState<PlanPage[]>([])
  const [shown, setShown] = useState(false)
  const read = () =>
    run(async () => {
      const answer = await api.institutions.planImport.query({ ...file, part, page: pages.length + 1 })
      const page = answer.outcome === 'planned' ? answer.page : null
      if (page) setPages((before) => [...before, page])
    })
  const toggle = () => {
    if (count === 0) return
    setShown(!shown)
    if (pages.length === 0) void read()
  }
  const hasMore = pages.length > 0 && pages[pages.length - 1]?.hasMore === true
  return (
    <View className='lot--line'>
      <Tap className='row' aria-expanded={shown} aria-disabled={count === 0} onTap={toggle}>
        <View className='row__bd'>{copy.parts[part]}</View>
        <View className='row__ft'>
          {copy.count(part, count)}
          {count > 0 && <Icon name={shown ? 'up2' : 'down'} className='row__chev' />}
        </View>
      </Tap>
      {shown && (
        <View>
          {part === 'missing' && <View className='pad sub'>{copy.missingSays}</View>}
          <InSteps unfolds items={pages.flatMap(({ entries }) => entries)} row={entryRow} />
          <InSteps unfolds items={pages.flatMap(({ told }) => told)} row={toldRow} />
          {error && <ErrorNote error={error} what={copy.partFailed} onRetry={() => void read()} />}
          {hasMore && (
            <Tap className='row row--line' aria-disabled={busy} onTap={() => void read()}>
              <View className='t-brand'>{copy.morePages}</View>
            </Tap>
          )}
        </View>
      )}
    </View>
  )
}

const entryRow = (one: PlanEntry) => (
  <View key={`${one.institutionId ?? 'new'}-${placeWords(one.at)}`} className='lot--line pad'>
    <View className='b'>{one.name}</View>
    <View className='sub'>{placeWords(one.at)}</View>
    {entryLines(one).map((line) => <View key={line}>{line}</View>)}
  </View>
)

function toldRow(one: RowTold) {
  const { where, says, todo } = toldWords(one)
  return (
    <View key={`${where}-${one.problem}`} className='lot--line pad'>
      <View className='sub'>{where}</View>
      <View>{says}</View>
      <View className='sub'>{todo}</View>
    </View>
  )
}
