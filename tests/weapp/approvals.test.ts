import type { Database } from '../../src/cloud/database/connect'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import type { ApplicationListed, ApplicationSeen } from '../../src/cloud/features/approvals/shapes'
import type { InstitutionSeen } from '../../src/cloud/features/institutions/shapes'
import { good } from '../support/call'
import type { Caller } from '../support/call'
import { anApplication, anInstitution, anOfficer } from '../support/institutions'
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
  good(await other('approvals.setBureau', { districtId: DISTRICT, categoryCode: 'culture-art', bureauName: '示例文旅委' }))
})
afterAll(() => db.close())
afterEach(() => phone.close())

const show = (page: string) => {
  phone = new Phone({ db, openid: 'officer', now: EVENING })
  phone.launch(`/packages/district/${page}`)
}
const showApplication = (applicationId: number) => show(`application/index?d=${DISTRICT}&a=${applicationId}`)
const applications = async () => good<ApplicationListed[]>(await other('approvals.list', { districtId: DISTRICT, open: true }))
const application = async (applicationId: number) => good<ApplicationSeen>(await other('approvals.see', { districtId: DISTRICT, applicationId }))
const toast = (words: string) => phone.until(() => phone.dialogs.toasts.some((one) => one.includes(words)))

test('the table says 待明确 of a category that nobody was named for, and takes a name and its removal', async () => {
  show(`bureaus/index?d=${DISTRICT}`)
  await phone.tap('button', '修改：体育')
  await phone.type('体育由哪个部门批', '示例体育部门')
  await phone.tap('button', '保存')
  await phone.see('示例体育部门')
  await phone.tap('button', '修改：体育')
  await phone.type('体育由哪个部门批', '')
  await phone.tap('button', '保存')
  await phone.until(() => !phone.text.includes('示例体育部门'))
})

test('a new institution goes from entry over its bureau to a decision that is published with its document', async () => {
  show('approvals/index')
  await phone.tap('button', '录一件新设的申请')
  await phone.type('机构名称', '示例新批画室')
  await phone.tap('button', '录入')
  await phone.see('请写谁来办的，1 到 40 个字')
  await phone.type('谁来办的', '示例经办人')
  await phone.tap('button', /^能教什么/)
  await phone.tap('checkbox', '文化艺术')
  await phone.type('文化艺术批准教什么', '美术')
  const enter = await phone.find('button', '录入')
  phone.touch(enter)
  phone.touch(enter)
  await phone.until(() => phone.page.path === 'packages/district/application/index')
  await phone.see('等 机构')
  expect((await applications()).filter(({ name }) => name === '示例新批画室')).toHaveLength(1)
  await phone.tap('button', '提交')
  await phone.tap('button', '受理，请各部门审核')
  await phone.see('等 示例文旅委')
  await phone.tap('button', '作决定')
  await phone.type('文号', '示例文〔2026〕9 号')
  await phone.tap('button', '批准并公布')
  await phone.see('还有部门没有说意见，要等它们都说了。')
  await phone.tap('button', '记它的意见：示例文旅委')
  await phone.tap('button', '记下来')
  await phone.see('等 区教委')
  await phone.tap('button', '批准并公布')
  await phone.see('已批准')
  await phone.tap('link', '看它的登记')
  await phone.see('批准设立，列入白名单')
})

test('an objection needs its reason, and an application that is returned is put right and submitted again', async () => {
  const { applicationId } = await anApplication(other, DISTRICT, ['submit', 'startReview'], { name: '示例退回画室' })
  showApplication(applicationId)
  await phone.tap('button', '记它的意见：示例文旅委')
  await phone.tap('radio', '不同意')
  await phone.tap('button', '记下来')
  await phone.see('不同意的，请写原因，2 到 200 个字')
  await phone.type('说明', '消防材料缺一份')
  await phone.tap('button', '记下来')
  await phone.see('示例文旅委：不同意，消防材料缺一份')
  await phone.tap('button', '退回补正')
  await phone.type('退回的原因', '补消防材料')
  phone.touch(phone.page.tree.all('button', '退回补正').at(-1) ?? (await phone.find('button', '退回补正')))
  await phone.see('原因：补消防材料')
  await phone.tap('button', '改内容再提交')
  await phone.type('批准部门', '区科技局（示例）')
  await phone.tap('button', '提交')
  await phone.until(() => phone.page.path === 'packages/district/application/index')
  await phone.see('等 区教委')
  expect(await application(applicationId)).toMatchObject({ state: 'submitted', facts: { approvingOrgan: '区科技局（示例）' } })
})

test('a bureau that nobody was named for holds it up until it is written down and asked anew', async () => {
  const categories = [{ code: 'science-practice' as const, approves: '编程' }]
  const { applicationId } = await anApplication(other, DISTRICT, ['submit', 'startReview'], { name: '示例待明确馆', categories })
  showApplication(applicationId)
  await phone.see('这一类还没有明确归哪个部门。')
  good(await other('approvals.setBureau', { districtId: DISTRICT, categoryCode: 'science-practice', bureauName: '示例科技局' }))
  await phone.tap('button', '按部门表重新问')
  await phone.see('等 示例科技局')
})

test('a new academic institution can only be refused, and the rule is the reason', async () => {
  const categories = [{ code: 'math' as const, approves: '数学' }]
  const { applicationId } = await anApplication(other, DISTRICT, ['submit', 'startReview'], { name: '示例新数学馆', legalForm: 'non-profit', categories })
  showApplication(applicationId)
  await phone.see('不再审批新的学科类培训机构。')
  await phone.tap('button', '作决定')
  await phone.tap('radio', /^批准$/)
  await phone.type('文号', '示例文〔2026〕10 号')
  await phone.tap('button', '批准并公布')
  await phone.see('规定不允许批准这一件，只能不予批准。')
  await phone.tap('radio', '不予批准')
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '不予批准')
  await phone.see('原因：不再审批新的学科类培训机构。')
})

test('a renewal is entered from its institution and shows what would change', async () => {
  const { institutionId } = await anInstitution(other, { name: '示例延续画室' })
  show(`institution/index?d=${DISTRICT}&i=${institutionId}`)
  await phone.tap('link', '延续')
  await phone.type('谁来办的', '示例经办人')
  await phone.choose('许可证到哪天止', '2030-08-31')
  await phone.tap('button', '录入')
  await phone.see('现在：2027-08-31')
  await phone.see('申请：2030-08-31')
  const seen = good<InstitutionSeen>(await other('institutions.see', { districtId: DISTRICT, institutionId }))
  expect(seen.facts.validTo).toBe('2027-08-31') // nothing is published by asking
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '撤回')
  await phone.see('已撤回')
})

test('somebody else’s step is told, and what was typed stays', async () => {
  const { applicationId, expectedVersion } = await anApplication(other, DISTRICT, ['submit'], { name: '示例抢先馆' })
  showApplication(applicationId)
  await phone.tap('button', '退回补正')
  await phone.type('退回的原因', '补场地证明')
  good(await other('approvals.startReview', { districtId: DISTRICT, applicationId, expectedVersion }))
  phone.touch(phone.page.tree.all('button', '退回补正').at(-1) ?? (await phone.find('button', '退回补正')))
  await phone.see('刚才有人办过，下面已经是最新的。')
  expect((await phone.find('textbox', '退回的原因')).attributes.value).toBe('补场地证明')
  phone.touch(phone.page.tree.all('button', '退回补正').at(-1) ?? (await phone.find('button', '退回补正')))
  await toast('已办')
})
