import type { FullClassDay, MyClass, PostedHomework, RoomOfDay } from '../../cloud/features/homework/shapes'
import type { Day } from '../../policy/calendar/day'
import { countedMinutes } from '../../policy/homework/counting'
import { mayPublishOverrun } from '../../policy/homework/overrun-rule'
import type { Surroundings } from './posting-plan'

/** The day as others have filled it by now; the edited post's own minutes are not among usedBy. */
function lostRoom({ usedBy, verdict }: FullClassDay, ownMinutes: number): Pick<RoomOfDay, 'usedBy' | 'verdict'> {
  const minutes = usedBy.reduce((sum, one) => sum + one.minutes, ownMinutes)
  return { usedBy, verdict: { ...verdict, minutes } }
}

/** What a post is held against: my classes, what the API has told since, and the edited post's former minutes. */
export function surroundingsOf(
  editing: readonly PostedHomework[] | null,
  lost: readonly FullClassDay[],
  isOffice: boolean,
): Surroundings {
  const ownMinutes = (klass: MyClass, day: Day): number => {
    const had = editing?.find((one) => one.class.classId === klass.class.classId)?.tasks ?? []
    const shares = had.flatMap((task) => task.load.map((share) => ({ ...task, ...share })))
    return countedMinutes(shares.filter((share) => share.day === day))
  }
  return {
    ownMinutes,
    room: (klass, day) => {
      const known = klass.days.find((one) => one.day === day)
      const told = lost.find((one) => one.class.classId === klass.class.classId && one.day === day)
      return told && known ? { ...known, ...lostRoom(told, ownMinutes(klass, day)) } : known
    },
    mayPublish: (klass) => {
      const { grade } = klass.class
      const role = klass.isClassTeacher ? 'class-teacher' : isOffice ? 'school-office' : 'teacher'
      return typeof grade === 'number' && mayPublishOverrun(role, grade)
    },
  }
}
