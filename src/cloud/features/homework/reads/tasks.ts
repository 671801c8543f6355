import { SUBJECTS } from '../../../../policy/homework/subjects'
import type { OverrunOfDay, TaskOfDay } from '../shapes'
import { list, ofClass, ofSchool } from './sql'

/** A task as the database tells it: with its whole length also when it is done in one day. */
export interface TaskRow extends Omit<TaskOfDay, 'spread'> {
  dayCount: number
  totalMinutes: number
}

const TASK = `'homeworkId', k.homework_id, 'taskNo', k.task_no, 'subjectCode', k.subject_code, 'text', k.text,
  'written', k.written, 'place', k.place, 'required', k.required, 'minutes', k.minutes, 'dueDay', k.due_day,
  'dayCount', s.day_count, 'totalMinutes', s.total_minutes`

const SPREAD = `cross join lateral (
  select count(*) as day_count, sum(x.minutes) as total_minutes from homework_task x
  where ${ofSchool('x', 'k')} and x.homework_id = k.homework_id and x.task_no = k.task_no) s`

const OF_DAY = (row: string, day: string) => `where ${ofClass('k', row)} and k.day = ${day}`

/** SQL of the TaskRows of class `row` on `day`, without anybody's name. */
export const tasksOf = (row: string, day: string) =>
  list(`json_build_object(${TASK})`, `from homework_task k ${SPREAD} ${OF_DAY(row, day)}`)

/** The same with who posted each, for the staff of the class. */
export const tasksWithTeacherOf = (row: string, day: string) =>
  list(
    `json_build_object(${TASK}, 'teacherName', coalesce(p.display_name, ''))`,
    `from homework_task k ${SPREAD}
      join homework h on ${ofSchool('h', 'k')} and h.homework_id = k.homework_id
      left join person p on ${ofSchool('p', 'h')} and p.person_id = h.person_id ${OF_DAY(row, day)}`,
  )

/** SQL of the OverrunOfDay of class `row` on `day`; who published it is told as a role, not a name. */
export const overrunsOf = (row: string, day: string) =>
  list(
    `json_build_object('overrunId', o.overrun_id, 'extraMinutes', o.extra_minutes, 'reason', o.reason,
      'publishedAs', o.published_as, 'publishedAt', o.published_at) order by o.overrun_id`,
    `from overrun o where ${ofClass('o', row)} and o.day = ${day}`,
  )

const POSITION = new Map(SUBJECTS.map(({ code, position }) => [code, position]))
const positionOf = (code: string) => POSITION.get(code) ?? SUBJECTS.length + 1

/** In the order of a timetable, then as posted; never by minutes. */
export const inOrder = <T extends TaskRow>(rows: readonly T[]): T[] =>
  rows
    .slice()
    .sort(
      (a, b) =>
        positionOf(a.subjectCode) - positionOf(b.subjectCode) || a.homeworkId - b.homeworkId || a.taskNo - b.taskNo,
    )

export const toTask = (row: TaskRow): TaskOfDay => ({
  homeworkId: row.homeworkId,
  taskNo: row.taskNo,
  subjectCode: row.subjectCode,
  text: row.text,
  written: row.written,
  place: row.place,
  required: row.required,
  minutes: row.minutes,
  dueDay: row.dueDay,
  ...(row.dayCount > 1 && { spread: { dayCount: row.dayCount, totalMinutes: row.totalMinutes } }),
})

export const toOverrun = (row: OverrunOfDay): OverrunOfDay => ({
  ...row,
  publishedAt: new Date(row.publishedAt).toISOString(),
})
