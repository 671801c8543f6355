import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { seedDemo } from '../../../src/cloud/database/demo/seed'
import { DEMO_PAPER_CODE } from '../../../src/cloud/database/demo/service/leaving'
import { school } from '../../../src/cloud/database/schema'
import { schoolPlace } from '../../../src/cloud/database/school-place-tables'
import type { Catalogue, PlanOfOffice, PublicPlan, ServiceException, ServiceRecord } from '../../../src/cloud/features/after-school/shapes'
import type { CodeOnPaper, MyGroups, Pickup, Roll, SentNotices } from '../../../src/cloud/features/leaving/shapes'
import type { Me } from '../../../src/cloud/features/people/shapes'
import type { DrawFile } from '../../../src/policy/after-school/draw/draw-file'
import { verifyDraw } from '../../../src/policy/after-school/draw/verify-draw'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { mustBe } from '../../support/world'

const TODAY = '2026-11-24' // a Tuesday
const now = new Date('2026-11-24T06:46:00Z')
const call = (openid: string | null) => as(db, openid, { now })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let db: Database
let key: { districtId: number; schoolId: number }
beforeAll(async () => {
  db = await testDatabase()
  await seedDemo(db, TODAY)
  const [found] = await db.orm.select().from(school).where(sql`name = '昌元示例小学'`)
  const { districtId, schoolId } = mustBe(found)
  key = { districtId, schoolId }
}, 60_000)
afterAll(() => db.close())

const xiaohe = async () => {
  const { children } = good<Me>(await call('demo-mother')('people.me'))
  const { districtId, schoolId, childId } = mustBe(children.find(({ displayName }) => displayName === '小禾'))
  return { districtId, schoolId, childId }
}

it('has a plan within the rules at each of the four schools, and only what the district must say is open', async () => {
  const names = ['昌元示例小学', '昌州示例小学', '昌州示例中学', '安富示例中学']
  for (const name of names) {
    const [found] = await db.orm.select().from(school).where(sql`name = ${name}`)
    const { districtId, schoolId } = mustBe(found)
    const plan = good<PublicPlan>(await call(null)('afterSchool.publicPlan', { districtId, schoolId }))
    expect(plan.offerings.length).toBeGreaterThan(10)
  }
  const plans = good<PlanOfOffice[]>(await call('demo-office')('afterSchool.plans', key))
  expect(plans).toHaveLength(2)
  expect(new Set(plans.flatMap(({ findings }) => findings.map(({ weight }) => weight)))).toEqual(new Set(['unknown']))
})

it('has one club at a venue outside the school, and all others at school', async () => {
  const plan = good<PublicPlan>(await call(null)('afterSchool.publicPlan', key))
  const outside = plan.offerings.filter(({ venue }) => venue === 'outside').map(({ name, place }) => `${name} ${place}`)
  expect([...new Set(outside)]).toEqual(['小木工 示例青少年活动中心'])
})

it('lets 小禾 choose among the clubs of design 13, with the same numbers, until Sunday at 20:00', async () => {
  const seen = good<Catalogue>(await call('demo-mother')('afterSchool.catalogue', await xiaohe()))
  expect(seen.choosing).toMatchObject({ isOpen: true, closesAt: '2026-11-29T12:00:00.000Z' })
  const wished = Object.fromEntries(seen.offerings.filter(({ weekday, admission }) => weekday === 2 && admission === 'draw').map(({ name, firstWishes, capacity }) => [name, [firstWishes, capacity]]))
  expect(wished).toEqual({ 篮球: [41, 30], 国画: [12, 20], 合唱: [28, 40], 小木工: [24, 24], 阅读: [31, 40] })
  expect(seen.mine?.wishes[0]?.offeringIds.map((id) => seen.offerings.find(({ offeringId }) => offeringId === id)?.name)).toEqual(['篮球', '国画', '合唱'])
  expect(seen.offerings.find(({ name }) => name === '国画')?.thirdParty).toMatchObject({ name: '昌元示例美术培训中心', feeFen: 3_000 })
})

it('has the locked record of the month before, with every session a school day made', async () => {
  const record = good<ServiceRecord>(await call('demo-office')('afterSchool.record', { ...key, month: '2026-10' }))
  expect(record).toMatchObject({ month: '2026-10', locked: true, totalFen: null })
  // Clubs on Tuesdays and Wednesdays: three of each, for 1 to 7 October are holidays.
  expect(record.rows.map(({ displayName, sessions, minutes }) => [displayName, sessions, minutes])).toContainEqual(['邓师傅', 6, 360])
})

it('has a finished draw that anybody can draw again', async () => {
  const seen = good<Catalogue>(await call('demo-mother')('afterSchool.catalogue', await xiaohe()))
  const [running] = seen.plans
  const { file } = good<{ file: DrawFile }>(await call(null)('afterSchool.drawFile', { ...key, planId: running?.planId }))
  expect(file.entries.length).toBeGreaterThan(100)
  expect(verifyDraw(file, sha256).verdict).toBe('same')
})

it('is in the middle of a day as on design 15: a group of thirty with some gone, two on leave and one not seen', async () => {
  const groups = good<MyGroups>(await call('demo-office')('leaving.myGroups', { ...key, day: TODAY })).groups
  const ball = mustBe(groups.find(({ name }) => name === '篮球'))
  expect(ball).toMatchObject({ children: 30, states: { unaccounted: 1, 'handed-over': 9, 'delayed-care': 2 } })
  const roll = good<Roll>(await call('demo-class-teacher')('leaving.roll', { ...key, day: TODAY, offeringId: ball.offeringId }))
  expect(roll.children.filter(({ leaveToldByParent }) => leaveToldByParent)).toHaveLength(2)
  expect(roll.conflicts).toEqual([])
})

it('shows the office what to see to: the child not seen, and the choir without anybody tomorrow', async () => {
  const found = good<ServiceException[]>(await call('demo-office')('afterSchool.exceptions', key))
  expect(found.map(({ exception, day, offeringName }) => [exception, day, offeringName])).toEqual(
    expect.arrayContaining([['unaccounted', TODAY, null], ['under-staffed', '2026-11-25', '合唱']]),
  )
})

it('has a notice of an earlier day, which some have not seen yet', async () => {
  const sent = async () => good<SentNotices>(await call('demo-office')('leaving.notices', { ...key, day: TODAY })).notices
  const [earlier] = await sent()
  expect(earlier).toMatchObject({ day: '2026-11-23', kind: 'traffic', text: expect.stringContaining('示例') })
  expect(mustBe(earlier).seen).toBeGreaterThan(0)
  expect(mustBe(earlier).seen).toBeLessThan(mustBe(earlier).guardians)
})

it('tells before it is wished that 小满 is let out at the same hour at a school too far away', async () => {
  const { clashes, siblings } = good<Catalogue>(await call('demo-mother')('afterSchool.catalogue', await xiaohe()))
  expect(siblings.map(({ displayName }) => displayName)).toEqual(['小满'])
  expect(clashes).toContainEqual(expect.objectContaining({ clash: 'two-schools', isLeast: true, minutesBetween: 0 }))
  const places = await db.orm.select().from(schoolPlace)
  expect(places).toHaveLength(4)
  expect(new Set(places.map(({ source }) => source))).toEqual(new Set(['示例位置，虚构']))
})

it('says that the grandmother collects 小禾, and knows the code on paper of the aunt', async () => {
  const { days, collectors } = good<Pickup>(await call('demo-mother')('leaving.pickup', await xiaohe()))
  expect(days[0]?.pickup).toMatchObject({ at: '18:00', who: { relation: '外婆' } })
  expect(collectors.filter(({ hasCode }) => hasCode)).toHaveLength(1)
  const known = await call('demo-class-teacher')('leaving.checkCode', { ...key, day: TODAY, code: DEMO_PAPER_CODE })
  expect(good<CodeOnPaper>(known)).toMatchObject({ childName: '小禾', collector: { relation: '姑姑' } })
})
