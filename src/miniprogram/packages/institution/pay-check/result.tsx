import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Day } from '../../../../policy/calendar/day'
import type { StatutoryKind } from '../../../../policy/calendar/school-day'
import { ActionBar } from '../../../components/action-bar'
import { copy as copyText, say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useInPieces } from '../../../components/step'
import { keptChecks, reportDrafts } from '../../../stores/pay-check'
import type { Checked } from '../../../stores/pay-check'
import { moment } from '../../../text/institutions'
import { payCheck as copy } from '../../../text/pay-check'
import { AfterPaying } from './after-paying'
import { draftOf } from './draft-of'
import { Against, Fitting } from './findings'
import { Instead } from './instead'
import { Reported } from './reported'
import { Verdict } from './verdict'

interface Props {
  checked: Checked
  statutory: (day: Day) => StatutoryKind
  earlier: boolean
  onAgain: () => void
}

/** So many findings, with clause and what to do, are one setData below 4 KB beside the answer itself. */
const PIECE = 2

/** The answer first, then what to say instead, then every finding with its clause. */
export const Result = observer(function Result({ checked, statutory, earlier, onAgain }: Props) {
  const [reported, setReported] = useState(false)
  const { result, list, told, at } = checked
  // One more for what stands below them all.
  const shown = useInPieces(result.findings.length + 1, PIECE)
  const isClear = result.verdict === 'nothing-found'
  const save = () => {
    keptChecks.keep(checked)
    say(copy.saved)
  }
  const report = () => {
    reportDrafts.keep(draftOf(checked))
    setReported(true)
  }
  const isKept = keptChecks.items.some((one) => one.at === at)
  const bar = isClear ? (
    <ActionBar>
      <Button kind='default' disabled={isKept} onTap={save}>{isKept ? copy.saved : copy.save}</Button>
      <Button onTap={() => void copyText(copy.platformName)}>{copy.platform}</Button>
    </ActionBar>
  ) : (
    <ActionBar>
      <Button kind='default' onTap={onAgain}>{copy.again}</Button>
      <Button kind='default' disabled={reported} onTap={report}>{copy.report}</Button>
    </ActionBar>
  )
  return (
    <Screen bar={bar} demo={checked.isDemo} top={<Verdict result={result} isOld={list.verdict === 'stale'} />}>
      {earlier && <View className='pad b'>{copy.earlierNote(moment(at))}</View>}
      {reported && <Reported draft={draftOf(checked)} />}
      <Instead checked={checked} />
      {/* In a box of its own: what comes later is sent alone only where nothing stands behind it. */}
      <View>
        <Against checked={checked} shown={shown} />
        <Fitting checked={checked} shown={shown} />
        {shown > result.findings.length && (
          <>
            {isClear && <AfterPaying statutory={statutory} />}
            <Group>
              <Row title={told.institution?.name ?? copy.nameless} says={moment(at)} />
              {isClear ? <Row title={copy.again} onTap={onAgain} /> : <Row title={isKept ? copy.saved : copy.save} onTap={save} />}
            </Group>
            <View className='pad note'>{copy.noDecision}</View>
          </>
        )}
      </View>
    </Screen>
  )
})
