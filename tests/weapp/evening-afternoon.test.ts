import type { Database } from '../../src/cloud/database/connect'
import { pickupDefault, wayHome } from '../../src/cloud/database/leaving-tables'
import { aPlan } from '../support/after-school'
import { as, good } from '../support/call'
import { aFamilyEvening } from '../support/family-evening'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { aPerson, EVENING, TODAY } from '../support/world'

let db: Database
let family: Awaited<ReturnType<typeof aFamilyEvening>>
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
  family = await aFamilyEvening(db)
})
afterAll(() => db.close())
beforeEach(() => {
  phone = new Phone({ db, openid: family.mother.openid, now: EVENING })
})
afterEach(() => phone.close())

/** 小禾 is collected by the mother at 18:00 and needs twenty minutes home; of 小满 nobody has said anything. */
async function saidByTheFamily() {
  const { primary, elder, mother } = family
  await aPlan(db, primary)
  const said = { setBy: mother.personId, setAt: '2026-03-05T00:00:00Z' }
  await db.orm.insert(pickupDefault).values({ ...primary, childId: elder, weekday: 4, how: 'collected', at: '18:00', personId: mother.personId, ...said })
  await db.orm.insert(wayHome).values({ ...primary, childId: elder, way: 'on-foot', minutes: 20, ...said })
}

test('where nobody has said how the child comes home, nothing stands in its place and nothing more is asked', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  expect(phone.text).not.toContain('放学')
  expect(phone.network.calls.map((call) => call.path)).toEqual(['homework.tonight'])
})

test('the evening says who collects and when, when the child is home, and the finish against bedtime', async () => {
  await saidByTheFamily()
  phone.launch()
  await phone.see('18:00 妈妈接')
  expect(phone.text).toContain('约 18:20 到家')
  // 30 minutes from 18:46, when it is looked at; bedtime of a primary pupil is 21:20.
  expect(phone.text).toContain('约 19:16 做完，比 21:20 睡觉早 2 小时 4 分钟')
  await phone.tap('radio', '20–40 分钟')
  await phone.until(() => !phone.text.includes('做完，比'))
  await phone.tap('link', '18:00 妈妈接')
  await phone.until(() => phone.page.path === 'packages/family/pickup/index')
})

test('of the child about whom nothing was said the evening says nothing of leaving', async () => {
  phone.launch()
  await phone.tap('tab', '小满')
  await phone.see('今晚没有书面作业')
  expect(phone.text).not.toContain('放学')
})

test('a word of the school that this guardian has not seen stands on top until it is seen', async () => {
  const office = await aPerson(db, family.primary, { isOffice: true })
  const notice = { ...family.primary, day: TODAY, requestKey: 'notice-request-0001', kind: 'weather', leaveAt: '15:30', text: '暴雨，提前离校' }
  const { noticeId } = good<{ noticeId: number }>(await as(db, office.openid)('leaving.announce', notice))
  phone.launch()
  await phone.see('15:30 提前离校')
  good(await as(db, family.mother.openid)('leaving.seeNotice', { ...family.primary, childId: family.elder, noticeId }))
  phone.leaveAndReturn()
  await phone.until(() => !phone.text.includes('15:30 提前离校'))
})

test('in large type the line who collects takes the place of the time', async () => {
  phone.fontSizeSetting = 20
  phone.launch()
  await phone.tap('button', /^换$/)
  await phone.see('换回普通字')
  expect(phone.text).toContain('今天放学晚上 6 点 妈妈接')
})
