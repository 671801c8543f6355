import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/cloud/database/connect'
import type { Catalogue } from '../../src/cloud/features/after-school/shapes'
import { aPlan, anOffering, CLOSES_AT, FIGURE, OPENS_AT } from '../support/after-school'
import { as, good } from '../support/call'
import { testDatabase } from '../support/test-database'
import type { Phone } from '../support/weapp/phone'
import { phonesOfTest } from '../support/weapp/phones'
import { aChild, aClass, aGuardian, aPerson, aSchool, EVENING } from '../support/world'

const EARLY = new Date('2026-05-17T00:00:00Z')
const SETTLED = new Date('2026-05-24T12:05:00Z')
const FIGURE_DAY = new Date('2026-05-26T08:00:00Z')

let db: Database
let school: Awaited<ReturnType<typeof aSchoolThatChooses>>
const aPhone = phonesOfTest()

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  school = await aSchoolThatChooses()
})

/** 小禾's school on the evening of the choosing: 篮球 with one place, 国画 and 合唱 are drawn, 小木工 is first come, guidance for all. */
async function aSchoolThatChooses() {
  const key = await aSchool(db, { name: '昌元示例小学' })
  const office = await aPerson(db, key, { isOffice: true })
  const klass = await aClass(db, key, 4)
  const planId = await aPlan(db, key, { choosingOpensAt: null, choosingClosesAt: null })
  const offer = (name: string, more: object = {}) => anOffering(db, key, planId, { name, ...more })
  const ball = await offer('篮球', { capacity: 1 })
  const painting = await offer('国画')
  const choir = await offer('合唱')
  const wood = await offer('小木工', { admission: 'first-come', weekday: 2, capacity: 1 })
  await offer('作业辅导', { admission: 'everybody', startsAt: '16:00', endsAt: '17:00' })
  const opening = { ...key, planId, opensAt: OPENS_AT, closesAt: CLOSES_AT, publicFigure: FIGURE }
  good(await as(db, office.openid, { now: EARLY })('afterSchool.openChoosing', opening))
  const childId = await aChild(db, key, klass, '小禾')
  const mother = await aGuardian(db, key, childId)
  const grandmother = await aGuardian(db, key, childId, { relation: '外婆', rights: 'collect-only' })
  return { key, office, klass, planId, ball, painting, choir, wood, mother, grandmother, child: { ...key, childId } }
}

function open(openid: string, now = EVENING, page = '/pages/after-school/index'): Phone {
  const phone = aPhone({ db, openid, now })
  phone.launch(page)
  return phone
}

const stored = async (now = EVENING) =>
  good<Catalogue>(await as(db, school.mother.openid, { now })('afterSchool.catalogue', { ...school.child, planId: school.planId }))

const choose = async (openid: string, childId: number, offeringIds: number[], now = EVENING) =>
  good(await as(db, openid, { now })('afterSchool.choose', {
    ...school.key, planId: school.planId, childId, requestKey: randomUUID(), wishes: [{ weekday: 4, offeringIds }], withSiblings: false,
  }))

async function aRival(offeringIds: number[]) {
  const childId = await aChild(db, school.key, school.klass, '示例同学')
  const { openid } = await aGuardian(db, school.key, childId)
  await choose(openid, childId, offeringIds)
  return { openid, childId }
}

async function draw() {
  const office = (now: Date) => as(db, school.office.openid, { now })
  const { key, planId } = school
  good(await office(SETTLED)('afterSchool.closeDraw', { ...key, planId }))
  good(await office(FIGURE_DAY)('afterSchool.runDraw', { ...key, planId, figure: '3,412.75' }))
}

async function resultOf(openid: string): Promise<string> {
  const phone = open(openid, FIGURE_DAY)
  await phone.see('抽签结果出来了')
  await phone.tap('link', '我的抽签结果')
  await phone.see('轮到，一共 2 个')
  return phone.text
}

test('wishes are added, ranked by buttons and handed in, and the page says until when they can be changed', async () => {
  const phone = open(school.mother.openid)
  await phone.see('还没有选，5月24日 周日 20:00 前可选')
  await phone.tap('radio', '周四')
  for (const name of ['篮球', '国画', '合唱']) await phone.tap('button', `加入${name}`)
  await phone.see('第 3 志愿')
  await phone.tap('button', '国画上移')
  await phone.tap('button', '合唱不要了')
  await phone.see('改过，还没有交')
  await phone.tap('button', '交志愿')
  await phone.see('志愿已交，5月24日 周日 20:00 前可改')
  expect((await stored()).mine).toMatchObject({ takesPart: true, wishes: [{ weekday: 4, offeringIds: [school.painting, school.ball] }] })
})

test('not taking part is one tap without a reason, and can be taken back by choosing', async () => {
  const phone = open(school.mother.openid)
  const before = phone.taps
  await phone.tap('checkbox', '这一期不参加')
  await phone.see('这一期不参加，5月24日 周日 20:00 前可改')
  expect(phone.taps - before).toBe(1)
  expect((await stored()).mine).toMatchObject({ takesPart: false })
  await phone.tap('radio', '周四')
  await phone.tap('button', '加入国画')
  await phone.tap('button', '交改过的志愿')
  await phone.see('志愿已交')
  expect((await stored()).mine).toMatchObject({ takesPart: true })
})

test('handing in without a signal keeps the ranking, and the second try takes it once', async () => {
  const phone = open(school.mother.openid)
  await phone.tap('radio', '周四')
  await phone.tap('button', '加入国画')
  await phone.find('button', '交志愿')
  phone.network.offline()
  await phone.tap('button', '交志愿')
  await phone.see('志愿没有交上')
  expect(phone.text).toContain('第 1 志愿')
  phone.network.online()
  await phone.tap('button', '交志愿')
  await phone.see('志愿已交')
  expect((await stored()).mine).toMatchObject({ version: 1 })
})

test('what another guardian handed in meanwhile is told and not written over unseen', async () => {
  const phone = open(school.mother.openid)
  await phone.tap('radio', '周四')
  await phone.tap('button', '加入国画')
  await phone.find('button', '交志愿')
  await choose(school.mother.openid, school.child.childId, [school.choir])
  await phone.tap('button', '交志愿')
  await phone.see('家里另一位刚交过')
  expect((await stored()).mine?.wishes).toEqual([{ weekday: 4, offeringIds: [school.choir] }])
  await phone.tap('button', '交改过的志愿')
  await phone.see('志愿已交')
  expect((await stored()).mine?.wishes).toEqual([{ weekday: 4, offeringIds: [school.painting] }])
})

test('a first-come place is taken at once and given back; the next one waits in line and is asked', async () => {
  const { openid, childId } = await aRival([school.painting])
  good(await as(db, openid, { now: EVENING })('afterSchool.takePlace', { ...school.key, childId, offeringId: school.wood, requestKey: randomUUID() }))
  const phone = open(school.mother.openid)
  await phone.tap('button', '排候补小木工')
  await phone.see('周二 · 候补第 1 位')
  good(await as(db, openid, { now: EVENING })('afterSchool.leavePlace', { ...school.key, childId, offeringId: school.wood }))
  phone.leaveAndReturn()
  await phone.see('小木工空出一个位置')
  expect(phone.text).toMatch(/请在 5月2\d日 周.  ?\d\d:\d\d 前答复，过了就给下一位/)
  await phone.tap('button', /^要$/)
  await phone.see('周二 · 候补来的')
  expect((await stored()).places).toMatchObject([{ offeringId: school.wood, state: 'enrolled' }])
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '退出小木工')
  await phone.until(() => !phone.text.includes('现在有的'))
  expect((await stored()).places.map(({ state }) => state)).toEqual(['left'])
})

test('after the draw the page says what was drawn, when the turn came and which wishes were full', async () => {
  await choose(school.mother.openid, school.child.childId, [school.ball, school.painting])
  const rival = await aRival([school.ball, school.painting])
  await draw()
  const first = await resultOf(school.mother.openid)
  const second = await resultOf(rival.openid)
  const [won, lost] = first.includes('抽到 篮球') ? [first, second] : [second, first]
  expect(won).toContain('周四：第 1 个轮到，一共 2 个')
  expect(won).toContain('轮到时有位置，给您了')
  expect(lost).toContain('周四：第 2 个轮到，一共 2 个')
  expect(lost).toContain('抽到 国画')
  expect(lost).toContain('第 1 志愿 篮球轮到时已经满了 · 候补第 1 位')
  const { places } = await stored(FIGURE_DAY)
  expect(places.find(({ state }) => state === 'enrolled')?.offeringId).toBe(first === won ? school.ball : school.painting)
})

test('anybody draws again on the phone from the published file, and it comes to the same', async () => {
  await choose(school.mother.openid, school.child.childId, [school.ball, school.painting])
  await aRival([school.ball])
  await draw()
  const { districtId, schoolId } = school.key
  const phone = open('anybody', FIGURE_DAY, `/packages/school/after-school/index?d=${districtId}&s=${schoolId}`)
  await phone.tap('link', '抽签办法和核对')
  await phone.tap('button', '开始重算')
  await phone.see('重抽的结果和公布的一样')
  expect(phone.text).toContain('2 个编码')
  expect(phone.text).not.toContain('不一致')
  expect(phone.text).not.toContain('小禾')
})

test('before the draw its page shows what is published already, and says what is not yet', async () => {
  const phone = open(school.mother.openid)
  await phone.tap('link', '抽签办法和核对')
  await phone.see('秘密数的指纹已经先公布')
  expect(phone.text).toContain('抽完以后才能重算')
  expect(phone.text).toContain('还没公布')
})

test('who only collects sees everything and can change nothing', async () => {
  const phone = open(school.grandmother.openid)
  await phone.see('您是仅接送，能看不能改')
  expect(phone.page.tree.all('button', '加入')).toEqual([])
  expect(phone.page.tree.all('checkbox', '这一期不参加')).toEqual([])
})

test('a place that ends when a brother or sister at another school is let out is told before it is wished', async () => {
  const other = await aSchool(db, { name: '示例中学' })
  const childId = await aChild(db, other, await aClass(db, other, 7), '小满')
  await aGuardian(db, other, childId, { openid: school.mother.openid })
  const planId = await aPlan(db, other)
  const chess = await anOffering(db, other, planId, { name: '围棋', endsAt: '17:50', admission: 'first-come' })
  good(await as(db, school.mother.openid, { now: EVENING })('afterSchool.takePlace', { ...other, childId, offeringId: chess, requestKey: randomUUID() }))
  await choose(school.mother.openid, school.child.childId, [school.painting])
  const phone = open(school.mother.openid)
  await phone.tap('radio', '周四')
  await phone.see('和小满差 10 分钟，两校之间要多久还不知道')
})

test('two taps on 交志愿 hand in once', async () => {
  const phone = open(school.mother.openid)
  await phone.tap('radio', '周四')
  await phone.tap('button', '加入国画')
  const button = await phone.find('button', '交志愿')
  phone.touch(button)
  phone.touch(button)
  await phone.see('志愿已交')
  expect(phone.network.calls.filter((call) => call.path === 'afterSchool.choose')).toHaveLength(1)
  expect((await stored()).mine).toMatchObject({ version: 1 })
})

test('somebody without a child sees the public plan of a school they choose', async () => {
  const phone = open('stranger')
  await phone.tap('button', '看一所学校的方案')
  await phone.tap('link', '昌元示例小学')
  await phone.see('正在选课，5月24日 周日 20:00 截止')
  expect(phone.text).toContain('作业辅导')
})

test('where the school has published no plan the tab says so and asks nothing', async () => {
  const key = await aSchool(db)
  const childId = await aChild(db, key, await aClass(db, key, 3), '小苗')
  const { openid } = await aGuardian(db, key, childId)
  const phone = open(openid)
  await phone.see('学校还没有公布课后服务')
  await phone.tap('link', '明天谁接')
  await phone.see('还没有说谁接')
})

test('without a signal the last known choice stands there dated and cannot be changed', async () => {
  const phone = open(school.mother.openid)
  await phone.see('还没有选')
  phone.network.offline()
  phone.launch('/pages/after-school/index')
  await phone.see('没有网络，现在不能改')
  expect(phone.page.tree.all('button', '加入')).toEqual([])
})
