import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { api } from '../../api/client'
import { childKey } from '../../stores/tonight-store'
import { evening } from '../../text/evening'
import { Group } from '../group'
import { Row } from '../row'
import { StatusTag } from '../status-tag'
import { useLastKnown } from '../use-last-known'
import { hasLeaving } from './leaving-card'
import { open } from './open'

/** The school's word of today that this guardian has not seen; asked for only where the afternoon is planned. */
export function NoticeOnTop({ child, stale }: { child: ChildTonight; stale: boolean }) {
  return stale || !hasLeaving(child) ? null : <Unseen key={childKey(child)} child={child} />
}

const Unseen = observer(function Unseen({ child }: { child: ChildTonight }) {
  const { districtId, schoolId, childId } = child
  const store = useLastKnown(`pickup-${childKey(child)}`, () => api.leaving.pickup.query({ districtId, schoolId, childId }))
  const notice = store.answer?.notices.find((one) => !one.seen && one.day >= child.day)
  if (!notice) return null
  return (
    <Group first>
      <Row says={notice.text} onTap={() => open.pickup(child)}>
        <View className='gap-1'><StatusTag kind='warn' says={notice.leaveAt ? evening.noticeLeave(notice.leaveAt) : evening.notice} /></View>
      </Row>
    </Group>
  )
})
