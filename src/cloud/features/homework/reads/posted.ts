import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Place } from '../../../../policy/homework/task'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import type { Database } from '../../../database/connect'
import type { Staff } from '../../../identity/gates'
import type { Posted, TaskInput } from '../shapes'
import { nameOfClass } from './class-days'
import type { ClassRow } from './class-days'
import { CLASS_FIELDS, list, LOWEST_GRADE_FIRST, ofClass, ofSchool } from './sql'

export interface ShareRow {
  taskNo: number
  day: Day
  dueDay: Day
  text: string
  written: boolean
  place: Place
  required: boolean
  minutes: number
}

/** SQL of every share of homework `h`. */
export const sharesOf = (row: string) =>
  list(
    `json_build_object('taskNo', k.task_no, 'day', k.day, 'dueDay', k.due_day, 'text', k.text, 'written', k.written,
      'place', k.place, 'required', k.required, 'minutes', k.minutes) order by k.task_no, k.day`,
    `from homework_task k where ${ofSchool('k', row)} and k.homework_id = ${row}.homework_id`,
  )

interface PostedRow {
  homeworkId: number
  version: number
  class: ClassRow
  postId: string
  postedAt: string
  subjectCode: string
  withdrawn: boolean
  shares: ShareRow[]
}

const DAYS_BACK = 14

/** A load is at most 14 days ahead of its post, so nothing older than that window can have one to come. */
const POSTED = {
  name: 'posted',
  text: `
    select h.homework_id as "homeworkId", h.version, json_build_object(${CLASS_FIELDS}) as class,
      h.post_id as "postId", h.posted_at::text as "postedAt", h.subject_code as "subjectCode",
      h.withdrawn_at is not null as withdrawn, ${sharesOf('h')} as shares
    from homework h join class c on ${ofClass('c', 'h')}
    where h.district_id = $1 and h.school_id = $2 and h.class_id = any($3::bigint[]) and h.person_id = $4
      and h.posted_at >= $5::timestamptz
      and (h.posted_at >= $6::timestamptz or exists (
        select 1 from homework_task x where ${ofSchool('x', 'h')} and x.homework_id = h.homework_id
          and x.day >= $7::date))
    order by h.posted_at desc, ${LOWEST_GRADE_FIRST}, h.homework_id`,
}

/** What this teacher posted in the last fourteen days and whatever still has a load ahead, newest first. */
export async function readPosted(db: Database, staff: Staff, now: Date): Promise<Posted> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  const today = dayInShanghai(now)
  const classIds = [...new Set(staff.teaches.map((a) => a.classId).concat(staff.classTeacherOf))]
  const rows = await db.run<PostedRow>(POSTED, [
    staff.school.districtId,
    staff.school.schoolId,
    classIds,
    staff.personId,
    daysAgo(DAYS_BACK + TASK_LIMITS.daysAheadMax + 1),
    daysAgo(DAYS_BACK),
    today,
  ])
  const posts = new Map<string, Posted['posts'][number]>()
  for (const row of rows) {
    const { postId, subjectCode } = row
    const postedAt = new Date(row.postedAt).toISOString()
    const post = posts.get(postId) ?? { postId, postedAt, subjectCode, homework: [] }
    posts.set(postId, post)
    post.homework.push({
      homeworkId: row.homeworkId,
      version: row.version,
      class: nameOfClass(row.class, today),
      withdrawn: row.withdrawn,
      tasks: toTasks(row.shares),
    })
  }
  return { readAt: now.toISOString(), posts: [...posts.values()] }
}

/** The tasks as they were posted: the shares of one task are its load again. */
export function toTasks(shares: readonly ShareRow[]): TaskInput[] {
  const tasks = new Map<number, TaskInput>()
  for (const { taskNo, day, minutes, text, written, place, required, dueDay } of shares) {
    const task = tasks.get(taskNo) ?? { text, written, place, required, load: [], dueDay }
    task.load.push({ day, minutes })
    tasks.set(taskNo, task)
  }
  return [...tasks.values()]
}
