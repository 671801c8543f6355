import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { statutoryDay } from '../../../../policy/calendar/statutory'
import { lessonReleasedOn } from '../../../../policy/training/lesson-release'
import { DayField } from '../../../components/day-field'
import { Group } from '../../../components/group'
import { payCheck as copy } from '../../../text/pay-check'

function saysOf(lessonDay: Day): string {
  const last = lessonReleasedOn(lessonDay, (day) => statutoryDay(day).kind)
  if (last === 'unknown') return copy.releaseUnknown
  return last < dayInShanghai(new Date()) ? copy.releasePassed(last) : copy.released(last)
}

/** Where to pay, and until when to say that a lesson was not given: fifteen working days. */
export function AfterPaying() {
  const [lessonDay, setLessonDay] = useState<Day | ''>('')
  return (
    <>
      <Group title={copy.platform}>
        <View className='pad sub'>{copy.platformSays}</View>
      </Group>
      <Group title={copy.afterPaying}>
        <View className='pad sub'>{copy.afterPayingSays}</View>
        <DayField label={copy.lessonDay} value={lessonDay} placeholder={copy.chooseDay} onChange={setLessonDay} />
        {lessonDay !== '' && <View className='pad b' role='status'>{saysOf(lessonDay)}</View>}
      </Group>
    </>
  )
}
