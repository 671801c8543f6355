import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../src/cloud/database/connect'
import { offering } from '../../src/cloud/database/after-school-tables'
import { collector, dayMark, leaveTime, leaveTold, pickupDefault, pickupException } from '../../src/cloud/database/leaving-tables'
import { heldSession } from '../../src/cloud/database/service-tables'
import { hashOfInvite } from '../../src/cloud/identity/codes'
import { aBatch, aMark, aSetting, AT_ROLL, leaderOf } from '../cloud/leaving/setting'
import type { Setting } from '../cloud/leaving/setting'
import { good } from '../support/call'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { mustBe, MORNING, TODAY } from '../support/world'

let db: Database
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => phone.close())

const rollOf = ({ key, offeringId }: Setting) => `/packages/teacher/roll/index?d=${key.districtId}&s=${key.schoolId}&day=${TODAY}&o=${offeringId}`
const childOf = (setting: Setting, index: number) => mustBe(setting.pupils[index]).childId
const marksOf = ({ key }: Setting) => db.orm.select().from(dayMark).where(eq(dayMark.schoolId, key.schoolId))

type Kind = Awaited<ReturnType<typeof marksOf>>[number]['kind']

/** Waits until as many marks of that kind are stored; a busy machine is slow, not wrong. */
async function stored(setting: Setting, kind: Kind, count: number) {
  for (;;) {
    const found = (await marksOf(setting)).filter((mark) => mark.kind === kind)
    if (found.length >= count) return found
    await new Promise((then) => setTimeout(then, 5))
  }
}

async function name(childId: number, displayName: string) {
  await db.run({ name: 'name-child', text: `update child set display_name = $2 where child_id = $1` }, [childId, displayName])
}

/** A group of so many at 17:05, with its leader looking at the roll. */
async function aGroup(count = 3) {
  const setting = await aSetting(db, count)
  await name(childOf(setting, 0), '小禾')
  if (count > 1) await name(childOf(setting, 1), '浩然')
  phone = new Phone({ db, openid: setting.leader.openid, now: AT_ROLL })
  return setting
}

async function called(setting: Setting) {
  phone.launch(rollOf(setting))
  await phone.tap('button', /^点好了/)
  await phone.see(`等人接 ${setting.pupils.length} 人`)
}

test('the roll of thirty is called by the taps on who is missing and one more; leave that a parent told is there already', async () => {
  const setting = await aGroup(30)
  await db.orm.insert(leaveTold).values({ ...setting.key, childId: childOf(setting, 2), day: TODAY, reason: '看牙', toldBy: 1, toldAt: MORNING.toISOString() })
  phone.launch(rollOf(setting))
  await phone.see('请假 1 人，家长说过了')
  await phone.tap('checkbox', '浩然没到')
  await phone.tap('button', '点好了：到 28 · 没到 1 · 请假 1')
  await phone.see('到 28 ＝ 28 ＋ 0 ＋ 0 ＋ 0　请假 1　没到 1')
  expect(phone.taps).toBe(2)
  await phone.until(() => phone.network.calls.filter(({ path }) => path === 'leaving.mark').length === 1)
  expect(await stored(setting, 'present', 28)).toHaveLength(28)
  expect((await stored(setting, 'absent', 1)).map(({ childId }) => childId)).toEqual([childOf(setting, 2)])
  expect((await stored(setting, 'not-here', 1)).map(({ childId }) => childId)).toEqual([childOf(setting, 1)])
})

test('the roll of a group outside the school says where it is', async () => {
  const setting = await aGroup()
  await db.orm.update(offering).set({ venue: 'outside', place: '示例少年宫' }).where(eq(offering.offeringId, setting.offeringId))
  phone.launch(rollOf(setting))
  await phone.see(/^校外：示例少年宫 · 3/)
})

test('whoever was missed and comes is noted by one tap', async () => {
  const setting = await aGroup()
  phone.launch(rollOf(setting))
  await phone.tap('checkbox', '浩然没到')
  await phone.tap('button', /^点好了/)
  await phone.see('没到 1')
  await phone.tap('button', '浩然到了')
  await phone.see('到 3 ＝ 3 ＋ 0 ＋ 0 ＋ 0')
})

test('one tap hands a child over to the one the family named, and a second tap does nothing', async () => {
  const setting = await aGroup()
  await called(setting)
  const tile = await phone.find('button', /^小禾，.*记接走/)
  phone.touch(tile)
  phone.touch(tile)
  await phone.see('到 3 ＝ 2 ＋ 0 ＋ 0 ＋ 1')
  const handed = await stored(setting, 'handed-over', 1)
  expect(handed.map(({ childId, personId }) => [childId, personId])).toEqual([[childOf(setting, 0), mustBe(setting.pupils[0]).mother.personId]])
})

test('the last tap is taken back from the bar at the bottom, also after the mini-program was closed', async () => {
  const setting = await aGroup()
  await called(setting)
  await phone.tap('button', /^小禾，.*记接走/)
  await phone.find('button', /^撤销：小禾/)
  phone.launch(rollOf(setting))
  await phone.see('到 3 ＝ 2 ＋ 0 ＋ 0 ＋ 1')
  await phone.tap('button', /^撤销：小禾/)
  await phone.see('到 3 ＝ 3 ＋ 0 ＋ 0 ＋ 0')
  await phone.find('button', /^撤销：点名 3 人/)
})

test('what was tapped without a signal outlives a closed mini-program and is sent once the signal is back', async () => {
  const setting = await aGroup()
  await called(setting)
  await stored(setting, 'present', 3)
  phone.network.offline()
  await phone.tap('button', /^小禾，.*记接走/)
  await phone.see('1 条还没发出去')
  phone.launch(rollOf(setting))
  await phone.see('下面是')
  await phone.see('到 3 ＝ 2 ＋ 0 ＋ 0 ＋ 1')
  await phone.see('1 条还没发出去')
  phone.network.online()
  await stored(setting, 'handed-over', 1)
  await phone.until(() => !phone.text.includes('还没发出去'))
  expect(await stored(setting, 'handed-over', 1)).toHaveLength(1)
})

test('a mark whose answer was lost is sent again and stored once', async () => {
  const setting = await aGroup()
  await called(setting)
  await stored(setting, 'present', 3)
  phone.network.loseAnswer()
  await phone.tap('button', /^小禾，.*记接走/)
  await phone.tap('button', '现在发')
  await phone.until(() => !phone.text.includes('还没发出去'))
  expect(await stored(setting, 'handed-over', 1)).toHaveLength(1)
})

test('the first tab tells a teacher of marks that were not sent', async () => {
  const setting = await aGroup()
  await called(setting)
  await stored(setting, 'present', 3)
  phone.network.failOnce(2)
  await phone.tap('button', /^小禾，.*记接走/)
  await phone.see('1 条还没发出去')
  phone.launch()
  await phone.see('1 条还没发出去，点进去就发')
  await phone.tap('link', /课后班点名交接/)
  await stored(setting, 'handed-over', 1)
})

test('somebody else is chosen from those the family allows, and who was named for today is said', async () => {
  const setting = await aGroup()
  const child = { ...setting.key, childId: childOf(setting, 0) }
  await db.orm.insert(collector).values({ ...child, displayName: '示例姑姑', relation: '姑姑', codeHash: null, addedBy: 1, addedAt: MORNING.toISOString(), toDay: null })
  await called(setting)
  await phone.tap('button', '换人接、转延时')
  await phone.tap('button', '小禾，选谁接走')
  await phone.see(/家长今天说的是：.* 18:00/)
  await phone.tap('link', '交给姑姑')
  await phone.see('到 3 ＝ 2 ＋ 0 ＋ 0 ＋ 1')
  await phone.find('button', /^撤销：小禾 姑姑/)
  // Authorised, so it is taken; that the family had named another is said.
  await phone.see('小禾：家长今天没有说是这个人')
  await phone.tap('button', '知道了：小禾')
  await phone.until(() => !phone.text.includes('家长今天没有说是这个人'))
})

test('a child whose family changed the day stands out on its tile', async () => {
  const setting = await aGroup()
  const child = { ...setting.key, childId: childOf(setting, 0) }
  const [aunt] = await db.orm
    .insert(collector)
    .values({ ...child, displayName: '示例姑姑', relation: '姑姑', codeHash: null, addedBy: 1, addedAt: MORNING.toISOString(), toDay: null })
    .returning({ collectorId: collector.collectorId })
  await db.orm.insert(pickupException).values({
    ...child, day: TODAY, how: 'collected', at: '18:00', personId: null, collectorId: mustBe(aunt).collectorId, setBy: mustBe(setting.pupils[0]).mother.personId, setAt: MORNING.toISOString(),
  })
  await called(setting)
  await phone.tap('button', '小禾，改：姑姑，记接走')
  await phone.see('姑姑接走')
})

test('who leaves before the others is named with the hour that the duty approved, and the hour stands on the tile', async () => {
  const setting = await aGroup()
  const approved = { approvedBy: setting.dutyTeacher.personId, approvedAt: MORNING.toISOString() }
  await db.orm.insert(leaveTime).values({ ...setting.key, childId: childOf(setting, 0), day: TODAY, at: '17:30', ...approved })
  await db.orm.update(pickupDefault).set({ at: '17:20' }).where(eq(pickupDefault.childId, childOf(setting, 1)))
  await called(setting)
  await phone.see('今天早走：浩然 17:20、小禾 17:30')
  await phone.tap('button', '小禾，妈妈 17:30，记接走')
  await phone.until(() => phone.text.includes('今天早走：浩然 17:20') && !phone.text.includes('小禾 17:30'))
})

test('a child in delayed care is handed over by one tap to the one who was named for afterwards', async () => {
  const setting = await aGroup(2)
  await db.orm.update(pickupDefault).set({ how: 'stays', at: '18:30' }).where(eq(pickupDefault.childId, childOf(setting, 0)))
  phone.launch(rollOf(setting))
  await phone.tap('button', /^点好了/)
  await phone.tap('button', '交给延时班')
  await phone.tap('button', '小禾，妈妈，记接走')
  expect(await stored(setting, 'handed-over', 1)).toMatchObject([{ childId: childOf(setting, 0), personId: mustBe(setting.pupils[0]).mother.personId }])
})

test('a code on paper says whom it stands for, and the child is handed over to them', async () => {
  const setting = await aGroup()
  const child = { ...setting.key, childId: childOf(setting, 0) }
  const code = `GUGU${String(setting.key.schoolId).slice(-8)}`
  await db.orm.insert(collector).values({ ...child, displayName: '示例姑姑', relation: '姑姑', codeHash: hashOfInvite(code), addedBy: 1, addedAt: MORNING.toISOString(), toDay: null })
  await called(setting)
  await phone.tap('button', '纸上的码')
  await phone.type('码', 'NOBODYS222')
  await phone.tap('button', '核对')
  await phone.see('没有核对成')
  await phone.type('码', code.toLowerCase())
  await phone.tap('button', '核对')
  await phone.see('小禾的姑姑 示例姑姑')
  await phone.see('家长今天没有说是这个人，但在名单上')
  await phone.tap('button', '交给姑姑')
  await phone.see('到 3 ＝ 2 ＋ 0 ＋ 0 ＋ 1')
})

test('those who go by themselves are let go together, those who stay are given to delayed care, and the sum holds', async () => {
  const setting = await aGroup(4)
  const set = (index: number, how: 'walks-alone' | 'stays') =>
    db.orm.update(pickupDefault).set({ how, personId: null }).where(eq(pickupDefault.childId, childOf(setting, index)))
  await set(0, 'walks-alone')
  await set(1, 'walks-alone')
  await set(2, 'stays')
  phone.launch(rollOf(setting))
  await phone.tap('button', /^点好了/)
  await phone.see('到 4 ＝ 1 ＋ 2 ＋ 1 ＋ 0')
  await phone.tap('button', '一起放行')
  await phone.see('到 4 ＝ 1 ＋ 0 ＋ 1 ＋ 2')
  await phone.tap('button', '交给延时班')
  await phone.see('在延时班 1 人')
  await stored(setting, 'left-alone', 2)
})

test('a leader notes in a line what was done, with the minutes of homework', async () => {
  const setting = await aGroup()
  await called(setting)
  await phone.type('一句话', '运球接力')
  await phone.tap('radio', '20 分钟')
  await phone.tap('button', '告诉家长')
  await phone.until(() => phone.dialogs.toasts.includes('已告诉家长'))
  const [held] = await db.orm.select().from(heldSession).where(eq(heldSession.schoolId, setting.key.schoolId))
  expect(held).toMatchObject({ done: '运球接力', doneMinutes: 20 })
})

test('what another phone noted meanwhile is shown with what the marks say against each other', async () => {
  const setting = await aGroup()
  await called(setting)
  await phone.tap('button', /^小禾，.*记接走/)
  await stored(setting, 'handed-over', 1)
  const other = new Phone({ db, openid: setting.dutyTeacher.openid, now: new Date(AT_ROLL.getTime() + 60_000) })
  await db.orm.insert(dayMark).values({
    ...setting.key, day: TODAY, childId: childOf(setting, 0), markId: 'seen-at-the-gate', kind: 'present', at: new Date(AT_ROLL.getTime() + 30_000).toISOString(),
    by: setting.dutyTeacher.personId, device: 'phone-at-the-gate', deviceSeq: 1, offeringId: null, personId: null, collectorId: null, undoes: null, reason: null,
    receivedAt: sql`now()`, afterClosing: false,
  })
  other.launch(rollOf(setting))
  await other.see('记了离校以后，又有人记了到')
  await other.see('没到 1')
  other.close()
})

test('a teacher finds the groups of today with how far each is', async () => {
  const setting = await aGroup()
  phone.launch(`/packages/teacher/groups/index?d=${setting.key.districtId}&s=${setting.key.schoolId}`)
  await phone.see('还没点名')
  await phone.tap('link', /^篮球/)
  await phone.tap('button', /^点好了/)
  await phone.see('等人接 3 人')
  phone.back()
  await phone.see('还在 3 人')
})

test('of a group where some were called the others are said not to be, and not to be here', async () => {
  const setting = await aGroup()
  good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, [aMark(mustBe(setting.pupils[0]).childId, 'present')])))
  phone.launch(`/packages/teacher/groups/index?d=${setting.key.districtId}&s=${setting.key.schoolId}`)
  await phone.see('2 人还没点名')
})
