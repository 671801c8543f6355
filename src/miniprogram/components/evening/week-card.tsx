import { Text, View } from '@tarojs/components'
import type { ChildTonight, WeekDay } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { minutesText, weekday } from '../../text/shared'
import { Icon } from '../icon'
import { Row } from '../row'
import { Tap } from '../tap'
import { Group } from '../group'
import { open } from './open'

const isKnown = (day: WeekDay) => day.status === 'posted' || day.status === 'none-declared'

const dayWords = (day: WeekDay): string => {
  if (day.status === 'no-school') return evening.weekDay(day.day, evening.noSchool.replace(evening.today, ''))
  return evening.weekDay(day.day, isKnown(day) ? ` ${minutesText(day.usedMinutes)}` : evening.notPosted)
}

/** The week so far as small bars; the chart with figures and measured times is one tap away. */
export function WeekCard({ child }: { child: ChildTonight }) {
  const cap = Math.max(0, ...child.week.map((day) => day.capMinutes ?? 0))
  const top = Math.max(cap, ...child.week.map((day) => day.usedMinutes), 1) * 1.15
  const percent = (minutes: number) => `${((minutes / top) * 100).toFixed(1)}%`
  return (
    <Group>
      <Row title={evening.week} foot={evening.weekFoot} onTap={() => open.week(child)} />
      {cap > 0 && (
        <Tap
          className='minibars'
          role='link'
          aria-label={evening.weekLabel(child.week.map(dayWords).join('，'))}
          onTap={() => open.week(child)}
        >
          {child.week.map((day) => (
            <View key={day.day} className={`minibar ${day.day === child.day ? 'minibar--today' : ''}`}>
              <View className='minibar__plot'>
                {day.capMinutes !== null && <View className='minibar__cap' style={{ bottom: percent(cap) }} />}
                {day.status === 'not-posted' ? (
                  <Icon name='unknown' className='minibar__none' />
                ) : (
                  <View
                    className={`minibar__bar ${day.capMinutes === null ? 'minibar__bar--free' : ''}`}
                    style={{ height: percent(day.usedMinutes) }}
                  />
                )}
              </View>
              <Text>{day.day === child.day ? evening.today : weekday(day.day)}</Text>
            </View>
          ))}
        </Tap>
      )}
    </Group>
  )
}
