import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { servicePlan } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { collector } from '../../../src/cloud/database/leaving-tables'
import { accessLog, answeredRequest, person, school } from '../../../src/cloud/database/schema'
import type { CodeOnPaper, NewCollector, Pickup } from '../../../src/cloud/features/leaving/shapes'
import { planContent } from '../../support/after-school'
import { as, good, refusal } from '../../support/call'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { aGuardian, mustBe, MORNING, NEXT_DAY, TODAY } from '../../support/world'
import { AT_ROLL, aSetting, leaderOf } from './setting'
import type { Setting } from './setting'

let db: Database
let setting: Setting
let childId: number
let mother: { personId: number; openid: string }
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db, 2)
  ;({ childId, mother } = mustBe(setting.pupils[0]))
})

const asMother = (now = MORNING) => as(db, mother.openid, { now })
const ofChild = () => ({ ...setting.key, childId })
const pickup = async (now = MORNING, openid = mother.openid) => good<Pickup>(await as(db, openid, { now })('leaving.pickup', ofChild()))
const alone = { how: 'walks-alone' as const, at: '17:30', personId: null, collectorId: null }
const byMother = (at = '18:00') => ({ how: 'collected' as const, at, personId: mother.personId, collectorId: null })
const exception = (day: string, said: unknown, now = MORNING) => asMother(now)('leaving.setException', { ...ofChild(), day, pickup: said })
const weekday = (number: number, said: unknown, now = MORNING) => asMother(now)('leaving.setDefault', { ...ofChild(), weekday: number, pickup: said })
const addCollector = (more: object = {}) =>
  asMother()('leaving.addCollector', { ...ofChild(), requestKey: randomUUID(), displayName: '示例姑姑', relation: '姑姑', withCode: false, ...more })

it('says for each coming school day who collects and until when that can be changed', async () => {
  const { days, today } = await pickup()
  expect(days.map(({ day }) => day)).toEqual([TODAY, NEXT_DAY, '2026-05-25', '2026-05-26', '2026-05-27'])
  expect(days[0]).toMatchObject({ from: 'default', canChange: true, changeUntil: '2026-05-21T07:00:00.000Z', pickup: { at: '18:00', who: { personId: mother.personId } } })
  // Nobody has said anything of Fridays, and nothing is made of that.
  expect(days[1]).toMatchObject({ from: 'none', pickup: null })
  expect(today.state).toBe('expected')
})

it('takes one day otherwise until the cut-off of that day, and not after it', async () => {
  good(await exception(TODAY, alone, new Date('2026-05-21T06:59:59Z')))
  expect((await pickup()).days[0]).toMatchObject({ from: 'exception', pickup: { how: 'walks-alone' } })
  const before = await storedRows(db)
  expect(refusal(await exception(TODAY, byMother(), new Date('2026-05-21T07:00:00Z')))).toBe('after-cut-off')
  expect(refusal(await exception('2026-05-20', byMother()))).toBe('day-past')
  expect(await storedRows(db)).toEqual(before)
  good(await exception(TODAY, null))
  expect((await pickup()).days[0]).toMatchObject({ from: 'default' })
})

it('changes an ordinary weekday, and leaves today as it stood when the cut-off is over', async () => {
  good(await weekday(4, alone, AT_ROLL))
  const { days, defaults } = await pickup(AT_ROLL)
  expect(days[0]).toMatchObject({ from: 'exception', pickup: { how: 'collected' } })
  expect(defaults).toMatchObject([{ weekday: 4, pickup: { how: 'walks-alone' } }])
  good(await weekday(4, null))
  expect((await pickup()).defaults).toEqual([])
})

it('has a child stay for delayed care with or without a word of who comes afterwards, and nobody come for one that goes by itself', async () => {
  const stays = (personId: number | null) => ({ how: 'stays', at: '18:30', personId, collectorId: null })
  for (const personId of [mother.personId, null]) {
    good(await exception(TODAY, stays(personId)))
    expect((await pickup()).days[0]?.pickup).toMatchObject({ how: 'stays', at: '18:30', who: personId && { personId } })
  }
  expect(refusal(await exception(TODAY, stays(setting.leader.personId)))).toBe('collector-not-authorised')
  expect(refusal(await exception(TODAY, { ...alone, personId: mother.personId }))).toBe('bad-input')
  expect(refusal(await exception(TODAY, { ...byMother(), collectorId: 1 }))).toBe('bad-input')
})

it('lets nobody collect who is not on the list: not a stranger, not another family, not somebody taken off', async () => {
  const stranger = mustBe(setting.pupils[1]).mother.personId
  const before = await storedRows(db)
  expect(refusal(await exception(NEXT_DAY, { ...byMother(), personId: stranger }))).toBe('collector-not-authorised')
  expect(refusal(await exception(NEXT_DAY, { ...byMother(), personId: null, collectorId: 999_999 }))).toBe('collector-not-authorised')
  expect(refusal(await exception(NEXT_DAY, { ...alone, how: 'collected' }))).toBe('bad-input')
  expect(await storedRows(db)).toEqual(before)
  const { collectorId } = good<NewCollector>(await addCollector())
  const byAunt = { how: 'collected', at: '18:00', personId: null, collectorId }
  good(await exception(NEXT_DAY, byAunt))
  expect(refusal(await asMother()('leaving.removeCollector', { ...ofChild(), collectorId }))).toBe('in-use')
  good(await exception(NEXT_DAY, null))
  good(await asMother()('leaving.removeCollector', { ...ofChild(), collectorId }))
  expect(refusal(await exception(NEXT_DAY, byAunt))).toBe('collector-not-authorised')
})

it('keeps of a paper code only its hash, and one good code when the request came twice', async () => {
  const request = { requestKey: randomUUID(), withCode: true }
  const [first, second] = [good<NewCollector>(await addCollector(request)), good<NewCollector>(await addCollector(request))]
  expect(second.collectorId).toBe(first.collectorId)
  const [stored] = await db.orm.select().from(collector).where(eq(collector.collectorId, first.collectorId))
  const plain = mustBe(second.code ?? undefined).replaceAll('-', '')
  expect(stored?.codeHash).toMatch(/^[0-9a-f]{64}$/)
  const answers = await db.orm.select({ answer: answeredRequest.answer }).from(answeredRequest).where(eq(answeredRequest.requestKey, request.requestKey))
  expect(JSON.stringify([stored, answers])).not.toContain(plain)
  const check = (code: string | null) => leaderOf(db, setting)('leaving.checkCode', { ...setting.key, day: TODAY, code })
  expect(refusal(await check(first.code))).toBe('code-unknown')
  expect(good<CodeOnPaper>(await check(second.code))).toMatchObject({ childId, collector: { displayName: '示例姑姑' }, expectedToday: false })
  const log = await db.orm.select({ act: accessLog.act }).from(accessLog).where(eq(accessLog.childId, childId))
  expect(log).toEqual([{ act: 'code-checked' }])
})

it('lets whoever only collects see everything and say 我来接, and change nothing', async () => {
  const granny = await aGuardian(db, setting.key, childId, { rights: 'collect-only', relation: '外婆' })
  const asGranny = as(db, granny.openid, { now: MORNING })
  good(await asGranny('leaving.sayICollect', { ...ofChild(), day: TODAY }))
  good(await asGranny('leaving.sayICollect', { ...ofChild(), day: TODAY }))
  expect((await pickup()).days[0]).toMatchObject({ pickup: { who: { personId: mother.personId } }, saidICollect: [{ relation: '外婆' }] })
  expect((await pickup(MORNING, granny.openid)).days[0]?.canChange).toBe(false)
  for (const [path, more] of [
    ['leaving.setException', { day: NEXT_DAY, pickup: alone }],
    ['leaving.setDefault', { weekday: 1, pickup: alone }],
    ['leaving.tellLeave', { day: NEXT_DAY, reason: null, comes: false }],
    ['leaving.addCollector', { requestKey: randomUUID(), displayName: '示例', relation: '姨', withCode: false }],
  ] as const) {
    expect(refusal(await asGranny(path, { ...ofChild(), ...more }))).toBe('not-allowed')
  }
  expect(refusal(await asGranny('leaving.sayICollect', { ...ofChild(), day: '2026-05-20' }))).toBe('day-past')
})

it('has a told leave on the day, until it is taken back', async () => {
  const tell = (comes: boolean) => asMother()('leaving.tellLeave', { ...ofChild(), day: NEXT_DAY, reason: '看牙', comes })
  good(await tell(false))
  expect((await pickup()).days[1]).toMatchObject({ leaveTold: { reason: '看牙' }, pickup: null })
  good(await tell(true))
  expect((await pickup()).days[1]?.leaveTold).toBeNull()
})

it('gives all of it to the guardian who asks for a copy, and deletes it with the child', async () => {
  good(await addCollector({ withCode: true }))
  good(await exception(NEXT_DAY, alone))
  const copy = JSON.stringify(good(await asMother()('people.exportChild', ofChild())))
  for (const held of ['示例姑姑', 'walks-alone', '2026-05-22', '"weekday":4']) expect(copy).toContain(held)
  const before = await storedRows(db)
  good(await asMother()('people.deleteChild', ofChild()))
  const after = await storedRows(db)
  const gone = Object.keys(before).filter((table) => after[table] !== before[table])
  expect(gone).toEqual(expect.arrayContaining(['child', 'choosing', 'collector', 'guardianship', 'pickup_default', 'pickup_exception', 'place']))
})

describe('whom a family calls on the day', () => {
  const published = (contactPhone: string | null) =>
    db.orm.update(servicePlan).set({ published: planContent({ contactPhone }) }).where(eq(servicePlan.planId, setting.planId))

  it('is the telephone published with the plan, also for a guardian who only collects and after the cut-off', async () => {
    await published('023-0000-0001')
    const { openid } = await aGuardian(db, setting.key, childId, { rights: 'collect-only' })
    expect((await pickup(AT_ROLL, openid)).contact).toEqual({ phone: '023-0000-0001', from: 'plan' })
  })

  it('is the school\'s own where the plan names none, never a teacher\'s, and nobody\'s where neither was published', async () => {
    await db.orm.update(person).set({ phone: '13800000000' }).where(eq(person.personId, setting.classTeacher.personId))
    expect((await pickup()).contact).toBeNull()
    await db.orm.update(school).set({ officePhone: '023-0000-0002' }).where(eq(school.schoolId, setting.key.schoolId))
    expect((await pickup()).contact).toEqual({ phone: '023-0000-0002', from: 'school' })
  })
})
