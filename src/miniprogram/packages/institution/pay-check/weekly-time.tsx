import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../../components/button'
import { Chip } from '../../../components/chip'
import type { ToldTime } from '../../../stores/pay-check'
import type { PayCheckForm } from '../../../stores/pay-check-form'
import { weekdayText } from '../../../text/institution'
import { payCheck as copy } from '../../../text/pay-check'
import { ClockField } from './clock-field'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

interface Props {
  form: PayCheckForm
  time: ToldTime
  at: number
}

/** One time of a week: on which days, from when to when. */
export const WeeklyTime = observer(function WeeklyTime({ form, time, at }: Props) {
  const { weekdays, startsAt, endsAt } = time
  const named = (label: string) => (form.told.times.length === 1 ? label : copy.ofTime(at + 1, label))
  const toggle = (day: number) =>
    form.changeTime(at, { weekdays: weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day].sort() })
  return (
    <View className={at > 0 ? 'lot' : ''}>
      <View className='field'>
        <View className='field__label'>{named(copy.weekdays)}</View>
        <View className='chips chips--flush' role='group' aria-label={named(copy.weekdays)}>
          {WEEK.map((day) => (
            <Chip key={day} role='checkbox' on={weekdays.includes(day)} says={weekdayText(day)} label={named(weekdayText(day))} onTap={() => toggle(day)} />
          ))}
        </View>
      </View>
      <ClockField label={named(copy.startsAt)} value={startsAt} first='18:30' onChange={(value) => form.changeTime(at, { startsAt: value })} />
      <ClockField label={named(copy.endsAt)} value={endsAt} first='20:00' onChange={(value) => form.changeTime(at, { endsAt: value })} />
      <View>
        {form.told.times.length > 1 && (
          <View className='lot__acts'><SmallButton label={named(copy.removeTime)} onTap={() => form.removeTime(at)}>{copy.removeTime}</SmallButton></View>
        )}
      </View>
    </View>
  )
})
