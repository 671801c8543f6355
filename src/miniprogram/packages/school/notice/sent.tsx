import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Day } from '../../../../policy/calendar/day'
import { SmallButton } from '../../../components/button'
import { DatedBar } from '../../../components/dated-bar'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { leavingDay as copy } from '../../../text/leaving-day'
import type { useSent } from './use-sent'

interface Props {
  today: Day
  sent: ReturnType<typeof useSent>
  onOpen: (noticeId: number) => void
}

/** What the school has told its families, from whatever phone: the newest first, each with how many have seen it. */
export const Sent = observer(function Sent({ today, sent: { store, pages, hasMore, more, busy, error }, onOpen }: Props) {
  const dated = datedOf(store, new Date())
  if (!store.answer) return store.error ? <ErrorNote error={store.error} what={copy.sentFailed} onRetry={() => void store.load()} /> : null
  const bar = dated && <DatedBar {...dated} />
  if (store.answer.notices.length === 0) return bar
  return (
    <>
      {bar}
      <Group title={copy.sent}>
        {pages.map((page) => (
          <View key={page[0]?.noticeId}>
            {page.map((one) => (
              <Row key={one.noticeId} title={copy.sentAt(one, today)} foot={copy.seenOf(one.seen, one.guardians)} onTap={() => onOpen(one.noticeId)}>
                <View className='sub'>{one.text}</View>
                {one.sentBy !== null && <View className='note'>{copy.sentBy(one.sentBy)}</View>}
              </Row>
            ))}
          </View>
        ))}
        {error && <ErrorNote error={error} what={copy.sentFailed} />}
        {hasMore && <View className='notice__more'><SmallButton busy={busy} onTap={more}>{copy.sentMore}</SmallButton></View>}
      </Group>
    </>
  )
})
