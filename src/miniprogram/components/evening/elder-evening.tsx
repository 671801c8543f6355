import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { session } from '../../stores/session-store'
import { childKey, tonight } from '../../stores/tonight-store'
import { evening } from '../../text/evening'
import { shared, spokenClock } from '../../text/shared'
import { Button } from '../button'
import { Tap } from '../tap'
import { call, callable } from './call-card'
import { headlineOf, schoolMinutesOf, subjectsOf } from './evening-of'
import { hasLeaving, leavingSays } from './leaving-card'
import { headlineWords } from './headline-words'

interface Props {
  child: ChildTonight
  readAt: string
  stale: boolean
}

/** Large type: three lines, at most two buttons (再试 of the dated bar is one) and one link. */
export const ElderEvening = observer(function ElderEvening({ child, readAt, stale }: Props) {
  const headline = headlineOf(child)
  const words = headline.kind === 'minutes' ? null : headlineWords(headline, schoolMinutesOf(child.tasks))
  const atHome = subjectsOf(child.tasks).filter((subject) => subject.homeMinutes > 0)
  return (
    <>
      <View className={stale ? 'top' : 'top deep'}>
        <View className='answer'>
          <View className='e-who'>{evening.kidName(child.displayName, child.class.grade)}</View>
          {headline.kind === 'minutes' ? (
            <>
              <Text className='e-l'>{headline.left !== null ? evening.elderLeft : headline.freeDay ? evening.elderToday : evening.elderWritten}</Text>
              <View className='answer__num'>
                <Text className='answer__big'>{headline.left ?? headline.minutes}</Text>
                <Text>{evening.minutes}</Text>
              </View>
            </>
          ) : (
            <View className='answer__say'>{words?.says}</View>
          )}
        </View>
      </View>
      <View className='e-line'>
        <Text className='e-l'>{words ? words.why : evening.elderSubjects}</Text>
        {!words && (
          <Text className='lead block'>
            {atHome.map((subject) => evening.elderSubject(subject.name, subject.homeMinutes)).join('，')}
          </Text>
        )}
      </View>
      {hasLeaving(child) ? (
        <View className='e-line'>
          <Text className='e-l'>{evening.elderLeaving}</Text>
          <Text className='lead block'>{leavingSays(child, true)}</Text>
        </View>
      ) : (
        <View className='e-line'>
          <Text className='e-l'>{evening.elderReadAt}</Text>
          <Text className='lead block'>{spokenClock(readAt)}</Text>
        </View>
      )}
      <ElderButtons child={child} stale={stale} />
      {child.isDemo && <View className='demo'>{shared.demo}</View>}
    </>
  )
})

function ElderButtons({ child, stale }: { child: ChildTonight; stale: boolean }) {
  const children = tonight.answer?.children ?? []
  const other = children[(children.indexOf(child) + 1) % Math.max(1, children.length)]
  const [person] = callable(child.fellows)
  const mayCall = person && !(stale && other && other !== child)
  return (
    <View className='e-btns'>
      {mayCall && (
        <Button icon='phone' onTap={() => call(person.phone)}>
          {evening.call(person.relation || person.displayName)}
        </Button>
      )}
      {other && other !== child && (
        <Button kind='default' onTap={() => tonight.choose(childKey(other))}>
          {evening.elderOther(other.displayName, other.class.grade)}
        </Button>
      )}
      <Tap className='e-link' onTap={() => session.setElder(false)}>{evening.elderBack}</Tap>
    </View>
  )
}
