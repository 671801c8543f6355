import { addDays, instantAt } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import type { Grade } from '../../../policy/calendar/grade'
import { homeworkRule } from '../../../policy/homework/caps'
import type { DemoCalendar } from './calendar'
import { countedByDay } from './draft'
import type { DraftDay, DraftHomework } from './draft'
import type { DemoRows } from './rows'
import type { ClassStaff, IdCounter } from './staff-of-school'

export interface ClassKey {
  districtId: number
  schoolId: number
  classId: number
}

/** A class with everything its homework rows need. */
export interface HomeworkClass {
  key: ClassKey
  grade: Grade
  staff: ClassStaff
  officeId: number
  ids: { homework: IdCounter; overrun: IdCounter }
}

// The morning, so that today's homework is in the past when the demo is seeded at any hour of the school day.
const postedAt = (day: Day, minute: number) => instantAt(day, `07:${String(30 + (minute % 30))}`).toISOString()

function addHomework(rows: DemoRows, { key, staff, ids }: HomeworkClass, draft: DraftHomework, minute: number) {
  const { subjectCode, postedOn, tasks } = draft
  const homeworkId = ids.homework.next()
  const personId = staff.teacherOf.get(subjectCode) ?? staff.classTeacherId
  const postId = `demo-post-${personId}-${subjectCode}-${postedOn}`
  const instant = postedAt(postedOn, minute)
  rows.homework.push({ ...key, homeworkId, subjectCode, personId, postId, version: 1, postedAt: instant })
  tasks.forEach(({ says, written, place, required, load, dueDay }, taskNo) => {
    for (const { day, minutes } of load) {
      const share = { ...key, day, homeworkId, taskNo, dueDay, subjectCode, minutes }
      rows.homeworkTask.push({ ...share, text: says, written, place, required })
    }
  })
}

/** Adds a class's homework, its days with the counters that belong to it, and its published overruns. */
export function addHomeworkOfClass(
  rows: DemoRows,
  of: HomeworkClass,
  days: DraftDay[],
  calendar: DemoCalendar,
): Map<Day, number> {
  const used = countedByDay(days.flatMap(({ homework }) => homework))
  for (const { day, homework, overrun } of days) {
    homework.forEach((draft, index) => addHomework(rows, of, draft, index * 4))
    if (!overrun) continue
    const { publishedAs } = overrun
    const publishedBy = publishedAs === 'school-office' ? of.officeId : of.staff.classTeacherId
    const overrunId = of.ids.overrun.next()
    rows.overrun.push({ ...of.key, day, overrunId, ...overrun, publishedBy, publishedAt: postedAt(day, 29) })
  }
  const declared = new Set(days.filter((each) => each.noneDeclared).map(({ day }) => day))
  for (const day of [...new Set([...used.keys(), ...declared])].sort()) {
    rows.classDay.push({
      ...of.key,
      day,
      capMinutes: homeworkRule(of.grade, calendar.kindOf(day), day).capMinutes,
      usedMinutes: used.get(day) ?? 0,
      overrunMinutes: days.find((each) => each.day === day)?.overrun?.extraMinutes ?? 0,
      noneDeclaredBy: declared.has(day) && !used.has(day) ? of.staff.classTeacherId : null,
    })
  }
  return used
}

/** The instant at which a family answers for a day: the evening of it. */
export const reportedAt = (day: Day) => instantAt(day, '20:10').toISOString()

/** Until when a demo invite can be used. */
export const inviteExpiresAt = (today: Day) => instantAt(addDays(today, 30), '12:00').toISOString()
