import { eq } from 'drizzle-orm'
import type { Database } from '../../src/cloud/database/connect'
import { schoolClass } from '../../src/cloud/database/schema'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { aChild, aClass, aGuardian, aPerson, aSchool, EVENING } from '../support/world'

let db: Database
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => phone.close())

test('a parent asks with the class code, and sees the evening as soon as the class teacher has confirmed', async () => {
  const key = await aSchool(db)
  const lead = await aPerson(db, key)
  const classId = await aClass(db, key, 4, lead.personId)
  // Read by people, so without the letters that look like figures.
  await db.orm.update(schoolClass).set({ classCode: 'J2KM4P7' }).where(eq(schoolClass.classId, classId))
  phone = new Phone({ db, openid: 'new-parent', now: EVENING })
  phone.launch('/packages/family/join/index')
  await phone.type('班级码', 'j2km4p7')
  await phone.tap('button', '看看是哪个班')
  await phone.type('孩子在班里的名字', '小苗')
  await phone.type('您的称呼', '小苗妈妈')
  await phone.tap('radio', '妈妈')
  await phone.tap('button', '请班主任确认')
  await phone.until(() => phone.network.calls.some((call) => call.path === 'people.joinClass'))
  const teacher = new Phone({ db, openid: lead.openid, now: EVENING })
  teacher.launch(`/packages/teacher/class/index?d=${key.districtId}&s=${key.schoolId}&c=${classId}`)
  await teacher.see('小苗')
  await teacher.tap('button', '是新的孩子')
  await teacher.until(() => teacher.dialogs.toasts.length > 0 && !teacher.text.includes('小苗'))
  teacher.close()
  phone.launch()
  await phone.see('四年级')
})

test('a guardian takes along what is held about the child, and deletes it after a question', async () => {
  const key = await aSchool(db)
  const child = await aChild(db, key, await aClass(db, key, 4), '小禾')
  const { openid } = await aGuardian(db, key, child)
  phone = new Phone({ db, openid, now: EVENING })
  phone.launch(`/packages/family/child/index?d=${key.districtId}&s=${key.schoolId}&child=${child}`)
  await phone.tap('link', '带走全部资料')
  await phone.tap('button', '复制全部')
  await phone.until(() => phone.device.clipboard.includes('小禾'))
  await phone.tap('button', '关闭')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '删除孩子的资料')
  await phone.until(() => phone.network.calls.some((call) => call.path === 'people.deleteChild'))
  phone.launch()
  await phone.see('还没有加入班级')
})

test('large type chosen under 我的 stands on the evening too, by the tab bar and after a new start', async () => {
  const key = await aSchool(db)
  const child = await aChild(db, key, await aClass(db, key, 4), '小禾')
  const { openid } = await aGuardian(db, key, child)
  phone = new Phone({ db, openid, now: EVENING })
  phone.launch('/pages/me/index')
  await phone.tap('radio', '大字')
  phone.tapTab('今晚')
  await phone.see('换回普通字')
  phone.launch()
  await phone.see('换回普通字')
})
