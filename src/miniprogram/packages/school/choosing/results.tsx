import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { useLastKnown } from '../../../components/use-last-known'
import { weekdayName } from '../../../text/findings-of-plan'
import { plans as copy } from '../../../text/plans'

/** How full each drawn offering is, in the order of the week. */
export const Results = observer(function Results({ at, planId }: { at: SchoolKey; planId: number }) {
  const store = useLastKnown(`offerings-${at.schoolId}-${planId}`, () => api.afterSchool.offerings.query({ ...at, planId }))
  const { answer, error } = store
  if (!answer) return error ? <ErrorNote error={error} what={copy.resultsFailed} onRetry={() => void store.load()} /> : null
  const drawn = answer.filter(({ admission, withdrawnAt }) => admission === 'draw' && withdrawnAt === null).sort((a, b) => a.weekday - b.weekday)
  return (
    <Group title={copy.results}>
      {drawn.length === 0 && <View className='pad sub'>{copy.noDraw}</View>}
      <InSteps
        items={drawn}
        row={({ offeringId, name, weekday, startsAt, taken, capacity, waiting }) => (
          <Row key={offeringId} title={name} says={`${weekdayName(weekday)} ${startsAt}`} foot={copy.result(taken, capacity, waiting)} />
        )}
      />
    </Group>
  )
})
