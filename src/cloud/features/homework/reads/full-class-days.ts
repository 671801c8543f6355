import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { comingSchoolDays } from '../../../../policy/calendar/school-day'
import { assessAddition } from '../../../../policy/homework/assess-class-day'
import type { ClassDayVerdict } from '../../../../policy/homework/assess-class-day'
import { countedMinutes } from '../../../../policy/homework/counting'
import { mayPublishOverrun } from '../../../../policy/homework/overrun-rule'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import type { TaskShare } from '../../../../policy/homework/task'
import { proposeWaysOut } from '../../../../policy/homework/ways-out'
import type { WayOut } from '../../../../policy/homework/ways-out'
import { isWrittenHome } from '../../../../policy/homework/written-at-home'
import type { Database } from '../../../database/connect'
import { leadOf } from '../access'
import type { FullClassDay, TaskInput } from '../shapes'
import type { Before, ClassBefore } from './before-act'
import { gradeInForce, kindForClass, nameOfClass } from './class-days'
import { list, ofSchool } from './sql'
import { usedByOf, usedByOn } from './used-by'
import type { UsedByRow } from './used-by'

/** A class and day that cannot take its tasks. */
export interface Full {
  class: ClassBefore
  day: Day
  verdict: ClassDayVerdict
  /** All tasks meant for the class, over all their days. */
  tasks: readonly TaskInput[]
}

const USED_BY = {
  name: 'used-by',
  text: `select ${list(
    `json_build_object('classId', c.class_id,
      'usedBy', ${usedByOf('c', '$4::date', '$5::date', 'k.homework_id = any($6::bigint[])')})`,
    `from class c where ${ofSchool('c', 's')} and c.class_id = any($3::bigint[])`,
  )} as classes from school s where s.district_id = $1 and s.school_id = $2`,
}

/** Adds to each full class day who has used its room (the homework being edited aside) and what can be done. */
export async function explainFull(db: Database, before: Before, full: readonly Full[]): Promise<FullClassDay[]> {
  const { districtId, schoolId } = before.staff.school
  const edited = before.homework.map((h) => h.homeworkId)
  const [row] = await db.run<{ classes: { classId: number; usedBy: UsedByRow[] }[] }>(USED_BY, [
    districtId,
    schoolId,
    [...new Set(full.map((each) => each.class.classId))],
    before.today,
    addDays(before.today, TASK_LIMITS.daysAheadMax),
    edited,
  ])
  return full.map(({ class: klass, day, verdict, tasks }) => ({
    class: nameOfClass(klass, day),
    day,
    verdict,
    usedBy: usedByOn(
      day,
      row?.classes.find((entry) => entry.classId === klass.classId)?.usedBy ?? [],
      before.staff.personId,
    ),
    waysOut: waysOut(before, { class: klass, day, verdict, tasks }),
  }))
}

/** What the tasks ask of one day; a task without a share keeps its place with nothing to count. */
const onDay = (tasks: readonly TaskInput[], day: Day) =>
  tasks.map((task): TaskShare & { text: string } => {
    const minutes = task.load.find((share) => share.day === day)?.minutes
    const { text, written, place, required } = task
    return { text, written: written && minutes !== undefined, place, required, minutes: minutes ?? 0 }
  })

function waysOut(before: Before, { class: klass, day, verdict, tasks }: Full): WayOut[] {
  const shares = onDay(tasks, day)
  if (verdict.verdict === 'refused') return outOfHome(shares)
  const lead = leadOf(before.staff, klass.classId)
  return proposeWaysOut({
    tasks: shares,
    overMinutes: verdict.overMinutes,
    nextDay: nextDayWithRoom(before, klass, day, tasks),
    mayPublishOverrun: lead !== undefined && mayPublishOverrun(lead, gradeInForce(klass, day)),
  })
}

/** Grades 1-2: neither fewer minutes nor "optional" helps, only doing it at school; alone it must be the one task. */
function outOfHome(shares: readonly (TaskShare & { text: string })[]): WayOut[] {
  const forbidden = shares.flatMap((share, taskIndex) => (isWrittenHome(share) ? [taskIndex] : []))
  const [taskIndex] = forbidden
  if (taskIndex === undefined || forbidden.length > 1) return []
  return [{ way: 'move-into-school', taskIndex, countedMinutesAfter: 0 }]
}

function nextDayWithRoom({ today, calendar }: Before, klass: ClassBefore, day: Day, tasks: readonly TaskInput[]) {
  const last = addDays(today, TASK_LIMITS.daysAheadMax)
  const needed = countedMinutes(onDay(tasks, day))
  return comingSchoolDays(addDays(day, 1), TASK_LIMITS.daysAheadMax, calendar)
    .filter((coming) => coming.day <= last)
    .map((coming) => {
      const stored = klass.days.find((entry) => entry.day === coming.day)
      const { roomMinutes } = assessAddition({
        grade: gradeInForce(klass, coming.day),
        dayKind: kindForClass(klass, coming.day, calendar),
        day: coming.day,
        usedMinutes: stored?.usedMinutes ?? 0,
        overrunMinutes: stored?.overrunMinutes ?? 0,
        tasks: onDay(tasks, coming.day).filter((share) => share.minutes > 0),
      })
      return { day: coming.day, roomMinutes: roomMinutes ?? 0 }
    })
    .find(({ roomMinutes }) => roomMinutes >= needed)
}
