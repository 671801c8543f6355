import { View } from '@tarojs/components'
import type { StaffShown } from '../../../../cloud/features/institutions/shapes'
import { fullTimeShare } from '../../../../policy/training/assess-staff'
import { ClauseNote } from '../../../components/clause-note'
import { institution as copy } from '../../../text/institution'

/** Full-time teachers among all who are on record; who is not on record is not known, so no share is told without anybody. */
export function FullTime({ staff }: { staff: readonly StaffShown[] }) {
  const { fullTimeTeaching, all, verdict, clause } = fullTimeShare(staff.map(({ kind, isTeaching }) => ({ kind, teaches: isTeaching ? null : [] })))
  if (verdict === 'nobody') return null
  return (
    <View className='row row--line'>
      <View>
        <View>{copy.fullTime(fullTimeTeaching, all)}</View>
        {verdict === 'below' && <View className='t-warn'>{copy.fullTimeBelow}</View>}
        <View className='gap-1'><ClauseNote clause={clause} /></View>
      </View>
    </View>
  )
}
