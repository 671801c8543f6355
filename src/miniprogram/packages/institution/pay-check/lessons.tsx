import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../../components/button'
import { DayField } from '../../../components/day-field'
import { Group } from '../../../components/group'
import { MOST_TIMES } from '../../../stores/pay-check-form'
import type { PayCheckForm } from '../../../stores/pay-check-form'
import { payCheck as copy } from '../../../text/pay-check'
import { WeeklyTime } from './weekly-time'

/** When it is taught: every time of a week, and the first day. */
export const Lessons = observer(function Lessons({ form }: { form: PayCheckForm }) {
  const { times, firstDay } = form.told
  return (
    <Group>
      <View>
        {times.map((time, at) => <WeeklyTime key={at} form={form} time={time} at={at} />)}
      </View>
      <View>
        {times.length < MOST_TIMES && (
          <View className='pad'><SmallButton icon='plus' onTap={() => form.addTime()}>{copy.addTime}</SmallButton></View>
        )}
      </View>
      <DayField label={copy.firstDay} value={firstDay} placeholder={copy.notChosen} onChange={(day) => form.change({ firstDay: day })} />
    </Group>
  )
})
