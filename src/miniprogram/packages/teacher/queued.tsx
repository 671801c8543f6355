import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../components/button'
import { Group } from '../../components/group'
import { Row } from '../../components/row'
import { StatusTag } from '../../components/status-tag'
import { markQueue } from '../../stores/marks/mark-queue'
import { roll as copy } from '../../text/roll'

/** What this phone has not sent yet, and what was not taken or is to be looked at, with the reason. */
export const Queued = observer(function Queued() {
  const { kept, isUnsafe, sending, error } = markQueue
  const { waiting, notTaken, asked } = kept
  // What is on its way at this moment is nobody's worry; what a failure left behind is.
  const left = error !== null && waiting.length > 0
  if (!left && notTaken.length + asked.length === 0 && !(isUnsafe && waiting.length > 0)) return null
  return (
    <Group>
      {left && (
        <Row
          says={copy.queuedSays}
          foot={<SmallButton busy={sending} onTap={() => void markQueue.send()}>{copy.sendNow}</SmallButton>}
        >
          <View className='gap-1' role='status'><StatusTag kind='warn' says={copy.queued(waiting.length)} /></View>
        </Row>
      )}
      {isUnsafe && waiting.length > 0 && <Row title={copy.unsafe} says={copy.unsafeSays} />}
      {notTaken.map(({ mark, childName, why }) => (
        <Row
          key={mark.markId}
          foot={<SmallButton label={`${copy.seen}：${childName}`} onTap={() => markQueue.seen(mark.markId)}>{copy.seen}</SmallButton>}
        >
          <StatusTag kind='stop' says={copy.notTaken} />
          <View className='b gap-1'>{copy.notTakenSays(childName, mark.kind === 'undo' ? copy.undoMark : copy.state(mark.kind))}</View>
          <View className='sub'>{copy.why(why)}</View>
        </Row>
      ))}
      {asked.map(({ markId, childName }) => (
        <Row
          key={markId}
          says={copy.asked(childName)}
          foot={<SmallButton label={`${copy.seen}：${childName}`} onTap={() => markQueue.seen(markId)}>{copy.seen}</SmallButton>}
        />
      ))}
    </Group>
  )
})
