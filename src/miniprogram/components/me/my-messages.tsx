import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import type { Me } from '../../../cloud/features/people/shapes'
import { dayInShanghai } from '../../../policy/calendar/day'
import { askAboutMessages } from '../../api/messages'
import { messages } from '../../stores/messages'
import type { Topic } from '../../stores/messages'
import { messages as copy } from '../../text/messages'
import { SmallButton } from '../button'
import { Group } from '../group'
import { resultWords } from '../messages/result-words'
import { Row } from '../row'

/** What may concern somebody, by what they are. */
function topicsOf({ children, waiting, posts }: Me): Topic[] {
  const topics: Topic[] = []
  if (children.length > 0) topics.push('choosing', 'leaving')
  if (waiting.length > 0) topics.push('joining')
  if (posts.some(({ classTeacherOf }) => classTeacherOf.length > 0)) topics.push('class')
  if (posts.length > 0) topics.push('duty')
  return topics
}

/** Which messages were accepted or refused on this phone, and the way to be asked again. */
export const MyMessages = observer(function MyMessages({ me }: { me: Me }) {
  useEffect(() => void messages.load(), [])
  const topics = topicsOf(me)
  if (topics.length === 0) return null
  if (!askAboutMessages) return <Group title={copy.title}><Row says={copy.onlyInWeChat} /></Group>
  if (!messages.templates) return null
  const asked = topics.filter((topic) => messages.kindsOf(topic).length > 0)
  return (
    <Group title={copy.title}>
      <Row says={asked.length > 0 ? copy.once : copy.none} />
      {asked.map((topic) => <OneTopic key={topic} topic={topic} />)}
    </Group>
  )
})

const OneTopic = observer(function OneTopic({ topic }: { topic: Topic }) {
  const [result, setResult] = useState<string | null>(null)
  const kinds = messages.kindsOf(topic)
  const repliesTo = (accepted: boolean) => kinds.filter((kind) => messages.replies[kind]?.accepted === accepted)
  const [accepted, refused] = [repliesTo(true), repliesTo(false)]
  const acceptedOn = accepted[0] && messages.replies[accepted[0]]?.day
  const ask = () => void messages.ask(topic, dayInShanghai(new Date()), true).then((outcome) => setResult(outcome === 'answered' ? null : resultWords(topic, outcome)))
  return (
    <Row title={copy.topics[topic]} foot={<SmallButton label={copy.moreLabel(topic)} onTap={ask}>{copy.more}</SmallButton>}>
      {accepted.length + refused.length === 0 && <View className='sub'>{`${copy.notAsked}：${copy.has(kinds)}`}</View>}
      {acceptedOn && <View className='sub'>{copy.acceptedOn(accepted, acceptedOn)}</View>}
      {refused.length > 0 && <View className='sub'>{copy.refusedThese(refused)}</View>}
      {result !== null && <View className='gap-1' role='alert'>{result}</View>}
    </Row>
  )
})
