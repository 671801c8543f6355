import type { Database } from '../../src/cloud/database/connect'
import { as, good } from '../support/call'
import { aTask, posted } from '../support/family-evening'
import { testDatabase } from '../support/test-database'
import { phonesOfTest } from '../support/weapp/phones'
import { aChild, aClass, aGuardian, aPerson, aSchool, aTeacher, EVENING, TODAY } from '../support/world'

let db: Database
const aPhone = phonesOfTest()

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** 小禾's class of grade 4 with 30 minutes of 语文 tonight, and so many families. */
async function aClassOf(families: number) {
  const key = await aSchool(db)
  const lead = await aPerson(db, key)
  const classId = await aClass(db, key, 4, lead.personId)
  const chinese = await aTeacher(db, key, [classId], 'chinese')
  await posted(db, chinese, key, [classId], [aTask({ text: '抄写第 12 课生字各两遍', minutes: 30 })], 'chinese')
  const guardians = []
  for (let n = 0; n < families; n += 1) {
    const childId = await aChild(db, key, classId, n === 0 ? '小禾' : `示例孩子 ${n}`)
    guardians.push({ childId, ...(await aGuardian(db, key, childId)) })
  }
  const [first] = guardians
  if (!first) throw new Error('a class of nobody')
  return { key, lead, classId, chinese, guardians, first }
}

const openAs = (openid: string) => {
  const phone = aPhone({ db, openid, now: EVENING })
  phone.launch()
  return phone
}

test('the week tells no average of four replies, and of five the average with its range and their number', async () => {
  const { key, guardians, first } = await aClassOf(5)
  const report = async ({ openid, childId }: (typeof guardians)[number]) =>
    good(await as(db, openid)('homework.reportTime', { ...key, childId, day: TODAY, band: 3 }))
  for (const guardian of guardians.slice(0, 4)) await report(guardian)
  const phone = openAs(first.openid)
  await phone.tap('link', /近七天作业时间/)
  await phone.see('人数不够')
  expect(phone.text).not.toContain('4 家')
  for (const guardian of guardians.slice(4)) await report(guardian)
  const later = openAs(first.openid)
  await later.tap('link', /近七天作业时间/)
  await later.see('50（40–60）')
  expect(later.text).toContain('5 家')
})

test('an evening over its cap says by how much, from which sum, the published reason and who published it', async () => {
  const { key, lead, classId, chinese, first } = await aClassOf(1)
  const requestKey = 'overrun-request-0001'
  good(await as(db, lead.openid)('homework.publishOverrun', { ...key, classId, day: TODAY, requestKey, extraMinutes: 20, reason: '明天运动会，没有作业' }))
  await posted(db, chinese, key, [classId], [aTask({ text: '单元卷一张', minutes: 45 })], 'chinese')
  const phone = openAs(first.openid)
  await phone.see('超出上限 15 分钟，已公示')
  for (const words of ['各科合计 75 分钟，上限 60 分钟。', '原因：明天运动会，没有作业', '班主任公示', '看原文']) expect(phone.text).toContain(words)
})

test('whoever leaves the class is asked once, sees nothing of the child afterwards, and the other guardian still does', async () => {
  const { key, first } = await aClassOf(1)
  const grandmother = await aGuardian(db, key, first.childId, { relation: '外婆', rights: 'collect-only' })
  const phone = openAs(grandmother.openid)
  await phone.see('抄写第 12 课生字各两遍')
  phone.launch(`/packages/family/child/index?d=${key.districtId}&s=${key.schoolId}&child=${first.childId}`)
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '离开')
  await phone.until(() => phone.page.path === 'pages/me/index')
  expect(phone.dialogs.modals).toHaveLength(1)
  phone.launch()
  await phone.see('还没有加入班级')
  expect(phone.text).not.toContain('小禾')
  const mother = openAs(first.openid)
  await mother.see('抄写第 12 课生字各两遍')
})
