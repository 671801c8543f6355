import { View } from '@tarojs/components'
import type { NoticeShown } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'

interface Props {
  child: ChildKey
  notices: readonly NoticeShown[]
  onChanged: () => Promise<void>
}

/** The school's word that all leave earlier; one tap says that it was seen. */
export function Notices({ child, notices, onChanged }: Props) {
  const { busy, error, run } = useAct()
  if (notices.length === 0) return null
  const see = (noticeId: number) =>
    run(async () => {
      await api.leaving.seeNotice.mutate({ ...child, noticeId })
      await onChanged()
    })
  return (
    <Group first>
      {notices.map((notice) => (
        <View key={notice.noticeId} className='row row--line'>
          <View className='row__bd'>
            <StatusTag kind={notice.seen ? 'info' : 'warn'} says={copy.notice[notice.kind]} />
            {notice.leaveAt && <View className='lead gap-1'>{copy.noticeLeave(notice.day, notice.leaveAt)}</View>}
            <View className='gap-1'>{notice.text}</View>
            <View className='sub gap-1'>{copy.noticeSent(copy.saidAt(notice.sentAt))}</View>
            <View className='gap-2'>
              {notice.seen ? (
                <View className='sub'>{copy.noticeSeenAlready}</View>
              ) : (
                <SmallButton kind='fill' busy={busy} onTap={() => void see(notice.noticeId)}>{copy.noticeSeen}</SmallButton>
              )}
            </View>
          </View>
        </View>
      ))}
      {error && <ErrorNote error={error} what={copy.noticeFailed} />}
    </Group>
  )
}
