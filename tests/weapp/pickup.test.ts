import { eq } from 'drizzle-orm'
import type { Database } from '../../src/cloud/database/connect'
import { school } from '../../src/cloud/database/schema'
import type { Pickup } from '../../src/cloud/features/leaving/shapes'
import { as, good } from '../support/call'
import { aFamilyWithPlan, collectedBy } from '../support/family-plan'
import { testDatabase } from '../support/test-database'
import type { Phone } from '../support/weapp/phone'
import { phonesOfTest } from '../support/weapp/phones'
import { aGuardian, MORNING, TODAY } from '../support/world'

const AFTER_CUT_OFF = new Date('2026-05-21T07:30:00Z')

let db: Database
let family: Awaited<ReturnType<typeof aFamily>>
const aPhone = phonesOfTest()

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  family = await aFamily()
})

/** 小禾 is collected by the mother at 18:00 on Thursdays; the grandmother has collect-only rights. */
async function aFamily() {
  const made = await aFamilyWithPlan(db)
  const { key, child, mother } = made
  const father = await aGuardian(db, key, child.childId, { relation: '爸爸' })
  const grandmother = await aGuardian(db, key, child.childId, { relation: '外婆', rights: 'collect-only' })
  await collectedBy(db, child, mother.personId)
  return { ...made, father, grandmother }
}

function open(openid: string, now = MORNING): Phone {
  const phone = aPhone({ db, openid, now })
  phone.launch(family.pickupPage)
  return phone
}

const stored = async (now = MORNING) => good<Pickup>(await as(db, family.mother.openid, { now })('leaving.pickup', family.child))

test('the page answers first who collects and when, and until when that can be changed', async () => {
  const phone = open(family.mother.openid)
  await phone.see('18:00 妈妈接')
  expect(phone.text).toContain('每周四都这样')
  expect(phone.text).toContain('今天 15:00 前可改还有 5 小时 0 分钟')
})

test('another person is chosen for one day, and the weekday stays as it was', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('radio', '外婆')
  await phone.tap('button', '今天改成 18:00 外婆接')
  await phone.see('只有5月21日这样')
  const { days, defaults } = await stored()
  expect(days[0]).toMatchObject({ from: 'exception', pickup: { who: { relation: '外婆' } } })
  expect(defaults).toMatchObject([{ weekday: 4, pickup: { who: { relation: '妈妈' } } }])
  await phone.tap('button', '改回每周四的')
  await phone.see('每周四都这样')
  expect((await stored()).days[0]).toMatchObject({ from: 'default' })
})

test('a child that stays for delayed care is still collected by whoever was named, or by another, later', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('radio', '留在延时托管')
  await phone.see('延时托管以后谁来接')
  await phone.find('button', '今天改成 延时托管到 18:00，妈妈接')
  await phone.tap('radio', '外婆接')
  await phone.tap('button', '今天改成 延时托管到 18:00，外婆接')
  const changed = (times: number) => phone.until(() => phone.dialogs.toasts.filter((said) => said === '改好了').length === times)
  await changed(1)
  await phone.see('只有5月21日这样')
  expect((await stored()).days[0]).toMatchObject({ from: 'exception', pickup: { how: 'stays', who: { relation: '外婆' } } })
  await phone.tap('radio', '还没定')
  await phone.tap('button', /延时托管到 18:00$/)
  await changed(2)
  expect((await stored()).days[0]).toMatchObject({ pickup: { how: 'stays', who: null } })
  await phone.tap('button', '改回每周四的')
  await phone.see('每周四都这样')
})

test('a day about which nothing was said is asked for and never guessed', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('radio', '明天')
  await phone.see('还没有说谁接')
  expect(phone.page.tree.all('radio').filter((one) => one.is('checked')).map((one) => one.text)).toEqual(['明天', '以后每周五'])
  expect(phone.page.tree.all('button', '先选谁接和几点')).toHaveLength(1)
})

test('after the cut-off the day is locked, the page says whom to call, and 我来接 can still be said', async () => {
  const phone = open(family.mother.openid, AFTER_CUT_OFF)
  await phone.tap('radio', '今天')
  await phone.see('过了能改的时间')
  // Nobody has published a telephone: no call is promised that no button makes.
  expect(phone.text).toContain('请联系班主任（学校还没有公布电话）')
  expect(phone.page.tree.all('button', /打/)).toEqual([])
  expect(phone.text).not.toContain('改成谁接')
  await phone.tap('button', '我来接')
  await phone.until(() => phone.dialogs.toasts.includes('已经说了'))
  expect((await stored(AFTER_CUT_OFF)).days[0]?.saidICollect).toMatchObject([{ relation: '妈妈' }])
})

test('who only collects sees the plan and says 我来接; the others see both and who said so last', async () => {
  const phone = open(family.grandmother.openid)
  await phone.see('18:00 妈妈接')
  expect(phone.text).not.toContain('改成谁接')
  expect(phone.text).not.toContain('加一个能接的人')
  await phone.tap('button', '我来接')
  await phone.see('两边说的不一样')
  const mother = open(family.mother.openid)
  await mother.see('外婆说“我来接”（5月21日 10:00）')
  expect(mother.text).toContain('定的是：18:00 妈妈接')
  expect(mother.text).toContain('最后说的是外婆')
})

test('after the cut-off and without a signal there is a button that calls the school, for who only collects as well', async () => {
  await db.orm.update(school).set({ officePhone: '023-4677 0001' }).where(eq(school.schoolId, family.key.schoolId))
  const grandmother = open(family.grandmother.openid, AFTER_CUT_OFF)
  await grandmother.tap('radio', '今天')
  await grandmother.see('学校教务处的电话：023-4677 0001')
  await grandmother.tap('button', '打给学校')
  expect(grandmother.device.phoneCalls).toEqual(['023-4677 0001'])
  const early = open(family.grandmother.openid)
  await early.see('您是仅接送')
  expect(early.page.tree.all('button', '打给学校')).toEqual([])
  const mother = open(family.mother.openid, AFTER_CUT_OFF)
  await mother.tap('radio', '今天')
  await mother.see('请打给学校，老师交接时能换成名单上的别人。')
  await mother.tap('button', '打给学校')
  expect(mother.device.phoneCalls).toEqual(['023-4677 0001'])
})

test('somebody without WeChat is added with a code on paper that is shown once, and taken off again', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('link', '加一个能接的人')
  await phone.type('称呼', '邓叔叔')
  await phone.type('是孩子的', '邻居')
  await phone.tap('checkbox', '给一个纸上的码')
  await phone.tap('button', '加进名单')
  await phone.see('只显示这一次')
  expect((await stored()).collectors).toContainEqual(expect.objectContaining({ displayName: '邓叔叔', relation: '邻居', hasCode: true }))
  await phone.tap('button', '抄好了')
  await phone.until(() => !phone.text.includes('只显示这一次'))
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '移出邓叔叔')
  await phone.until(() => !phone.text.includes('邓叔叔（邻居）'))
  expect((await stored()).collectors.map((one) => one.displayName)).not.toContain('邓叔叔')
})

test('a leave is told without a reason and taken back', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('button', /^请假$/)
  await phone.tap('button', '今天请假')
  await phone.see('已请假')
  expect((await stored()).days[0]?.leaveTold).toEqual({ reason: null })
  await phone.tap('button', '撤回请假')
  await phone.see('18:00 妈妈接')
  expect((await stored()).days[0]?.leaveTold).toBeNull()
})

test('the way home is said in minutes, and what is left out stays unknown', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('button', '改回家的路')
  await phone.tap('radio', '走路')
  await phone.type('从校门到家', '20')
  await phone.tap('button', '记下')
  await phone.see('走路 · 约 20 分钟')
  expect((await stored()).wayHome).toEqual({ way: 'on-foot', minutes: 20, metres: null, lastBusAt: null, minutesToStop: null })
})

test('the school’s word that all leave earlier stands on top and is seen by one tap', async () => {
  const announced = { ...family.key, day: TODAY, requestKey: 'notice-request-0001', kind: 'weather', leaveAt: '15:30', text: '暴雨，提前离校' }
  const { noticeId } = good<{ noticeId: number }>(await as(db, family.office.openid, { now: MORNING })('leaving.announce', announced))
  const phone = open(family.mother.openid)
  await phone.see('5月21日 15:30 提前离校')
  await phone.tap('button', '我看到了')
  await phone.see('已看到')
  expect((await stored()).notices).toMatchObject([{ noticeId, seen: true }])
})

test('without a signal the last known answer stands there dated, and nothing can be changed', async () => {
  const phone = open(family.mother.openid)
  await phone.see('18:00 妈妈接')
  phone.network.offline()
  phone.launch(`/${phone.page.path}?d=${family.child.districtId}&s=${family.child.schoolId}&child=${family.child.childId}`)
  await phone.see('没有网络，现在改不了')
  expect(phone.text).toContain('18:00 妈妈接')
  expect(phone.page.tree.all('button', '改成')).toEqual([])
})

test('a change that fails keeps what was chosen, and a second try takes it', async () => {
  const phone = open(family.mother.openid)
  await phone.tap('radio', '爸爸')
  phone.network.offline()
  await phone.tap('button', '今天改成 18:00 爸爸接')
  await phone.see('没有改成')
  phone.network.online()
  await phone.tap('button', '今天改成 18:00 爸爸接')
  await phone.see('只有5月21日这样')
})
