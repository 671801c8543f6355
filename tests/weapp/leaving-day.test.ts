import { eq } from 'drizzle-orm'
import type { Database } from '../../src/cloud/database/connect'
import { closedDay, duty, leaveTime, leavingNotice, standIn } from '../../src/cloud/database/leaving-tables'
import { person } from '../../src/cloud/database/schema'
import { sendQueued } from '../../src/cloud/features/after-school/writes/send-queued'
import { aBatch, aMark, aSetting, AT_ROLL, leaderOf } from '../cloud/leaving/setting'
import type { Setting } from '../cloud/leaving/setting'
import { aLeader } from '../support/after-school'
import { as, good } from '../support/call'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { mustBe, TODAY } from '../support/world'

let db: Database
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => phone.close())

const page = (name: string, { key }: Setting) => `/packages/school/${name}/index?d=${key.districtId}&s=${key.schoolId}&day=${TODAY}`

/** Three children of a day at 17:05, and whoever has the duty in front of a page a minute later. */
async function aDay(who: 'dutyTeacher' | 'office' | 'leader' = 'dutyTeacher', children?: number) {
  const setting = await aSetting(db, children)
  // A minute after the leader's marks: between phones their clocks decide.
  phone = new Phone({ db, openid: setting[who].openid, now: new Date(AT_ROLL.getTime() + 60_000) })
  return setting
}

const handedOver = (setting: Setting) =>
  setting.pupils.flatMap(({ childId, mother }) => [aMark(childId, 'present'), aMark(childId, 'handed-over', { personId: mother.personId })])

test('a day with a child unaccounted for is not closed, and the page says who it is, the unaccounted first', async () => {
  const setting = await aDay()
  const [first, second, third] = setting.pupils
  await good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, [
    aMark(mustBe(first).childId, 'not-here'), aMark(mustBe(second).childId, 'present'), aMark(mustBe(third).childId, 'absent'),
  ])))
  phone.launch(page('leaving', setting))
  await phone.see('没下落 1 人，还在校 1 人')
  expect(phone.text.indexOf('没有下落 1 人')).toBeLessThan(phone.text.indexOf('还在学校 1 人'))
  await phone.tap('button', '交接完了，结束今天')
  await phone.see('还有 2 人没有交代，今天结束不了')
  await phone.see(/ · 没见到$/)
  expect(await db.orm.select().from(closedDay).where(eq(closedDay.schoolId, setting.key.schoolId))).toEqual([])
})

test('a child who is left is found again on the roll of its group, and ended there', async () => {
  const setting = await aDay()
  await good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, handedOver(setting).slice(0, 5))))
  phone.launch(page('leaving', setting))
  await phone.see('还在校 1 人')
  await phone.tap('link', /去班里的点名单/)
  await phone.tap('button', /记接走$/)
  await phone.see('到 3 ＝ 0 ＋ 0 ＋ 0 ＋ 3')
  await phone.until(() => phone.network.calls.some(({ path }) => path === 'leaving.mark'))
  phone.back()
  await phone.see('都离校了，可以结束今天')
})

test('a day with every child accounted for is closed after a question, once', async () => {
  const setting = await aDay()
  await good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, handedOver(setting))))
  phone.launch(page('leaving', setting))
  await phone.see('都离校了，可以结束今天')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '交接完了，结束今天')
  await phone.see(/今天已经交接完了 17:06/)
  await phone.see(/^都离校了$/)
  expect(phone.page.tree.all('button', '交接完了')).toEqual([])
})

test('a notice goes to every family once, and says who has seen it and whom to call', async () => {
  const setting = await aDay()
  const [first, second] = setting.pupils.map(({ mother }) => mother)
  await db.orm.update(person).set({ phone: '023 0000 0009' }).where(eq(person.personId, mustBe(second).personId))
  phone.launch(page('notice', setting))
  await phone.choose('提前到几点离校', '17:00')
  await phone.type('通知内容', '今晚有暴雨，请 17:00 来接')
  phone.network.loseAnswer()
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '发给今天所有孩子的家长')
  await phone.see('通知没有发出去')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '发给今天所有孩子的家长')
  await phone.see('3 位家长，0 位看到了')
  const sent = await db.orm.select().from(leavingNotice).where(eq(leavingNotice.schoolId, setting.key.schoolId))
  expect(sent).toMatchObject([{ leaveAt: '17:00', text: '今晚有暴雨，请 17:00 来接' }])
  const asMother = as(db, mustBe(first).openid, { now: AT_ROLL })
  const { childId } = mustBe(setting.pupils[0])
  good(await asMother('leaving.seeNotice', { ...setting.key, childId, noticeId: mustBe(sent[0]).noticeId }))
  await phone.tap('button', '再看一次')
  await phone.see('3 位家长，1 位看到了')
  await phone.see('2 个孩子还没有家长看到')
  await phone.see('没有留电话')
  await phone.tap('button', /^打电话给/)
  await phone.until(() => phone.device.phoneCalls.length === 1)
  expect(phone.device.phoneCalls).toEqual(['023 0000 0009'])
})

test('a notice of the day stands on the roll of whoever has the children, and before the duty', async () => {
  const setting = await aDay('leader')
  await db.orm.insert(leavingNotice).values({
    ...setting.key, day: TODAY, kind: 'weather', leaveAt: '17:30', text: '今晚有暴雨，请到东门接', sentBy: setting.office.personId, sentAt: '2026-05-21T08:20:00Z',
  })
  phone.launch(`/packages/teacher/roll/index?d=${setting.key.districtId}&s=${setting.key.schoolId}&day=${TODAY}&o=${setting.offeringId}`)
  await phone.see('天气通知：17:30 离校')
  await phone.see(/^16:20 .*发给家长的$/)
  phone.close()
  phone = new Phone({ db, openid: setting.dutyTeacher.openid, now: AT_ROLL })
  phone.launch(page('leaving', setting))
  await phone.see('今晚有暴雨，请到东门接')
})

test('a notice to more families than are told at once says how many messages have yet to go', async () => {
  const setting = await aDay('dutyTeacher', 24)
  phone.launch(page('notice', setting))
  await phone.type('通知内容', '校门口修路，请走东门')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '发给今天所有孩子的家长')
  await phone.see('还有 4 位家长的微信提醒没有发完')
  await sendQueued({ db, now: new Date(AT_ROLL.getTime() + 120_000), notify: () => Promise.resolve() })
  await phone.tap('button', '再看一次')
  await phone.until(() => !phone.text.includes('没有发完'))
})

test('a notice that was sent is found again from the phone of another who may, with how many have seen it', async () => {
  const setting = await aDay()
  phone.launch(page('notice', setting))
  await phone.type('通知内容', '校门口修路，请走东门')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '发给今天所有孩子的家长')
  await phone.see('0／3 人看到')
  phone.close()
  phone = new Phone({ db, openid: setting.office.openid, now: new Date(AT_ROLL.getTime() + 120_000) })
  phone.launch(page('notice', setting))
  await phone.see('发过的通知')
  await phone.see('0／3 人看到')
  await phone.see('3 位家长，0 位看到了')
})

test('of many notices the older are read by a tap, and one that is opened says whom to call', async () => {
  const setting = await aDay('office')
  const sent = Array.from({ length: 31 }, (_, index) => ({
    ...setting.key, day: '2026-05-19', kind: 'other' as const, leaveAt: null, text: `通知 ${index + 1} 号`, sentBy: setting.office.personId,
    sentAt: '2026-05-19T02:00:00Z',
  }))
  await db.orm.insert(leavingNotice).values(sent)
  phone.launch(page('notice', setting))
  await phone.see('通知 31 号')
  expect(phone.text).not.toMatch(/通知 1 号/)
  await phone.tap('button', '看更早的')
  await phone.see('通知 1 号')
  expect(phone.page.tree.all('button', '看更早的')).toEqual([])
  await phone.tap('link', /通知 2 号/)
  await phone.see(/位家长，0 位看到了/)
})

test('what has been sent is still there without a signal, and says of when it is', async () => {
  const setting = await aDay()
  phone.launch(page('notice', setting))
  await phone.type('通知内容', '校门口修路，请走东门')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '发给今天所有孩子的家长')
  await phone.see('0／3 人看到')
  phone.network.offline()
  phone.launch(page('notice', setting))
  await phone.see('没有网络')
  await phone.see('0／3 人看到')
})

test('a leave time holds once the teacher on duty approves it, at the proposed hour or at another', async () => {
  const setting = await aDay()
  const { childId, mother } = mustBe(setting.pupils[0])
  const asMother = as(db, mother.openid, { now: AT_ROLL })
  good(await asMother('leaving.setWayHome', { ...setting.key, childId, way: 'bus', minutes: 40, metres: null, lastBusAt: '17:50', minutesToStop: 10 }))
  phone.launch(page('leave-times', setting))
  await phone.see('建议 17:40')
  await phone.see('末班车 17:50，走到车站约 10 分钟')
  await phone.tap('button', /同意 17:40$/)
  await phone.see('已同意 17:40')
  await phone.tap('button', /^换一个时间/)
  await phone.choose(/的离校时间$/, '12:00')
  await phone.tap('button', /同意 12:00$/)
  await phone.see('不能早于放学')
  await phone.choose(/的离校时间$/, '17:30')
  await phone.tap('button', /同意 17:30$/)
  await phone.see('已同意 17:30')
  const [kept] = await db.orm.select().from(leaveTime).where(eq(leaveTime.childId, childId))
  expect(kept?.at).toBe('17:30')
})

test('the office says who has the duty and who stands in for a leader', async () => {
  const setting = await aDay('office')
  await aLeader(db, setting.key, { displayName: '示例代班老师' })
  phone.launch(page('duty', setting))
  await phone.tap('button', '定下值班')
  await phone.until(() => phone.dialogs.toasts.includes('已定下'))
  const isOn = await phone.until(() => phone.page.tree.all('checkbox').find((one) => one.is('checked')))
  phone.touch(isOn)
  await phone.tap('button', '定下值班')
  await phone.until(() => phone.dialogs.toasts.length === 2)
  expect(await db.orm.select().from(duty).where(eq(duty.schoolId, setting.key.schoolId))).toEqual([])
  await phone.choose('篮球，选代班', 3)
  await phone.see('示例代班老师代班')
  const [stood] = await db.orm.select().from(standIn).where(eq(standIn.schoolId, setting.key.schoolId))
  expect(stood).toMatchObject({ day: TODAY, offeringId: setting.offeringId })
  await phone.choose('篮球，选代班', 0)
  await phone.see('示例王老师')
})

test('the office goes from the groups of the day to who is left of it, and a leader without the duty has no such way', async () => {
  const setting = await aDay('office')
  const groups = `/packages/teacher/groups/index?d=${setting.key.districtId}&s=${setting.key.schoolId}`
  phone.launch(groups)
  await phone.tap('link', '今天离校：谁还在')
  await phone.see('没点名 3 人')
  phone.close()
  phone = new Phone({ db, openid: setting.leader.openid, now: AT_ROLL })
  phone.launch(groups)
  await phone.see('篮球')
  expect(phone.text).not.toContain('谁还在')
})

test('a teacher without the duty reads no list of the day', async () => {
  const setting = await aSetting(db)
  phone = new Phone({ db, openid: setting.leader.openid, now: AT_ROLL })
  phone.launch(page('leaving', setting))
  await phone.see('这一步不归您办')
})
