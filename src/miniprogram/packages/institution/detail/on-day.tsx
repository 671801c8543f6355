import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import type { Day } from '../../../../policy/calendar/day'
import { mayOperate } from '../../../../policy/training/standing'
import { api } from '../../../api/client'
import { DayField } from '../../../components/day-field'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Fact } from '../../../components/institutions/fact'
import type { InstitutionKey } from '../../../components/institutions/open'
import { StandingTag } from '../../../components/institutions/standing-tag'
import { Skeleton } from '../../../components/skeleton'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { institution as copy } from '../../../text/institution'

/** What it was on another day, e.g. the one on which somebody paid: nothing recorded is ever overwritten. */
export function OnDay({ at }: { at: InstitutionKey }) {
  const [day, setDay] = useState<Day | ''>('')
  return (
    <Group title={copy.onDay}>
      <View className='pad sub'>{copy.onDaySays}</View>
      <DayField label={copy.whichDay} value={day} placeholder={copy.chooseDay} onChange={setDay} />
      <View>{day !== '' && <Then key={day} at={at} day={day} />}</View>
    </Group>
  )
}

const Then = observer(function Then({ at, day }: { at: InstitutionKey; day: Day }) {
  const store = useLastKnown(`institution-${at.districtId}-${at.institutionId}-${day}`, () => api.institutions.see.query({ ...at, day }), false)
  const { answer, state, error } = store
  if (!answer && state === 'loading') return <Skeleton groups={1} />
  if (!answer) return <ErrorNote error={error} what={copy.onDayFailed} onRetry={() => void store.load()} />
  return <Was seen={answer} />
})

function Was({ seen: { day, today, standing, history, facts, factsFrom, sites } }: { seen: InstitutionSeen }) {
  const isKnown = factsFrom <= day
  const may = mayOperate(standing.status)
  const [firstKept] = history.map(({ fromDay }) => fromDay).sort()
  // Nothing was recorded by then: that is not the same as standing on no list.
  const isBefore = firstKept === undefined || day < firstKept
  const addresses = sites.map(({ address, floor }) => [address, floor].filter(Boolean).join(' ')).join('；')
  return (
    <View role='status'>
      <Fact name={copy.standingThen}>
        {isBefore ? <StatusTag kind='unknown' says={copy.notKept} /> : <StandingTag status={standing.status} past />}
        {isBefore && firstKept !== undefined && <View>{copy.keptFrom(firstKept)}</View>}
        {standing.since && <View className='sub'>{copy.sinceDay(standing.since)}</View>}
        {standing.reason && <View>{standing.reason}</View>}
        {standing.document && <View className='sub'>{copy.document(standing.document)}</View>}
      </Fact>
      {isKnown && may && <Fact name={copy.taughtThen}>{facts.categories.map(({ approves }) => approves).join('、') || copy.mayTeachNothing}</Fact>}
      {isKnown && may && <Fact name={copy.sitesThen}>{addresses || copy.noSites}</Fact>}
      {!isKnown && <View className='pad sub'>{copy.factsLater(factsFrom)}</View>}
      {day > today && <View className='pad sub'>{copy.dayToCome}</View>}
    </View>
  )
}
