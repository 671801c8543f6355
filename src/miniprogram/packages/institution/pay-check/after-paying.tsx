import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { StatutoryKind } from '../../../../policy/calendar/school-day'
import { lessonReleasedOn, workingDaysUntil } from '../../../../policy/training/lesson-release'
import { DayField } from '../../../components/day-field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { payCheck as copy } from '../../../text/pay-check'

interface Props {
  statutory: (day: Day) => StatutoryKind
}

function saysOf(lessonDay: Day, statutory: Props['statutory']): string {
  const last = lessonReleasedOn(lessonDay, statutory)
  if (last === 'unknown') return copy.releaseUnknown
  const today = dayInShanghai(new Date())
  const left = workingDaysUntil(today, last, statutory)
  return last < today || left === 'unknown' ? copy.releasePassed(last) : copy.released(last, left)
}

/** Where to pay, and until when to say that a lesson was not given: fifteen working days, and how many of them are left. */
export function AfterPaying({ statutory }: Props) {
  const [lessonDay, setLessonDay] = useState<Day | ''>('')
  return (
    <>
      <Group title={copy.platform}>
        <View className='pad sub'>{copy.platformSays}</View>
      </Group>
      <Group title={copy.afterPaying}>
        <View className='pad sub'>{copy.afterPayingSays}</View>
        <DayField label={copy.lessonDay} value={lessonDay} placeholder={copy.chooseDay} onChange={setLessonDay} />
        {lessonDay !== '' && <View className='pad b' role='status'>{saysOf(lessonDay, statutory)}</View>}
      </Group>
    </>
  )
}

/** The same for whoever has paid already: no check has to be made first. */
export function PaidAlready({ statutory }: Props) {
  const [shown, setShown] = useState(false)
  if (shown) return <AfterPaying statutory={statutory} />
  return (
    <Group>
      <Row title={copy.paidAlready} says={copy.paidAlreadySays} onTap={() => setShown(true)} />
    </Group>
  )
}
