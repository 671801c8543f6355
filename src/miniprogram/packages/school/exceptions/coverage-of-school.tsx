import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CoverageOfPlan } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { ClauseNote } from '../../../components/clause-note'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { CoverageRuler } from '../../../components/service/coverage-ruler'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { coverage as copy } from '../../../text/coverage'

/** Enrolled among those who asked, with both numbers; a failure here leaves the rest of the page as it is. */
export const CoverageOfSchool = observer(function CoverageOfSchool({ at }: { at: SchoolKey }) {
  const store = useLastKnown<{ of: CoverageOfPlan | null }>(`coverage-${at.schoolId}`, async () => ({ of: await api.afterSchool.coverage.query(at) }))
  const { answer, error } = store
  if (!answer) return error ? <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /> : null
  const { of } = answer
  return (
    <Group title={copy.title} note={copy.note}>
      <View className='pad'>
        {of === null ? (
          <StatusTag kind='unknown' says={copy.noPlan} />
        ) : (
          <>
            <CoverageRuler coverage={of.coverage} />
            <View className='sub gap-1'>{copy.others(of.notTakingPart, of.unanswered)}</View>
            <View className='gap-2'><ClauseNote clause={of.coverage.clause} /></View>
          </>
        )}
      </View>
    </Group>
  )
})
