import type { Database } from '../../src/cloud/database/connect'
import { aTask, posted } from '../support/family-evening'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { aClass, aPerson, aSchool, aTeacher, EVENING, TODAY } from '../support/world'

let db: Database
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => phone.close())

/** A class of grade 4 with its class teacher, who is looking at its day, and a teacher of 数学. */
async function aClassDay() {
  const key = await aSchool(db)
  const lead = await aPerson(db, key)
  const classId = await aClass(db, key, 4, lead.personId)
  const maths = await aTeacher(db, key, [classId])
  phone = new Phone({ db, openid: lead.openid, now: EVENING })
  const search = `d=${key.districtId}&s=${key.schoolId}`
  const day = `/packages/teacher/overrun/index?${search}&c=${classId}&day=${TODAY}`
  return { key, classId, maths, search, day }
}

test('a class teacher publishes an overrun with its reason, and takes it back after a question', async () => {
  const { day } = await aClassDay()
  phone.launch(day)
  await phone.tap('radio', '20 分钟')
  await phone.type('理由', '明天单元测验，今天多练一张')
  await phone.tap('button', '公示超出')
  await phone.see('可超 20 分钟')
  await phone.see('上限 60，已公示可超 20')
  await phone.tap('button', '撤回公示')
  await phone.until(() => phone.dialogs.modals.length === 1)
  phone.launch(day)
  await phone.see('可超 20 分钟')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '撤回公示')
  await phone.see('没有超出公示')
  expect(phone.dialogs.toasts).toEqual(['已公示'])
})

test('a day without homework is declared and taken back, and anybody reads it on the board', async () => {
  const { day, search } = await aClassDay()
  phone.launch(day)
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '今天没有作业')
  await phone.see('已说明：这一天没有作业')
  const anybody = new Phone({ db, openid: 'anybody', now: EVENING })
  anybody.launch(`/packages/school/board/index?${search}`)
  await anybody.see('没有作业')
  anybody.close()
  await phone.tap('button', '收回')
  await phone.find('button', '今天没有作业')
})

test('what was posted is withdrawn after a question, and its minutes come back to the class', async () => {
  const { key, classId, maths, search, day } = await aClassDay()
  await posted(db, maths, key, [classId], [aTask({ text: '练习册第 40 页', minutes: 25 })])
  phone.launch(day)
  await phone.see('各科合计 25 分钟')
  phone.close()
  phone = new Phone({ db, openid: maths.openid, now: EVENING })
  phone.launch(`/packages/teacher/posted/index?${search}`)
  await phone.see('练习册第 40 页')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '撤回')
  await phone.see('已撤回')
  phone.launch(day)
  await phone.see('还没有人发作业')
})

test('what was posted is edited from its list', async () => {
  const { key, classId, maths, search, day } = await aClassDay()
  await posted(db, maths, key, [classId], [aTask({ text: '练习册第 40 页', minutes: 25 })])
  phone = new Phone({ db, openid: maths.openid, now: EVENING })
  phone.launch(`/packages/teacher/posted/index?${search}`)
  await phone.tap('button', /^改$/)
  await phone.tap('radio', '10 分钟')
  await phone.tap('button', '改好，重新发')
  await phone.until(() => phone.network.calls.some((call) => call.path === 'homework.edit'))
  phone.launch(day)
  await phone.see('各科合计 10 分钟')
})
