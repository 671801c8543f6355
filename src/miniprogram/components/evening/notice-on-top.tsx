import { View } from '@tarojs/components'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { Group } from '../group'
import { Row } from '../row'
import { StatusTag } from '../status-tag'
import { open } from './open'

/** The school's latest word of today or later that this guardian has not seen, also where nothing of the afternoon is planned. */
export function NoticeOnTop({ child, stale }: { child: ChildTonight; stale: boolean }) {
  // What was read earlier may be of an older version, and seen since.
  const notice = stale ? undefined : child.leaving.unseenNotices[0]
  if (!notice) return null
  return (
    <Group first>
      <Row says={notice.text} onTap={() => open.pickup(child)}>
        <View className='gap-1'><StatusTag kind='warn' says={notice.leaveAt ? evening.noticeLeave(notice.leaveAt) : evening.notice} /></View>
      </Row>
    </Group>
  )
}
