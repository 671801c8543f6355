import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { clock, dayText, shared } from '../../text/shared'
import { Icon } from '../icon'
import { headlineOf, schoolMinutesOf } from './evening-of'
import { headlineWords } from './headline-words'
import { finishWords } from './finish-words'
import { PanelRuler } from './panel-ruler'

interface Props {
  child: ChildTonight
  readAt: string
  stale: boolean
}

/** The answer first: one number against its cap, or one sentence. */
export const EveningPanel = observer(function EveningPanel({ child, readAt, stale }: Props) {
  const headline = headlineOf(child)
  const school = schoolMinutesOf(child.tasks)
  const at = stale ? null : <Text className='answer__at'>{shared.updatedAt(clock(readAt))}</Text>
  if (headline.kind !== 'minutes') {
    const words = headlineWords(headline, school)
    return (
      <View className='answer'>
        <View className='answer__label'>
          <Text>{dayText(child.day)}</Text>
          {at}
        </View>
        <View className='answer__say'>
          {headline.kind === 'not-posted' && <Icon name='unknown' />}
          <Text>{words.says}</Text>
        </View>
        <View className='answer__why'>{words.why}</View>
      </View>
    )
  }
  const { capMinutes } = child.verdict
  const { left, minutes } = headline
  const live = left !== null ? evening.leftTonight : headline.freeDay ? evening.writtenToday : evening.writtenTonight
  const then = left === null ? evening.writtenThen : evening.leftThen
  const finish = finishWords(child)
  return (
    <View className='answer'>
      <View className='answer__label'>
        <Text>{stale ? then(` ${clock(readAt)} `) : live}</Text>
        {at}
      </View>
      <View className='answer__num'>
        <Text className='answer__big'>{left ?? minutes}</Text>
        <Text>{evening.minutes}</Text>
        {capMinutes !== null && <Text className='answer__cap'>{evening.cap(capMinutes)}</Text>}
      </View>
      {capMinutes === null ? (
        <View className='answer__why'>{evening.why.freeDay}</View>
      ) : (
        <PanelRuler homeMinutes={minutes} capMinutes={capMinutes} schoolMinutes={school} />
      )}
      {left !== null && <View className='answer__why'>{evening.doneOf(minutes - left, minutes)}</View>}
      {finish && <View className='answer__line'>{finish}</View>}
    </View>
  )
})
