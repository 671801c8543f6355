import { and, eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { exemption } from '../../src/cloud/database/after-school-tables'
import type { Database } from '../../src/cloud/database/connect'
import { dutyWarned } from '../../src/cloud/database/notice-tables'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import { school } from '../../src/cloud/database/schema'
import { approvedItem, districtService, recordCorrection, serviceRecord } from '../../src/cloud/database/service-tables'
import { aBatch, aMark, aSetting, AT_ROLL, leaderOf } from '../cloud/leaving/setting'
import type { Setting } from '../cloud/leaving/setting'
import { anOffering } from '../support/after-school'
import { good } from '../support/call'
import { anInstitution, anOfficer } from '../support/institutions'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { aDistrict, aSchool, mustBe, TODAY } from '../support/world'

let db: Database
let phone: Phone
let setting: Setting

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db)
})
afterEach(() => phone.close())

const IN_JUNE = new Date('2026-06-01T02:00:00Z')
const page = (name: string) => `/packages/school/${name}/index?d=${setting.key.districtId}&s=${setting.key.schoolId}`
const asOffice = (now = AT_ROLL) => (phone = new Phone({ db, openid: setting.office.openid, now }))
const idOf = (index: number) => mustBe(setting.pupils[index]).childId
const mark = (...kinds: ('present' | 'not-here')[]) =>
  leaderOf(db, setting)('leaving.mark', aBatch(setting, kinds.map((kind, index) => aMark(idOf(index), kind))))

describe('what the office has to see to', () => {
  test('is first a child who was not seen, with the one way to where it is ended', async () => {
    await mark('not-here', 'present', 'present')
    asOffice(new Date(AT_ROLL.getTime() + 60_000)).launch(page('exceptions'))
    await phone.see('2 件要处理，先看第一件')
    expect(phone.text.indexOf('没见到：')).toBeLessThan(phone.text.indexOf('还没公布作业'))
    await phone.tap('button', /^看今天离校/)
    await phone.see('没下落 1 人，还在校 2 人')
  })

  test('is nothing when all is in order, and a share of so few is not told', async () => {
    // Grade 2: no homework is due.
    await db.run({ name: 'two-grades-down', text: 'update class set entry_year = entry_year + 2 where class_id = $1' }, [setting.classId])
    asOffice().launch(page('exceptions'))
    await phone.see('今天没有要处理的事')
    await phone.see('人数太少，怕认出是谁，不显示')
  })
})

describe('an exemption', () => {
  const granted = () => db.orm.select().from(exemption).where(eq(exemption.schoolId, setting.key.schoolId))

  test('is granted to a child found by its name, and ended after a question', async () => {
    await db.run({ name: 'name-child', text: `update child set display_name = $2 where child_id = $1` }, [idOf(1), '示例小米'])
    asOffice().launch(page('exempt'))
    await phone.see('还没有免收的孩子。')
    await phone.type('孩子姓名', '小米')
    await phone.tap('button', '找')
    await phone.tap('link', /示例小米/)
    await phone.tap('radio', '建档立卡')
    await phone.tap('button', '从今天起免收')
    await phone.find('button', '示例小米不再免收')
    expect(await granted()).toMatchObject([{ childId: idOf(1), kind: 'registered-poor', toDay: null }])
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '示例小米不再免收')
    await phone.see('还没有免收的孩子。')
    expect(await granted()).toEqual([])
  })

  test('leaves nothing on the phone, because it tells of poverty', async () => {
    const { key } = setting
    await db.orm.insert(exemption).values({ ...key, childId: idOf(0), kind: 'low-income', fromDay: TODAY, toDay: null, grantedBy: setting.office.personId, grantedAt: AT_ROLL.toISOString() })
    asOffice().launch(page('exempt'))
    await phone.see(/低保 · 没有期限$/)
    expect(JSON.stringify(phone.storage.keys.map((name) => phone.storage.get(name)))).not.toMatch(/low-income|低保/)
  })
})

describe('the service record of a month', () => {
  const locked = () => db.orm.select().from(serviceRecord).where(eq(serviceRecord.schoolId, setting.key.schoolId))
  const ofMay = async () => {
    asOffice(IN_JUNE).launch(page('record'))
    await phone.tap('button', '上个月')
    await phone.see('2026 年 5 月')
  }

  test('runs while its month does, and has no sum that the district has not named', async () => {
    await mark('present', 'present', 'present')
    asOffice().launch(page('record'))
    await phone.see('这个月过完才能锁定。')
    await phone.see('补助：待区教委公布')
    expect(phone.page.tree.all('button', '锁定这个月')).toEqual([])
  })

  test('is locked after a question, corrected beside the locked figure once, and copied as a table', async () => {
    await mark('present', 'present', 'present')
    await ofMay()
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '锁定这个月')
    await phone.see('已锁定')
    expect(await locked()).toMatchObject([{ month: '2026-05', sessions: 1 }])
    await phone.tap('button', /^更正：/)
    await phone.type('几次', '2')
    await phone.type('为什么', '两次手机没电')
    const save = await phone.until(() => phone.page.tree.all('button', '记下更正').find((button) => !button.is('disabled')))
    phone.touch(save)
    phone.touch(save)
    await phone.see(/^更正：多 2 次，两次手机没电/)
    expect(await db.orm.select().from(recordCorrection).where(eq(recordCorrection.schoolId, setting.key.schoolId))).toHaveLength(1)
    expect(await locked()).toMatchObject([{ sessions: 1 }])
    await phone.tap('button', '复制补助表')
    await phone.until(() => /合计\t\t3\t/.test(phone.device.clipboard))
  })

  test('is given as an xlsx that WeChat opens and can send on, and a table without a signal is told', async () => {
    await mark('present', 'present', 'present')
    await ofMay()
    phone.network.offline()
    await phone.tap('button', '导出补助表（xlsx）')
    await phone.see('补助表没有导出')
    phone.network.online()
    await phone.tap('button', '导出补助表（xlsx）')
    const [file] = await phone.until(() => phone.device.opened.length > 0 && phone.device.opened)
    expect(file).toMatchObject({ fileType: 'xlsx', showMenu: true })
    expect(strFromU8(mustBe(unzipSync(mustBe(file).bytes)['xl/worksheets/sheet1.xml']))).toContain('合计')
  })

  test('is not corrected to less than nothing, and what was typed stays', async () => {
    await mark('present', 'present', 'present')
    good(await leaderOf(db, { ...setting, leader: setting.office }, IN_JUNE)('afterSchool.lockRecord', { ...setting.key, month: '2026-05' }))
    await ofMay()
    await phone.tap('button', /^更正：/)
    await phone.tap('radio', '减去')
    await phone.type('几次', '2')
    await phone.type('为什么', '示例理由')
    await phone.tap('button', '记下更正')
    await phone.see('减去的不能多于记下的')
    expect((await phone.find('textbox', '为什么')).attributes.value).toBe('示例理由')
  })
})

describe('a district', () => {
  const openid = 'officer-of-service'
  let districtId: number
  beforeEach(async () => {
    ;({ districtId } = setting.key)
    await aDistrict(db, districtId)
    await db.orm.insert(districtOfficer).values({ districtId, openid, displayName: '示例干部' }).onConflictDoNothing()
    await db.orm.delete(districtService).where(eq(districtService.districtId, districtId))
  })
  const asOfficer = (name: string) => {
    phone = new Phone({ db, openid, now: AT_ROLL })
    phone.launch(`/packages/district/${name}/index?d=${districtId}`)
  }
  const rules = async () => (await db.orm.select().from(districtService).where(eq(districtService.districtId, districtId)))[0]

  test('says a rule with its document only, and can say that it is not published again', async () => {
    asOfficer('service')
    await phone.choose('本区正常下班时间', '17:30')
    await phone.tap('radio', '已公布')
    await phone.type('每次多少元', '40')
    await phone.tap('button', '存下规定')
    await phone.see('写上文件的文号')
    expect(await rules()).toBeUndefined()
    await phone.type('文件的文号', '示例文〔2026〕3 号')
    await phone.tap('button', '存下规定')
    await phone.until(() => phone.dialogs.toasts.includes('已存下'))
    expect(await rules()).toMatchObject({ endOfWork: '17:30', subsidy: { amountFenPerSession: 4000 }, refundRule: { rule: 'unknown' } })
    await phone.tap('button', '改成待公布')
    await phone.tap('button', '存下规定')
    await phone.until(() => phone.dialogs.toasts.filter((said) => said === '已存下').length === 2)
    expect(await rules()).toMatchObject({ endOfWork: null, subsidy: { amountFenPerSession: 4000 } })
  })

  test('puts an institution of its register on the list, and takes it off after a question', async () => {
    const name = `示例美术社 ${setting.key.schoolId}`
    const { institutionId } = await anInstitution(await anOfficer(db, districtId), { name })
    const listed = async () => db.orm.select().from(approvedItem).where(and(eq(approvedItem.districtId, districtId), eq(approvedItem.institutionId, institutionId)))
    asOfficer('service')
    await phone.type('机构名称', name)
    await phone.tap('link', name)
    await phone.type('项目', '国画')
    await phone.type('每节多少元', '30')
    await phone.type('文件的文号', '示例文〔2026〕5 号')
    await phone.tap('button', '放到名单上')
    await phone.find('button', `移出名单：${name}，国画`)
    expect(await listed()).toMatchObject([{ itemName: '国画', feeFen: 3000, active: true }])
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', `移出名单：${name}，国画`)
    await phone.find('button', `放回名单：${name}，国画`)
    expect(await listed()).toMatchObject([{ active: false }])
  })

  test("sees its schools in the order of their numbers, and those without a plan by name", async () => {
    await aSchool(db, { name: '示例没有方案的学校' })
    const second = await aSetting(db)
    await db.orm.update(school).set({ name: '示例乙校' }).where(eq(school.schoolId, setting.key.schoolId))
    await db.orm.update(school).set({ name: '示例甲校' }).where(eq(school.schoolId, second.key.schoolId))
    asOfficer('covered')
    await phone.see('按学校编号排，不按高低排。')
    await phone.see('示例没有方案的学校')
    expect(phone.text.indexOf('示例乙校')).toBeLessThan(phone.text.indexOf('示例甲校'))
  })

  test('sees before any share the schools it has to see to: a day that was left open, a group nobody leads; and no child', async () => {
    await db.orm.update(school).set({ name: '示例丙校' }).where(eq(school.schoolId, setting.key.schoolId))
    await anOffering(db, setting.key, setting.planId, { leaderId: null, name: '合唱', place: '音乐室' })
    await db.orm.insert(dutyWarned).values({ ...setting.key, day: TODAY, children: 3, warnedAt: AT_ROLL.toISOString() })
    asOfficer('covered')
    await phone.see('周四 · 5月21日有孩子没对上，学校还没有结束那天')
    await phone.see('1 个班还没有人带')
    expect(phone.text.indexOf('先看这些')).toBeLessThan(phone.text.indexOf('全区'))
    await phone.tap('link', /示例丙校/)
    await phone.until(() => phone.page.path === 'packages/school/after-school/index')
  })
})
