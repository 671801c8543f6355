import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { generateCity, NotEmptyError } from '../../../src/cloud/database/demo/generate/generate-city'
import { MOST_PUPILS, planCity } from '../../../src/cloud/database/demo/generate/plan'
import type { Tonight } from '../../../src/cloud/features/homework/shapes'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'

const TODAY = '2026-11-24'
const PUPILS = 2_000
const plan = planCity(PUPILS, TODAY)

let db: Database
let before: string[]
const steps: string[] = []

const nameOf = (text: string) => createHash('sha1').update(text).digest('hex')
const all = <Row>(text: string) => db.run<Row>({ name: nameOf(text), text }, [])
const count = async (of: string) => (await all<{ n: number }>(`select count(*)::int as n from ${of}`))[0]?.n

/** Every key, foreign key, check and index of the schema, as statements. */
async function safeguards(): Promise<string[]> {
  const rows = await all<{ it: string }>(`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as it from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public' order by 1`)
  return rows.map(({ it }) => it)
}

beforeAll(async () => {
  db = await testDatabase()
  before = await safeguards()
  await generateCity(db, plan, (step) => steps.push(step))
}, 120_000)
afterAll(() => db.close())

it('generates as many pupils, guardians and classes as asked for, and 240 homework rows a class', async () => {
  const classes = Math.ceil(PUPILS / 45)
  expect(await count('child')).toBe(PUPILS)
  expect(await count('guardianship')).toBe(PUPILS)
  expect(await count('class')).toBe(classes)
  expect(await count('homework')).toBe(classes * 240)
  expect(await count('homework_task')).toBe(classes * 360)
  expect(await count('class_day')).toBe(classes * 40)
  expect(await count('(select distinct class_id, day from time_report) as t')).toBeGreaterThan(0)
  expect(steps).toEqual(expect.arrayContaining(['homework', 'tasks', 'keys, indexes, foreign keys']))
})

it('counts what it filled and leaves the empty tables uncounted, so that no statement is planned for tables that stay empty', async () => {
  const rows = await all<{ name: string; rows: number }>(
    `select relname::text as name, reltuples::int as rows from pg_class where relname in ('child', 'answered_request') order by 1`,
  )
  expect(rows).toEqual([
    { name: 'answered_request', rows: -1 },
    { name: 'child', rows: PUPILS },
  ])
})

it('gives every key, foreign key and index back', async () => {
  expect(before.length).toBeGreaterThan(60)
  expect(await safeguards()).toEqual(before)
})

it('keeps every class day equal to its counted tasks, and every excess equal to a published overrun', async () => {
  const wrong = await all(`
    select d.class_id, d.day from class_day d
    left join lateral (select coalesce(sum(minutes) filter (where written and place = 'home' and required), 0) as used
      from homework_task t where t.district_id = d.district_id and t.school_id = d.school_id
        and t.class_id = d.class_id and t.day = d.day) as t on true
    left join lateral (select coalesce(sum(extra_minutes), 0) as extra from overrun o
      where o.district_id = d.district_id and o.school_id = d.school_id
        and o.class_id = d.class_id and o.day = d.day) as o on true
    where d.used_minutes <> t.used or d.overrun_minutes <> o.extra or d.used_minutes > d.cap_minutes + o.extra`)
  expect(wrong).toEqual([])
  expect(await count('overrun')).toBeGreaterThan(0)
  expect(await count('overrun')).toBeLessThan(((await count('class_day')) ?? 0) / 20)
})

it('gives grades 1-2 a cap of nothing and no written homework at home', async () => {
  const young = `homework_task t join class c using (district_id, school_id, class_id)
    where c.stage = 'primary' and c.entry_year >= 2025`
  expect(await count(young)).toBeGreaterThan(1000)
  expect(await count(`${young} and t.written and t.place = 'home'`)).toBe(0)
  const caps = await all<{ cap: number }>(`select distinct cap_minutes as cap from class_day order by 1`)
  expect(caps.map(({ cap }) => cap)).toEqual([0, 60, 90])
})

it('marks everything as demo data and fills the real towns of Rongchang', async () => {
  expect(await all(`select district_id as id, name, is_demo as demo from district`)).toEqual([
    { id: 500153, name: '荣昌区', demo: true },
  ])
  expect(await count('town')).toBe(21)
  expect(await count(`school where not is_demo or name not like '示例%'`)).toBe(0)
})

it('is a city the API answers for', async () => {
  const [guardian] = await all<{ openid: string }>(
    `select openid from person where openid like 'demo-guardian-%' limit 1`,
  )
  const call = as(db, guardian?.openid ?? '', { now: new Date('2026-11-24T10:46:00Z') })
  const { children } = good<Tonight>(await call('homework.tonight'))
  expect(children).toEqual([expect.objectContaining({ isDemo: true, status: 'posted' })])
})

it('goes on counting after the ids it gave', async () => {
  await db.orm.execute(sql`insert into person (district_id, school_id, openid, display_name)
    select district_id, school_id, 'somebody-new', '示例' from school limit 1`)
  expect(await count(`person where openid = 'somebody-new'`)).toBe(1)
})

it('touches nothing when the database holds a district already', async () => {
  await expect(generateCity(db, plan, () => undefined)).rejects.toBeInstanceOf(NotEmptyError)
  expect(await count('child')).toBe(PUPILS)
})

it('plans any size up to a city: 16 million homework rows in 38 districts for three million pupils', () => {
  const city = planCity(MOST_PUPILS, TODAY)
  expect(city.districts).toHaveLength(38)
  expect(new Set(city.districts).size).toBe(38)
  expect(city.classes * city.schoolDays.length * 6).toBeGreaterThanOrEqual(16_000_000)
  expect(planCity(60_902, TODAY).districts).toEqual([500153])
  expect(planCity(1, TODAY).classes).toBe(1)
  for (const wrong of [0, -5, 1.5, MOST_PUPILS + 1, Number.NaN]) {
    expect(() => planCity(wrong, TODAY)).toThrow(RangeError)
  }
})
