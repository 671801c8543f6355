import { eq } from 'drizzle-orm'
import type { Database } from '../../src/cloud/database/connect'
import { closedDay, dayMark } from '../../src/cloud/database/leaving-tables'
import { aBatch, aMark, aSetting, AT_ROLL, leaderOf } from '../cloud/leaving/setting'
import type { Setting } from '../cloud/leaving/setting'
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

const NEXT_MORNING = new Date('2026-05-22T00:10:00Z')
const page = (name: string, { key }: Setting, more = '') => `/packages/${name}/index?d=${key.districtId}&s=${key.schoolId}${more}`
const rollOf = (setting: Setting) => page('teacher/roll', setting, `&day=${TODAY}&o=${setting.offeringId}`)
const marksOf = ({ key }: Setting) => db.orm.select().from(dayMark).where(eq(dayMark.schoolId, key.schoolId))

async function called(displayName: string, childId: number) {
  await db.run({ name: 'name-child', text: `update child set display_name = $2 where child_id = $1` }, [childId, displayName])
}

/** A day on which two were called, one was missed and nobody was handed over; and somebody with a phone on another day. */
async function leftOpen(who: 'office' | 'dutyTeacher' | 'leader', now = NEXT_MORNING) {
  const setting = await aSetting(db)
  const [first, second, third] = setting.pupils.map(({ childId }) => childId)
  await called('小禾', mustBe(first))
  await called('浩然', mustBe(second))
  await called('子墨', mustBe(third))
  good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, [
    aMark(mustBe(first), 'present'), aMark(mustBe(second), 'present'), aMark(mustBe(third), 'not-here'),
  ])))
  phone = new Phone({ db, openid: setting[who].openid, now })
  return setting
}

async function stored(setting: Setting, count: number) {
  for (;;) {
    const found = (await marksOf(setting)).filter(({ device }) => device !== 'phone-of-leader')
    if (found.length >= count) return found
    await new Promise((then) => setTimeout(then, 5))
  }
}

test('the office goes from its card to the day left open, notes how each child left, and closes the day', async () => {
  const setting = await leftOpen('office')
  phone.launch(page('school/exceptions', setting))
  await phone.tap('button', /^去补记/)
  await phone.see('没下落 1 人，没记离校 2 人')
  await phone.see('还没有结束。6月4日以前可以补记，记清楚了再结束。')
  await phone.tap('link', '子墨，补记怎么离校的')
  for (const name of ['小禾', '浩然', '子墨']) await phone.tap('button', `${name}，补记妈妈接走的`)
  expect((await stored(setting, 3)).map(({ kind, day }) => [kind, day])).toEqual(Array.from({ length: 3 }, () => ['handed-over', TODAY]))
  await phone.see('这个班都记清楚了。')
  phone.back()
  await phone.see('都记清楚了，可以结束这一天')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '记清楚了，结束这一天')
  await phone.see('5月22日 08:10 结束的')
  await phone.see(/^都记清楚了$/)
  expect(await db.orm.select().from(closedDay).where(eq(closedDay.schoolId, setting.key.schoolId))).toMatchObject([{ day: TODAY, children: 3 }])
})

test('what the family had not agreed to is noted in words, and somebody else of its list by one tap', async () => {
  const setting = await leftOpen('office')
  phone.launch(rollOf(setting))
  await phone.tap('button', '浩然，补记别的情况')
  await phone.tap('link', '补记妈妈接走')
  await phone.tap('button', '子墨，补记别的情况')
  await phone.see('子墨，那天怎么离校的')
  await phone.tap('radio', '自己走的')
  expect((await phone.find('button', /^补记$/)).is('disabled')).toBe(true)
  await phone.type('问了谁、怎么说的', '妈妈说 17 点自己回家了')
  await phone.until(() => phone.page.tree.all('button', /^补记$/).find((button) => !button.is('disabled')))
  await phone.tap('button', /^补记$/)
  await phone.see('自己走了 5月22日补记')
  expect((await stored(setting, 2)).map(({ kind, reason }) => [kind, reason]).sort()).toEqual([['handed-over', null], ['left-alone', '妈妈说 17 点自己回家了']])
})

test('a note taken twice by a double tap is one, waits without a signal, and can be taken back', async () => {
  const setting = await leftOpen('dutyTeacher')
  phone.launch(rollOf(setting))
  const button = await phone.find('button', '小禾，补记妈妈接走的')
  phone.network.offline()
  phone.touch(button)
  phone.touch(button)
  await phone.see('1 条还没发出去')
  await phone.see('妈妈接走 5月22日补记')
  phone.network.online()
  await phone.tap('button', '现在发')
  expect(await stored(setting, 1)).toMatchObject([{ kind: 'handed-over' }])
  await phone.tap('button', /^撤销：小禾/)
  await phone.see('没有交代完 3 人')
  expect(await stored(setting, 2)).toHaveLength(2)
})

test('whoever only leads the group reads the roll of a day that is over, and so does everybody once it is too long ago', async () => {
  const setting = await leftOpen('leader')
  phone.launch(rollOf(setting))
  await phone.see(/只能看/)
  expect(phone.page.tree.all('button', /补记/)).toEqual([])
  phone.close()
  phone = new Phone({ db, openid: setting.office.openid, now: new Date(AT_ROLL.getTime() + 15 * 86_400_000) })
  phone.launch(page('school/leaving', setting, `&day=${TODAY}`))
  await phone.see('过了 14 天，不能再补记，这一天就这样留着。')
  expect(phone.page.tree.all('button', /结束这一天/)).toEqual([])
})

test('a family reads how the day ended, marked as noted afterwards and without an hour', async () => {
  const setting = await leftOpen('office')
  const { childId, mother } = mustBe(setting.pupils[0])
  const note = aMark(childId, 'handed-over', { at: NEXT_MORNING.toISOString(), personId: mother.personId })
  good(await as(db, setting.office.openid, { now: NEXT_MORNING })('leaving.mark', aBatch(setting, [note], { device: 'phone-of-office' })))
  phone.close()
  phone = new Phone({ db, openid: mother.openid, now: NEXT_MORNING })
  phone.launch(page('family/pickup', setting, `&child=${childId}`))
  await phone.see('5月21日 妈妈接走')
  await phone.see('5月22日 学校补记')
})
