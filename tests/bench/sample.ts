import { addDays, dayInShanghai } from '../../src/policy/calendar/day'
import { gradeOn } from '../../src/policy/calendar/grade'
import { statutoryDay } from '../../src/policy/calendar/statutory'
import type { Database } from '../../src/cloud/database/connect'

const SAMPLE = 2_000

interface TeacherRow {
  i: number
  openid: string
  districtId: number
  schoolId: number
  personId: number
  classId: number
  subjectCode: string
  stage: 'primary' | 'junior'
  entryYear: number
}

/** What the loads send, drawn at random from the data set; the same rows lie in schema `bench` for pgbench. */
export interface Sample {
  db: Database
  guardianCount: number
  postCount: number
  tonightLines: string[]
  postLines: string[]
  /** Teachers of grades with a cap, for the storm. */
  teachers: (TeacherRow & { token: string })[]
  lastHomeworkId: number
  freeDay: string
  stormDay: string
}

const ask = <Row>(db: Database, text: string, values: unknown[] = []) =>
  db.run<Row>({ name: `bench-${text.length}-${text.slice(0, 30)}`, text }, values)

/** Draws the sample. Posts load a Saturday, which has no cap: however long the bench runs, nothing fills up. */
export async function takeSample(db: Database, tokenFor: (openid: string) => string): Promise<Sample> {
  const today = dayInShanghai(new Date())
  const ahead = Array.from({ length: 14 }, (_, i) => addDays(today, i))
  const freeDay = ahead.find((day) => statutoryDay(day).kind === 'weekend')
  const stormDay = ahead.slice(1).find((day) => statutoryDay(day).kind === 'workday')
  if (!freeDay || !stormDay) throw new Error('No ordinary week within fourteen days of today')

  await ask(db, 'drop schema if exists bench cascade')
  await ask(db, 'create schema bench')
  await ask(
    db,
    `create table bench.guardian as select row_number() over ()::int as i, openid from (
      select p.openid from guardianship g tablesample system (${await percent(db, 'guardianship')})
      join person p on p.district_id = g.district_id and p.school_id = g.school_id and p.person_id = g.person_id
      where p.openid like 'demo-%' order by random() limit ${SAMPLE}) drawn`,
  )
  await ask(db, 'alter table bench.guardian add primary key (i)')
  const guardians = await ask<{ openid: string }>(db, 'select openid from bench.guardian')

  const drawn = await ask<TeacherRow>(
    db,
    `select p.openid, a.district_id as "districtId", a.school_id as "schoolId", a.person_id as "personId",
      a.class_id as "classId", a.subject_code as "subjectCode", c.stage, c.entry_year as "entryYear"
    from teaching_assignment a tablesample system (${await percent(db, 'teaching_assignment')})
    join person p on p.district_id = a.district_id and p.school_id = a.school_id and p.person_id = a.person_id
    join class c on c.district_id = a.district_id and c.school_id = a.school_id and c.class_id = a.class_id
    where p.openid like 'demo-%' order by random() limit ${SAMPLE}`,
  )
  const teachers = drawn
    .filter((row) => Number(gradeOn(today, row)) > 2)
    .map((row, index) => ({ ...row, i: index + 1, token: tokenFor(row.openid) }))
  if (guardians.length === 0 || teachers.length === 0) throw new Error('Nobody to measure with: generate a city first')
  const [last] = await ask<{ id: number }>(db, 'select coalesce(max(homework_id), 0) as id from homework')
  await fillPosts(db, teachers, freeDay)
  for (const table of ['guardian', 'post']) await ask(db, `analyze bench.${table}`)
  return {
    db,
    guardianCount: guardians.length,
    postCount: teachers.length,
    tonightLines: guardians.map((g) => `${tokenFor(g.openid)}\t{"path":"homework.tonight","type":"query"}`),
    postLines: teachers.map((teacher) => `${teacher.token}\t${postOf(teacher, freeDay, 10, '@KEY@')}`),
    teachers,
    lastHomeworkId: last?.id ?? 0,
    freeDay,
    stormDay,
  }
}

/** Takes the bench's posts out of the data set again: its classes' homework that is younger than the bench. */
export async function dropSample({ db, lastHomeworkId, freeDay, stormDay }: Sample): Promise<void> {
  const young = `(k.district_id, k.school_id, k.class_id) in (select district_id, school_id, class_id from bench.post)
    and k.homework_id > $1`
  await ask(db, `delete from homework_task k where ${young} and k.day in ($2::date, $3::date)`, [
    lastHomeworkId,
    freeDay,
    stormDay,
  ])
  await ask(db, `delete from homework k where ${young}`, [lastHomeworkId])
  await ask(
    db,
    `update class_day d set used_minutes = (
      select coalesce(sum(k.minutes), 0) from homework_task k where k.district_id = d.district_id
        and k.school_id = d.school_id and k.class_id = d.class_id and k.day = d.day
        and k.written and k.required and k.place = 'home')
    where d.day in ($1::date, $2::date)
      and (d.district_id, d.school_id, d.class_id) in (select district_id, school_id, class_id from bench.post)`,
    [freeDay, stormDay],
  )
  await ask(db, 'drop schema bench cascade')
}

async function percent(db: Database, table: string): Promise<number> {
  const [row] = await ask<{ rows: number }>(
    db,
    `select greatest(reltuples, 1)::float8 as rows from pg_class where oid = '${table}'::regclass`,
  )
  return Math.min(100, Math.max(0.01, (100 * 10 * SAMPLE) / (row?.rows ?? 1)))
}

const TEXT = '练习册第 34 页第 1–3 题'

/** The envelope of a post of one written task to one class. */
export function postOf(teacher: TeacherRow, day: string, minutes: number, requestKey: string): string {
  const { districtId, schoolId, subjectCode, classId } = teacher
  const task = { text: TEXT, written: true, place: 'home', required: true, load: [{ day, minutes }], dueDay: day }
  const input = { districtId, schoolId, requestKey, subjectCode, classes: [{ classId, tasks: [task] }] }
  return JSON.stringify({ path: 'homework.post', type: 'mutation', input })
}

async function fillPosts(db: Database, teachers: readonly TeacherRow[], day: string): Promise<void> {
  const rows = teachers.map(({ i, districtId, schoolId, personId, classId, subjectCode }) => ({
    i,
    district_id: districtId,
    school_id: schoolId,
    person_id: personId,
    class_id: classId,
    subject_code: subjectCode,
    meant: [
      {
        class_id: classId,
        class: { classId, grade: 4, number: 1 },
        shares: [
          { task_no: 1, day, due_day: day, text: TEXT, written: true, place: 'home', required: true, minutes: 10 },
        ],
      },
    ],
    moves: [{ class_id: classId, day, minutes: 10, cap_minutes: null, known_overrun: 0, extra_minutes: 0 }],
  }))
  await ask(
    db,
    `create table bench.post (i int primary key, district_id int, school_id bigint, person_id bigint, class_id bigint,
      subject_code text, meant jsonb, moves jsonb)`,
  )
  await ask(db, 'insert into bench.post select * from jsonb_populate_recordset(null::bench.post, $1::jsonb)', [
    JSON.stringify(rows),
  ])
}
