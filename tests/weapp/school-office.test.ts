import { eq } from 'drizzle-orm'
import type { Database } from '../../src/cloud/database/connect'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import { schoolPlace } from '../../src/cloud/database/school-place-tables'
import type { Calendar } from '../../src/cloud/features/schools/shapes'
import { as, good } from '../support/call'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { aClass, aPerson, aSchool, EVENING } from '../support/world'

let db: Database
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => phone.close())

async function anOffice() {
  const key = await aSchool(db, { name: '昌元示例小学' })
  await aClass(db, key, 4)
  const office = await aPerson(db, key, { isOffice: true })
  phone = new Phone({ db, openid: office.openid, now: EVENING })
  return { key, search: `d=${key.districtId}&s=${key.schoolId}` }
}

test('an office adds a class, and a second one of the same number is refused in words', async () => {
  const { search } = await anOffice()
  phone.launch(`/packages/school/office/index?${search}`)
  await phone.tap('radio', '三年级')
  await phone.type('班号', '77')
  await phone.tap('button', '建班')
  await phone.find('button', /^三年级 77 班/)
  await phone.type('班号', '77')
  await phone.tap('button', '建班')
  await phone.see('这个班已经有了')
})

test('an office renews a class code after a question, and copies the new one', async () => {
  const { search } = await anOffice()
  phone.launch(`/packages/school/office/index?${search}`)
  await phone.tap('button', /^四年级/)
  await phone.tap('button', /^复制班级码/)
  await phone.until(() => phone.device.clipboard !== '')
  const before = phone.device.clipboard
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '换班级码')
  await phone.until(() => phone.text.includes('班级码 ') && !phone.text.includes(before))
})

test('an office adds a term to its calendar', async () => {
  const { search } = await anOffice()
  phone.launch(`/packages/school/calendar/index?${search}`)
  await phone.type('学期名称', '2026–2027 学年上学期')
  await phone.choose('开学', '2026-09-01')
  await phone.choose('放假', '2027-01-30')
  await phone.tap('button', '保存')
  await phone.see('2026-09-01 到 2027-01-30')
})

test('an office names the weekday that a make-up day goes by, and leaves it open where it does not know', async () => {
  const { key, search } = await anOffice()
  const days = async () => good<Calendar>(await as(db, null)('schools.calendar', key)).days
  phone.launch(`/packages/school/calendar/index?${search}`)
  await phone.choose('日子', '2026-05-23')
  expect(phone.text).not.toContain('课后服务按周几')
  await phone.tap('radio', /^上学$/)
  await phone.see('没有定，这天就没有课后服务')
  await phone.choose('课后服务按周几', 5)
  await phone.type('说明', '调休上课')
  await phone.tap('button', /^保存$/)
  await phone.see(/课后服务按周五$/)
  expect(await days()).toEqual([{ day: '2026-05-23', isSchoolDay: true, note: '调休上课', goesBy: 5 }])
})

test('a district adds a school, which anybody then finds by its name', async () => {
  const { districtId } = await aSchool(db)
  await db.orm.insert(districtOfficer).values({ districtId, openid: 'officer', displayName: '示例干部' })
  phone = new Phone({ db, openid: 'officer', now: EVENING })
  phone.launch('/packages/district/schools/index')
  await phone.type('学校名称', '新建示例小学')
  await phone.type('学校标识码', '5001539999')
  await phone.tap('radio', '示例街道')
  await phone.tap('button', '加学校')
  await phone.until(() => phone.dialogs.toasts.includes('已加上'))
  phone.launch('/packages/school/schools/index')
  await phone.type('找学校', '新建')
  await phone.tap('link', '新建示例小学')
  await phone.until(() => phone.page.path === 'packages/school/board/index')
  await phone.see('新建示例小学')
})

test('a district enters where its schools are from a pasted list, and is told which line is wrong', async () => {
  const { districtId, schoolId } = await aSchool(db)
  const openid = `officer-${schoolId}`
  await db.orm.insert(districtOfficer).values({ districtId, openid, displayName: '示例干部' })
  phone = new Phone({ db, openid, now: EVENING })
  phone.launch('/packages/district/schools/index')
  await phone.type('学校位置', `${schoolId} 29.405200 105.594100 示例名单`)
  await phone.see('第 1 行：经度在 73 到 136 之间，纬度在 3 到 54 之间')
  await phone.type('学校位置', `${schoolId} 105.594100 29.405200 示例名单`)
  await phone.see('认出 1 所')
  await phone.tap('button', '登记位置')
  await phone.until(() => phone.dialogs.toasts.includes('已登记'))
  expect(await db.orm.select().from(schoolPlace).where(eq(schoolPlace.schoolId, schoolId))).toMatchObject([
    { longitude: 105.5941, latitude: 29.4052, source: '示例名单', saidOn: '2026-05-21' },
  ])
})
