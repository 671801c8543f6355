import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../../components/button'
import { kindOf } from '../../../../policy/training/category'
import { DayField } from '../../../components/day-field'
import { Group } from '../../../components/group'
import { MOST_TIMES } from '../../../stores/pay-check-form'
import type { PayCheckForm } from '../../../stores/pay-check-form'
import type { KeptInstitution } from '../../../stores/snapshot-row'
import { payCheck as copy } from '../../../text/pay-check'
import { PublishedTimes } from './published-times'
import { SegmentOrUnknown } from './segment-or-unknown'
import { WeeklyTime } from './weekly-time'

type Breaks = 'in' | 'out'
const wordOf = (inBreaks: boolean | null): Breaks | null => (inBreaks === null ? null : inBreaks ? 'in' : 'out')

/** When it is taught: every time of a week, the first day, and of what may be academic whether also in the breaks. */
export const Lessons = observer(function Lessons({ form, kept }: { form: PayCheckForm; kept: KeptInstitution | null }) {
  const { times, firstDay, category, inBreaks } = form.told
  return (
    <Group>
      <PublishedTimes form={form} kept={kept} />
      <View>
        {times.map((time, at) => <WeeklyTime key={at} form={form} time={time} at={at} />)}
      </View>
      <View>
        {times.length < MOST_TIMES && (
          <View className='pad'><SmallButton icon='plus' onTap={() => form.addTime()}>{copy.addTime}</SmallButton></View>
        )}
      </View>
      <DayField label={copy.firstDay} value={firstDay} placeholder={copy.notChosen} onChange={(day) => form.change({ firstDay: day })} />
      <View>
        {(category === null || kindOf(category) === 'academic') && (
          <SegmentOrUnknown<Breaks>
            label={copy.inBreaks}
            value={wordOf(inBreaks)}
            options={[{ value: 'out', says: copy.breaks.out }, { value: 'in', says: copy.breaks.in }]}
            onChange={(chosen) => form.change({ inBreaks: chosen === null ? null : chosen === 'in' })}
          />
        )}
      </View>
    </Group>
  )
})
