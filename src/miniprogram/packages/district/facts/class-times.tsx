import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ClassTime } from '../../../../cloud/features/institutions/shapes'
import { SmallButton } from '../../../components/button'
import { Chip } from '../../../components/chip'
import type { FactsForm } from '../../../stores/register/facts-form'
import { EMPTY_CLASS_TIME } from '../../../stores/register/typed-facts'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { ClockField } from '../../../components/clock-field'
import { LabelledSegment } from '../../../components/labelled-segment'
import { Part } from './part'

const MOST = 40
const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** When lessons are given. */
export const ClassTimes = observer(function ClassTimes({ form }: { form: FactsForm }) {
  const { classTimes } = form.typed
  const put = (at: number, part: Partial<ClassTime>) =>
    form.change({ classTimes: classTimes.map((time, i) => (i === at ? { ...time, ...part } : time)) })
  return (
    <Part form={form} title={copy.times} summary={copy.timeCount(classTimes.length)} fields={['classTimes']}>
      {classTimes.map((time, i) => (
        <Time
          key={i}
          form={form}
          time={time}
          at={i}
          onChange={(part) => put(i, part)}
          onRemove={() => form.change({ classTimes: classTimes.filter((_, each) => each !== i) })}
        />
      ))}
      {classTimes.length < MOST && (
        <View className='pad'>
          <SmallButton icon='plus' onTap={() => form.change({ classTimes: [...classTimes, EMPTY_CLASS_TIME] })}>{copy.addTime}</SmallButton>
        </View>
      )}
    </Part>
  )
})

interface Props {
  form: FactsForm
  time: ClassTime
  at: number
  onChange: (part: Partial<ClassTime>) => void
  onRemove: () => void
}

const Time = observer(function Time({ form, time, at, onChange, onRemove }: Props) {
  const named = (label: string) => `${copy.time(at + 1)}：${label}`
  const wrong = (field: string) => faultAt(form.faults, `classTimes.${at}.${field}`)
  const { weekdays, starts, ends, online } = time
  const toggle = (day: number) => onChange({ weekdays: weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day].sort() })
  return (
    <View className='lot'>
      <View className='field'>
        <View className='field__label'>{named(copy.weekdays)}</View>
        <View className='chips chips--flush' role='group' aria-label={named(copy.weekdays)}>
          {WEEK.map((day) => (
            <Chip key={day} role='checkbox' on={weekdays.includes(day)} says={copy.weekday(day)} label={named(copy.weekday(day))} onTap={() => toggle(day)} />
          ))}
        </View>
        {wrong('weekdays') && <View className='field__says field__says--wrong' role='alert'>{wrong('weekdays')}</View>}
      </View>
      <ClockField label={named(copy.starts)} value={starts} first='18:00' wrong={wrong('starts')} onChange={(value) => onChange({ starts: value })} />
      <ClockField label={named(copy.ends)} value={ends} first='20:00' wrong={wrong('ends')} onChange={(value) => onChange({ ends: value })} />
      <LabelledSegment
        label={named(copy.delivery)}
        value={online ? 'online' : 'offline'}
        options={['offline', 'online']}
        words={copy.deliveries}
        onChange={(delivery) => onChange({ online: delivery === 'online' })}
      />
      <View className='lot__acts'><SmallButton label={named(copy.removeTime)} onTap={onRemove}>{copy.removeTime}</SmallButton></View>
    </View>
  )
})
