import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { dayInShanghai } from '../../../policy/calendar/day'
import { messages } from '../../stores/messages'
import type { Topic } from '../../stores/messages'
import { messages as copy } from '../../text/messages'
import { SmallButton } from '../button'
import { Group } from '../group'
import { resultWords } from './result-words'
import './messages.scss'

interface Props {
  topic: Topic
  /** Only once what the messages would be about has been said. */
  when?: boolean
}

/** Offers that WeChat tells what comes of something, beside the act and never in its way. */
export const MessageOffer = observer(function MessageOffer({ topic, when = true }: Props) {
  const [result, setResult] = useState<string | null>(null)
  const today = dayInShanghai(new Date())
  useEffect(() => {
    if (when) void messages.load()
  }, [when])
  // The question has to be asked within this tap, so nothing is awaited before it.
  const want = () => void messages.ask(topic, today).then((outcome) => setResult(resultWords(topic, outcome)))
  const decline = () => {
    messages.decline(topic, today)
    setResult(copy.refused)
  }
  if (result !== null) return <Group><View className='pad' role='status' aria-live='polite'>{result}</View></Group>
  if (!when || !messages.mayOffer(topic, today)) return null
  return (
    <Group>
      <View className='pad'>
        <View>{copy.offer(messages.openOf(topic))}</View>
        <View className='sub gap-1'>{copy.once}</View>
        <View className='msgs__acts'>
          <SmallButton kind='fill' onTap={want}>{copy.want}</SmallButton>
          <SmallButton onTap={decline}>{copy.decline}</SmallButton>
        </View>
      </View>
    </Group>
  )
})
