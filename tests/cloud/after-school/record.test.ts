import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { choosing } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { closedDay } from '../../../src/cloud/database/leaving-tables'
import { districtOfficer } from '../../../src/cloud/database/reference-tables'
import { school } from '../../../src/cloud/database/schema'
import { districtService } from '../../../src/cloud/database/service-tables'
import type { CoverageOfPlan, DistrictCoverage, DistrictException, ServiceException, ServiceRecord } from '../../../src/cloud/features/after-school/shapes'
import { warnDuty } from '../../../src/cloud/features/leaving/writes/warn-duty'
import { aPlan, anOffering } from '../../support/after-school'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aSchool, mustBe, EVENING, MORNING, TODAY } from '../../support/world'
import { AT_ROLL, aBatch, aMark, aSetting, leaderOf } from '../leaving/setting'
import type { Setting } from '../leaving/setting'

let db: Database
let setting: Setting
let office: Caller
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db, 3)
  office = as(db, setting.office.openid)
  await db.orm.delete(districtService).where(eq(districtService.districtId, setting.key.districtId))
})

const IN_JUNE = new Date('2026-06-01T02:00:00Z')
const present = () => setting.pupils.map(({ childId }) => aMark(childId, 'present'))
const takeRoll = async (marks = present()) => good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, marks)))
const record = async (month = '2026-05') => good<ServiceRecord>(await office('afterSchool.record', { ...setting.key, month }))
const inJune = (path: string, input: object) => as(db, setting.office.openid, { now: IN_JUNE })(path, { ...setting.key, ...input })
const setSubsidy = (amountFenPerSession: number) =>
  db.orm.insert(districtService).values({
    districtId: setting.key.districtId, subsidy: { amountFenPerSession, shared: false, documentNumber: '示例文〔2026〕3 号' },
    refundRule: { rule: 'unknown' }, setBy: 'officer', setAt: EVENING.toISOString(),
  })

describe("a person's service record", () => {
  it('comes from the rolls that were taken, and nobody enters it a second time', async () => {
    expect((await record()).rows).toEqual([])
    const [first, ...rest] = present()
    await takeRoll([mustBe(first), ...rest])
    await takeRoll([aMark(mustBe(first).childId, 'undo', { undoes: mustBe(first).markId })])
    expect(await record()).toMatchObject({
      locked: false, totalSessions: 1, totalFen: null,
      rows: [{ leaderId: setting.leaderId, sessions: 1, minutes: 60, attended: 2, amountFen: null }],
    })
    expect((await record('2026-04')).rows).toEqual([])
  })

  it('has a sum only when the district has named one, and the sums of the rows are the total to the fen', async () => {
    await takeRoll()
    await setSubsidy(4_001)
    expect(await record()).toMatchObject({ totalFen: 4_001, documentNumber: '示例文〔2026〕3 号', rows: [{ amountFen: 4_001 }] })
  })

  it('is locked when its month is over, and afterwards only corrected beside it, with reason and name', async () => {
    await takeRoll()
    await setSubsidy(4_000)
    const month = { month: '2026-05' }
    expect(refusal(await office('afterSchool.lockRecord', { ...setting.key, ...month }))).toBe('day-too-far')
    expect(good<ServiceRecord>(await inJune('afterSchool.lockRecord', month))).toMatchObject({ locked: true, totalSessions: 1 })
    expect(refusal(await inJune('afterSchool.lockRecord', month))).toBe('already-done')
    const correction = { ...month, leaderId: setting.leaderId, change: 'more', sessions: 2, reason: '5 月 7 日、14 日手机没电', requestKey: randomUUID() }
    const corrected = good<ServiceRecord>(await inJune('afterSchool.correctRecord', correction))
    expect(good<ServiceRecord>(await inJune('afterSchool.correctRecord', correction))).toEqual(corrected)
    expect(corrected).toMatchObject({ totalSessions: 3, totalFen: 12_000, rows: [{ sessions: 3, corrections: [{ sessions: 2, reason: '5 月 7 日、14 日手机没电' }] }] })
    const tooMany = { ...correction, change: 'less', sessions: 4, requestKey: randomUUID() }
    expect(refusal(await inJune('afterSchool.correctRecord', tooMany))).toBe('bad-input')
    expect(refusal(await inJune('afterSchool.correctRecord', { ...correction, month: '2026-04', requestKey: randomUUID() }))).toBe('not-found')
  })
})

describe('coverage is enrolled among those who asked', () => {
  async function more(count: number, takesPart: boolean) {
    for (let index = 0; index < count; index += 1) {
      const childId = await aChild(db, setting.key, setting.classId)
      const chosen = { wishes: [], firstWishes: [], salt: 'ab'.repeat(16), chosenBy: 1, chosenAt: EVENING.toISOString() }
      await db.orm.insert(choosing).values({ ...setting.key, planId: setting.planId, childId, takesPart, ...chosen })
    }
  }
  const coverage = async () => good<CoverageOfPlan>(await office('afterSchool.coverage', setting.key))

  it('hides small numbers, and never divides by all children', async () => {
    expect(await coverage()).toMatchObject({ coverage: { coverage: 'too-few' }, notTakingPart: null })
    await more(5, false)
    await more(5, true)
    // Eight asked, three have a place: five without is enough to be told, three with is not.
    expect(await coverage()).toMatchObject({ coverage: { coverage: 'too-few' }, notTakingPart: 5 })
    await anOffering(db, setting.key, setting.planId, { admission: 'everybody', weekday: 1, name: '作业辅导' })
    expect(await coverage()).toMatchObject({ coverage: { coverage: 'known', enrolled: 8, asked: 8, percent: 100 } })
  })

  it('is seen by the district for each school, with those that have published no plan', async () => {
    await more(5, true)
    const officer = `officer-of-coverage-${setting.key.schoolId}`
    await db.orm.insert(districtOfficer).values({ districtId: setting.key.districtId, openid: officer, displayName: '示例干部' })
    const bare = await aSchool(db)
    const answer = good<DistrictCoverage>(await as(db, officer)('afterSchool.districtCoverage', { districtId: setting.key.districtId }))
    expect(answer.schools.find(({ schoolId }) => schoolId === setting.key.schoolId)).toMatchObject({ planId: setting.planId })
    expect(answer.withoutPlan.map(({ schoolId }) => schoolId)).toContain(bare.schoolId)
    expect(answer.whole.coverage).not.toBe('nobody-asked')
  })
})

describe('what the office has to see to', () => {
  const exceptions = async (now = AT_ROLL) => good<ServiceException[]>(await as(db, setting.office.openid, { now })('afterSchool.exceptions', setting.key))

  it('is nothing while all is in order', async () => {
    await takeRoll()
    expect(await exceptions()).toEqual([])
  })

  it('names a child that is missing today, and one that was not accounted for yesterday', async () => {
    const [missing] = present()
    await takeRoll([{ ...mustBe(missing), kind: 'not-here' }])
    expect(await exceptions()).toMatchObject([{ exception: 'unaccounted', day: TODAY, childName: '小禾', childId: mustBe(missing).childId }])
    const nextWeek = new Date('2026-05-22T02:00:00Z')
    // On the day after, whoever was in the group and nowhere at the end of it.
    expect((await exceptions(nextWeek)).filter(({ exception }) => exception === 'unaccounted')).toHaveLength(3)
  })

  it('names a group without a leader, until somebody stands in', async () => {
    const day = { ...setting.key, day: TODAY, offeringId: setting.offeringId }
    const asOffice = as(db, setting.office.openid, { now: MORNING })
    good(await asOffice('leaving.setStandIn', { ...day, away: true, leaderId: null }))
    expect(await exceptions()).toMatchObject([{ exception: 'under-staffed', day: TODAY, offeringName: '篮球' }])
    const other = await as(db, setting.office.openid)('afterSchool.setLeader', {
      ...setting.key, requestKey: randomUUID(), displayName: '示例代课老师', staffKind: 'retired', personId: null, certificate: { kind: 'teacher', validTo: null }, institutionId: null, active: true,
    })
    good(await asOffice('leaving.setStandIn', { ...day, away: true, leaderId: good<{ leaderId: number }>(other).leaderId }))
    expect(await exceptions()).toEqual([])
  })

  it('names an offering whose third party is not on the approved list any more', async () => {
    const brought = { institutionId: 1, itemName: '国画', feeFen: 3_000 }
    await anOffering(db, setting.key, setting.planId, { ...brought, name: '国画', weekday: 2, place: '美术室', leaderId: setting.leaderId })
    expect(await exceptions()).toMatchObject([{ exception: 'offering-breaks-rule', offeringName: '国画', finding: { finding: 'not-approved' } }])
  })

  it('names a published plan that breaks a rule the district has entered since', async () => {
    const { districtId } = setting.key
    const subsidy = { amountFenPerSession: null, shared: false, documentNumber: null }
    await db.orm.insert(districtService).values({ districtId, endOfWork: '18:15', subsidy, refundRule: { rule: 'unknown' }, setBy: 'officer', setAt: EVENING.toISOString() })
    expect((await exceptions()).map(({ exception }) => exception)).toContain('plan-breaks-rule')
  })
})

describe('what the district has to see to', () => {
  const asOfficer = async () => {
    const openid = `officer-of-exceptions-${setting.key.schoolId}`
    await db.orm.insert(districtOfficer).values({ districtId: setting.key.districtId, openid, displayName: '示例干部' })
    return async (now = AT_ROLL) => {
      const { districtId, schoolId } = setting.key
      const found = good<DistrictException[]>(await as(db, openid, { now })('afterSchool.districtExceptions', { districtId }))
      return found.find((one) => one.schoolId === schoolId)
    }
  }

  it('is no school while all is in order', async () => {
    expect(await (await asOfficer())()).toBeUndefined()
  })

  it('is a published plan that breaks a rule, and a group that nobody leads', async () => {
    const exception = await asOfficer()
    const { districtId } = setting.key
    const subsidy = { amountFenPerSession: null, shared: false, documentNumber: null }
    await db.orm.insert(districtService).values({ districtId, endOfWork: '18:15', subsidy, refundRule: { rule: 'unknown' }, setBy: 'officer', setAt: EVENING.toISOString() })
    await anOffering(db, setting.key, setting.planId, { leaderId: null, name: '合唱', place: '音乐室' })
    const found = mustBe(await exception())
    expect([...new Set(found.findings.map(({ finding, weight }) => `${finding} ${weight}`))]).toEqual(['ends-before-work refused'])
    expect(found).toMatchObject({ withoutLeader: 1, openDay: null })
  })

  it('is a day that was not closed because of a child, without any child in it, until it is closed', async () => {
    const exception = await asOfficer()
    const [missing] = present()
    await takeRoll([{ ...mustBe(missing), kind: 'not-here' }])
    const notify = () => Promise.resolve()
    await warnDuty({ db, now: new Date('2026-05-21T10:45:00Z'), notify })
    const found = await exception(new Date('2026-05-22T02:00:00Z'))
    expect(found).toEqual({ ...setting.key, districtId: undefined, schoolName: expect.any(String), findings: [], withoutLeader: 0, openDay: TODAY })
    expect(await exception(new Date('2026-05-28T02:00:00Z'))).toMatchObject({ openDay: TODAY })
    expect(await exception(new Date('2026-05-29T02:00:00Z'))).toBeUndefined()
    await db.orm.insert(closedDay).values({ ...setting.key, day: TODAY, children: 3, closedBy: setting.office.personId, closedAt: EVENING.toISOString() })
    expect(await exception(new Date('2026-05-22T02:00:00Z'))).toBeUndefined()
  })
})

it('a school of another district is none of an officer', async () => {
  const key = await aSchool(db, { districtId: 500116 })
  await aPlan(db, key)
  await aClass(db, key)
  const officer = `officer-here-${setting.key.schoolId}`
  await db.orm.insert(districtOfficer).values({ districtId: setting.key.districtId, openid: officer, displayName: '示例干部' })
  expect(refusal(await as(db, officer)('afterSchool.districtCoverage', { districtId: 500116 }))).toBe('not-allowed')
  expect(await db.orm.select({ id: school.schoolId }).from(school).where(eq(school.districtId, 500116))).toHaveLength(1)
})
