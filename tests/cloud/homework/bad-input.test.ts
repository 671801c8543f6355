import type { Database } from '../../../src/cloud/database/connect'
import type { ErrorCode } from '../../../src/contract/error-codes'
import { as, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'
import { aPost, aSetting, aTask, homeworkCount, posted } from './setting'
import type { Setting } from './setting'

let db: Database
let setting: Setting
let elsewhere: Setting
beforeAll(async () => {
  db = await testDatabase()
  setting = await aSetting(db)
  elsewhere = await aSetting(db)
})
afterAll(() => db.close())

async function refuse(input: unknown): Promise<ErrorCode> {
  const before = await homeworkCount(db, setting.key)
  const code = refusal(await as(db, setting.math.openid)('homework.post', input))
  expect(await homeworkCount(db, setting.key)).toBe(before)
  return code
}
const post = (task: object) => aPost(setting, [{ ...aTask(), ...task }])

it.each<[string, object]>([
  ['negative minutes', { load: [{ day: TODAY, minutes: -5 }] }],
  ['no minutes', { load: [{ day: TODAY, minutes: 0 }] }],
  ['absurd minutes', { load: [{ day: TODAY, minutes: 100_000 }] }],
  ['half a minute', { load: [{ day: TODAY, minutes: 0.5 }] }],
  ['10,000 characters', { text: '抄'.repeat(10_000) }],
  ['nothing but spaces', { text: '   ' }],
  ['right-to-left marks', { text: '抄写\u202eabc' }],
  ['control characters', { text: '抄写\u0000' }],
  ['a lone surrogate', { text: '抄写\ud83d' }],
  ['a day that does not exist', { load: [{ day: '2026-02-30', minutes: 5 }] }],
  ['days out of order', { load: [{ day: '2026-05-22', minutes: 5 }, { day: TODAY, minutes: 5 }] }],
  ['a due day before its load', { dueDay: '2026-05-20' }],
  ['no day', { load: [] }],
])('a task with %s is bad input and stores nothing', async (_, task) => {
  expect(await refuse(post(task))).toBe('bad-input')
})

it.each<[string, string]>([
  ['a little too long', '抄'.repeat(301)],
  ['ten thousand characters', '抄'.repeat(10_000)],
])('a text %s is refused by the name of our own rule', async (_, text) => {
  const answer = await as(db, setting.math.openid)('homework.post', post({ text }))
  expect(answer).toMatchObject({ error: { fields: [{ path: 'classes.0.tasks.0.text', message: 'too-long' }] } })
})

it('1,000 tasks, no task, no class and the same class twice are bad input', async () => {
  const [one] = post({}).classes
  expect(await refuse(aPost(setting, Array.from({ length: 1_000 }, () => aTask({ minutes: 1 }))))).toBe('bad-input')
  expect(await refuse(aPost(setting, []))).toBe('bad-input')
  expect(await refuse({ ...post({}), classes: [] })).toBe('bad-input')
  expect(await refuse({ ...post({}), classes: [one, one] })).toBe('bad-input')
})

it('emoji are text like any other', async () => {
  const { homework } = await posted(db, setting, [aTask({ text: '跳绳 🏃‍♀️ 100 下', written: false })])
  expect(homework).toHaveLength(1)
})

it.each<[string, string, ErrorCode]>([
  ['in the past', '2026-05-20', 'day-past'],
  ['too far ahead', '2026-06-05', 'day-too-far'],
])('a load %s is refused by its code', async (_, day, code) => {
  expect(await refuse(aPost(setting, [aTask({ day })]))).toBe(code)
})

it('a load outside every term, and a due day without end, are refused by their codes', async () => {
  const input = aPost(setting, [aTask({ day: '2026-07-02' })])
  const june = as(db, setting.math.openid, { now: new Date('2026-06-30T08:00:00Z') })
  expect(refusal(await june('homework.post', input))).toBe('day-outside-calendar')
  expect(await refuse(post({ dueDay: '2100-12-31' }))).toBe('day-too-far')
})

it('an unknown class, an unknown subject and another school are not allowed', async () => {
  const valid = post({})
  expect(await refuse({ ...valid, classes: [{ classId: 999_999_999, tasks: [aTask()] }] })).toBe('not-allowed')
  expect(await refuse({ ...valid, subjectCode: 'alchemy' })).toBe('not-allowed')
  expect(await refuse({ ...valid, schoolId: elsewhere.key.schoolId })).toBe('not-allowed')
  expect(await refuse({ ...valid, classes: [{ classId: elsewhere.classId, tasks: [aTask()] }] })).toBe('not-allowed')
  expect(await refuse({ ...valid, districtId: 110_000 })).toBe('not-allowed')
})

const SQL = `'); drop table homework; --`

it('SQL is posted and read as the text it is, and an openid of SQL is nobody', async () => {
  const math = as(db, setting.math.openid)
  const { homework } = await posted(db, setting, [aTask({ minutes: 1, text: SQL })])
  const board = await math('homework.boardClassDay', { ...setting.key, classId: setting.classId, day: TODAY })
  expect(JSON.stringify(board)).toContain(`"homeworkId":${homework[0]?.homeworkId}`)
  expect(await as(db, SQL)('homework.tonight')).toMatchObject({ ok: true, data: { children: [] } })
})
