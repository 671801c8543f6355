import type { Database } from '../../src/cloud/database/connect'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import type { FactsToEdit, InstitutionPage } from '../../src/cloud/features/institutions/shapes'
import { good } from '../support/call'
import type { Caller } from '../support/call'
import { anInstitution, anOfficer } from '../support/institutions'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const DISTRICT = 500153
let db: Database
let other: Caller
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
  other = await anOfficer(db, DISTRICT)
  await db.orm.insert(districtOfficer).values({ districtId: DISTRICT, openid: 'officer', displayName: '示例干部' })
})
afterAll(() => db.close())
afterEach(() => phone.close())

const toast = (words: string) => phone.until(() => phone.dialogs.toasts.some((one) => one.includes(words)))
const named = async (text: string) => good<InstitutionPage>(await other('institutions.find', { districtId: DISTRICT, text })).rows.map(({ name }) => name)

/** The page with a file tapped in a chat. */
async function choose(lines: string[], name = '示例台账.csv') {
  phone = new Phone({ db, openid: 'officer', now: EVENING })
  phone.device.nextFile = { name, bytes: Buffer.from(lines.join('\n')) }
  phone.launch(`/packages/district/files/index?d=${DISTRICT}`)
  await phone.tap('button', '选一个文件')
  await phone.see(name)
}

const HEAD = '机构名称,办学许可证号,批准部门,镇街,地址,状态,日期'

test('a file is looked at part by part before it is written, and can be taken back', async () => {
  const { institutionId } = await anInstitution(other, { name: '示例旧画室', licenceNumber: '教民150015300000071号' })
  const lines = [HEAD, '示例来文甲馆,教民150015300000072号,区教委（示例）,示例街道,示例路 1 号,白名单,2026-05-01', '示例旧画室,教民150015300000071号,区科技局（示例）,示例街道,示例路 12 号,白名单,2024-08-20', ',,,示例街道,示例路 3 号,,']
  await choose(lines)
  await phone.tap('button', /^要加的1 家/)
  await phone.see('示例来文甲馆')
  await phone.tap('button', /^要改内容的1 家/)
  await phone.see('批准部门：区文化旅游委（示例） → 区科技局（示例）')
  await phone.tap('button', /^读不懂、不会写进去的行1 处/)
  await phone.see('没有机构名称。')
  expect(await named('示例来文甲馆')).toEqual([])
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '写进名单')
  await toast('已写进名单')
  expect(phone.dialogs.modals[0]?.content).toContain('加 1 家，改 1 家的内容')
  expect(await named('示例来文甲馆')).toEqual(['示例来文甲馆'])
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '撤销：示例台账.csv')
  await phone.see(/撤销：还原 \d 家/)
  const { facts } = good<FactsToEdit>(await other('institutions.facts', { districtId: DISTRICT, institutionId }))
  expect(facts.approvingOrgan).toBe('区文化旅游委（示例）')
})

test('a file that is no table is refused with what to do, and nothing can be written', async () => {
  await choose(['<!doctype html><html><body>名单</body></html>'])
  await phone.see('这是网页，只是名字像表格。')
  expect((await phone.find('button', '写进名单')).is('disabled')).toBe(true)
  await phone.tap('button', '换一个文件')
  await phone.find('button', '选一个文件')
})

test('a register that changed after the plan was seen is compared again and not written', async () => {
  await choose([HEAD, '示例抢先画室,教民150015300000081号,区教委（示例）,示例街道,示例路 8 号,白名单,2026-05-01'])
  await phone.see(/^1 家/)
  await anInstitution(other, { name: '示例抢先画室', licenceNumber: '教民150015300000081号' })
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '写进名单')
  await phone.see('刚才有人改过名单，已经重新比过，请再看一遍。')
  expect(await named('示例抢先画室')).toEqual(['示例抢先画室'])
})

test('without a network the file is not sent, and that is told', async () => {
  phone = new Phone({ db, openid: 'officer', now: EVENING })
  phone.device.nextFile = { name: '示例台账.csv', bytes: Buffer.from(HEAD) }
  phone.launch(`/packages/district/files/index?d=${DISTRICT}`)
  await phone.find('button', '选一个文件')
  phone.network.offline()
  await phone.tap('button', '选一个文件')
  await phone.see('文件没有送上去：没有网络')
})

test('the register is exported, and closing the list of files does nothing', async () => {
  phone = new Phone({ db, openid: 'officer', now: EVENING })
  phone.launch(`/packages/district/files/index?d=${DISTRICT}`)
  await phone.tap('button', '选一个文件')
  await phone.tap('button', '导出 csv')
  await toast('已导出')
  expect(phone.device.sentFiles).toEqual([expect.stringMatching(/\.csv$/)])
  await phone.tap('button', '导出 xlsx')
  await phone.until(() => phone.device.opened.length > 0)
  expect(phone.device.opened).toMatchObject([{ fileType: 'xlsx', showMenu: true }])
})
