import { randomUUID } from 'node:crypto'
import type { PostAnswer, PostedAnswer, PostInput, TaskInput } from '../../../src/cloud/features/homework/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import type { SchoolKey } from '../../../src/cloud/input'
import { as, good } from '../../support/call'
import { aClass, aPerson, aSchool, aTeacher, EVENING, TODAY } from '../../support/world'
import type { APerson } from '../../support/world'

/** One school with a few classes, a mathematics teacher in all of them, and somebody of every other post. */
export interface Setting {
  key: SchoolKey
  classIds: number[]
  classId: number
  math: APerson
  chinese: APerson
  classTeacher: APerson
  office: APerson
}

export async function aSetting(db: Database, grades: [number, ...number[]] = [4]): Promise<Setting> {
  const key = await aSchool(db)
  const classTeacher = await aPerson(db, key)
  const classIds: number[] = []
  for (const grade of grades) classIds.push(await aClass(db, key, grade, classTeacher.personId))
  const [classId] = classIds
  if (classId === undefined) throw new Error('a setting has at least one class')
  return {
    key,
    classIds,
    classId,
    math: await aTeacher(db, key, classIds, 'math'),
    chinese: await aTeacher(db, key, classIds, 'chinese'),
    classTeacher,
    office: await aPerson(db, key, { isOffice: true }),
  }
}

/** A written, required task at home for TODAY. */
export const aTask = ({
  minutes = 20,
  day = TODAY,
  ...more
}: Partial<TaskInput> & { minutes?: number; day?: string } = {}): TaskInput => ({
  text: '练习册第 32 页',
  written: true,
  place: 'home',
  required: true,
  load: [{ day, minutes }],
  dueDay: more.load?.at(-1)?.day ?? day,
  ...more,
})

export const aPost = (setting: Setting, tasks: TaskInput[], more: Partial<PostInput> = {}): PostInput => ({
  ...setting.key,
  requestKey: randomUUID(),
  subjectCode: 'math',
  classes: setting.classIds.map((classId) => ({ classId, tasks })),
  ...more,
})

export type RefusedAnswer = Extract<PostAnswer, { outcome: 'refused' }>

/** Posts as the mathematics teacher and expects it to fit. */
export async function posted(
  db: Database,
  setting: Setting,
  tasks: TaskInput[],
  more: Partial<PostInput> = {},
  now = EVENING,
): Promise<PostedAnswer> {
  const math = as(db, setting.math.openid, { now })
  const answer = good<PostAnswer>(await math('homework.post', aPost(setting, tasks, more)))
  if (answer.outcome !== 'posted') throw new Error(`not posted: ${JSON.stringify(answer)}`)
  return answer
}

/** One class day as stored, with the sums its counters must equal. */
export interface Counter {
  classId: number
  day: string
  used: number
  cap: number | null
  overrun: number
  tasks: number
  reasons: number
}

export async function counters(db: Database, key: SchoolKey): Promise<Counter[]> {
  return db.run<Counter>(
    {
      name: 'test-counters',
      text: `select d.class_id as "classId", d.day::text as day, d.used_minutes as used, d.cap_minutes as cap,
        d.overrun_minutes as overrun,
        (select coalesce(sum(k.minutes), 0)::int from homework_task k
          where k.district_id = d.district_id and k.school_id = d.school_id and k.class_id = d.class_id
            and k.day = d.day and k.written and k.required and k.place = 'home') as tasks,
        (select coalesce(sum(o.extra_minutes), 0)::int from overrun o
          where o.district_id = d.district_id and o.school_id = d.school_id and o.class_id = d.class_id
            and o.day = d.day) as reasons
        from class_day d where d.district_id = $1 and d.school_id = $2 order by d.class_id, d.day`,
    },
    [key.districtId, key.schoolId],
  )
}

/** How many rows of homework the school has: what a refusal must leave as it was. */
export async function homeworkCount(db: Database, key: SchoolKey): Promise<number> {
  const [row] = await db.run<{ count: number }>(
    {
      name: 'test-homework-count',
      text: `select (select count(*) from homework where district_id = $1 and school_id = $2)
        + (select count(*) from homework_task where district_id = $1 and school_id = $2)
        + (select count(*) from overrun where district_id = $1 and school_id = $2)
        + (select count(*) from answered_request where district_id = $1 and school_id = $2) as count`,
    },
    [key.districtId, key.schoolId],
  )
  return row?.count ?? 0
}
