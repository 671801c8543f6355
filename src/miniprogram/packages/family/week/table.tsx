import { Text, View } from '@tarojs/components'
import type { Grade } from '../../../../policy/calendar/grade'
import { bandsFor } from '../../../../policy/homework/time-bands'
import type { Week } from '../../../../cloud/features/homework/shapes'
import { week as copy } from '../../../text/family'
import { monthDay, shared, weekday } from '../../../text/shared'

type DayOfWeek = Week['days'][number]

const estimateOf = ({ status, usedMinutes }: DayOfWeek): string => {
  if (status === 'not-posted') return copy.notPosted
  if (status === 'no-school') return copy.noSchool
  return usedMinutes === 0 ? copy.none : String(usedMinutes)
}

const measuredOf = ({ measured, usedMinutes }: DayOfWeek): string => {
  if (measured.state === 'enough') {
    return copy.measured(measured.averageMinutes, measured.lowMinutes, measured.highMinutes)
  }
  return usedMinutes === 0 ? copy.dash : copy.tooFew
}

function bandWords(grade: Grade, band: number): string {
  const one = bandsFor(grade).find((each) => each.band === band)
  return one ? copy.myBand(shared.band(one.fromMinutes, one.toMinutes)) : ''
}

/** Every figure of the chart again, for those who read rather than look. */
export function WeekTable({ days, today, grade }: { days: readonly DayOfWeek[]; today: string; grade: Grade | null }) {
  return (
    <View className='tbl' role='table' aria-label={copy.table}>
      <View className='tbl__tr tbl__tr--head' role='row'>
        <Text className='tbl__day'>{copy.head.day}</Text>
        <Text className='tbl__td'>{copy.head.estimate}</Text>
        <Text className='tbl__td tbl__td--wide'>{copy.head.measured}</Text>
        <Text className='tbl__end'>{copy.head.replies}</Text>
      </View>
      {days.map((day) => (
        <View key={day.day} role='row' className='tbl__row'>
          <View className='tbl__tr'>
            <View className='tbl__day'>
              <Text className='block'>{monthDay(day.day)}</Text>
              <Text className='block'>{day.day === today ? copy.today : weekday(day.day)}</Text>
            </View>
            <Text className='tbl__td'>{estimateOf(day)}</Text>
            <Text className='tbl__td tbl__td--wide'>{measuredOf(day)}</Text>
            <Text className='tbl__end'>
              {day.measured.state === 'enough' ? copy.replies(day.measured.replies) : copy.dash}
            </Text>
          </View>
          {(day.overrunMinutes > 0 || (day.myBand !== null && grade !== null)) && (
            <View className='tbl__more'>
              {day.overrunMinutes > 0 && <Text className='block'>{copy.overrun(day.overrunMinutes)}</Text>}
              {day.myBand !== null && grade !== null && <Text className='block'>{bandWords(grade, day.myBand)}</Text>}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
