import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Day } from '../../../../policy/calendar/day'
import { Chip } from '../../../components/chip'
import { Group } from '../../../components/group'
import { myClasses } from '../../../stores/my-classes-store'
import { posting } from '../../../stores/posting-store'
import { classes } from '../../../text/my-classes'
import { post } from '../../../text/teacher'

/** The day of the load: today or a coming school day, each with what the fullest chosen class has left. */
export const WhichDay = observer(function WhichDay() {
  const { draft, schoolDays } = posting
  if (!draft) return null
  const today = myClasses.answer?.today ?? ''
  const least = (day: Day): number | null => {
    const rooms = posting.classes.map((one) => one.days.find((room) => room.day === day)?.verdict)
    // Grades 1-2 have no room to run out of.
    const known = rooms.flatMap((room) => (room?.capMinutes ? [room.roomMinutes ?? 0] : []))
    return known.length > 0 ? Math.min(...known) : null
  }
  const capped = schoolDays.some((day) => least(day) !== null)
  const days = schoolDays.includes(draft.day) ? schoolDays : [draft.day, ...schoolDays]
  return (
    <Group title={post.day} note={capped ? post.dayNote : undefined}>
      <View className='chips' role='radiogroup' aria-label={post.day}>
        {days.map((day) => {
          const room = least(day)
          const name = classes.dayShort(day, today)
          return (
            <Chip
              key={day}
              on={day === draft.day}
              label={`${classes.dayName(day, today)}${room === null ? '' : `，${post.leastRoom(room)}`}`}
              says={room === null ? name : post.dayRoom(name, post.leastRoom(room))}
              onTap={() => posting.setDay(day)}
            />
          )
        })}
      </View>
    </Group>
  )
})
