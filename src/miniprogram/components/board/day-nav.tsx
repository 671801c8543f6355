import { View } from '@tarojs/components'
import { addDays, isDay } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import { school } from '../../text/school'
import { dayText } from '../../text/shared'
import { SmallButton } from '../button'
import { Picker } from '../form-controls'

interface Props {
  day: Day
  onChange: (day: Day) => void
}

/** To the day before, the day after, or any other. */
export function DayNav({ day, onChange }: Props) {
  return (
    <View className='daynav'>
      <SmallButton kind='plain' onTap={() => onChange(addDays(day, -1))}>{school.previousDay}</SmallButton>
      <Picker
        mode='date'
        value={day}
        aria-label={school.otherDay}
        onChange={({ detail }) => {
          if (isDay(detail.value)) onChange(detail.value)
        }}
      >
        <SmallButton label={`${school.otherDay}，${dayText(day)}`}>{dayText(day)}</SmallButton>
      </Picker>
      <SmallButton kind='plain' onTap={() => onChange(addDays(day, 1))}>{school.nextDay}</SmallButton>
    </View>
  )
}
