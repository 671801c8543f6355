import type { Database } from '../../src/cloud/database/connect'
import type { FactsToEdit, FindingShown, InspectionRecorded, InstitutionSeen } from '../../src/cloud/features/institutions/shapes'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import { as, good } from '../support/call'
import type { Caller } from '../support/call'
import { aMember, anInstitution, anOfficer } from '../support/institutions'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const DISTRICT = 500153
let db: Database
let other: Caller
let phone: Phone
let serial = 0

beforeAll(async () => {
  db = await testDatabase()
  other = await anOfficer(db, DISTRICT)
  await db.orm.insert(districtOfficer).values({ districtId: DISTRICT, openid: 'officer', displayName: '示例干部' })
})
afterAll(() => db.close())
afterEach(() => phone.close())

/** An institution of its own for a test, and the officer in front of a page about it. */
async function at(page: string, more: Parameters<typeof anInstitution>[1] = {}) {
  serial += 1
  const { institutionId, version } = await anInstitution(other, { name: `示例第 ${serial} 画室`, ...more })
  const key = { districtId: DISTRICT, institutionId }
  const address = `/packages/district/${page}/index?d=${DISTRICT}&i=${institutionId}`
  const open = () => {
    phone = new Phone({ db, openid: 'officer', now: EVENING })
    phone.launch(address)
  }
  const again = () => phone.launch(address)
  return { key, version, open, again, name: `示例第 ${serial} 画室` }
}
const factsOf = async (key: object) => good<FactsToEdit>(await other('institutions.facts', key))
const seen = async (key: object) => good<InstitutionSeen>(await other('institutions.see', key))
const valueOf = async (label: string) => (await phone.find('textbox', label)).attributes.value
const toast = (words: string) => phone.until(() => phone.dialogs.toasts.some((one) => one.includes(words)))

describe('the register for its keepers', () => {
  test('tells first what waits, and leads from a licence that ends to its institution', async () => {
    const { open, name } = await at('register', { validTo: '2026-06-30' })
    open()
    await phone.tap('button', '1 家的许可证 60 天内到期')
    await phone.see('2026-06-30 到期，还有 40 天')
    await phone.tap('link', name)
    await phone.until(() => phone.page.path === 'packages/district/institution/index')
    await phone.see('改登记内容')
  })

  test('is not shown to who is no officer', async () => {
    await at('register')
    phone = new Phone({ db, openid: 'anybody', now: EVENING })
    phone.launch('/packages/district/register/index')
    await phone.see(/要办的事没有读到|本区学校没有读到|还不是区教委工作人员/)
    expect(phone.text).not.toContain('登记一家机构')
  })
})

describe('the form of the facts', () => {
  test('records what was changed once, however often the button is tapped', async () => {
    const { key, open } = await at('facts')
    open()
    await phone.type('批准部门', '区科技局（示例）')
    const save = await phone.find('button', '保存')
    phone.touch(save)
    phone.touch(save)
    await toast('已保存')
    const { facts, version } = await factsOf(key)
    expect([facts.approvingOrgan, version]).toEqual(['区科技局（示例）', 3])
  })

  test('names each field that cannot be recorded, in the part where it is, and sends nothing', async () => {
    const { key, open } = await at('facts')
    open()
    await phone.type('统一社会信用代码', '91350100M000100Y44')
    await phone.tap('button', /^收费/)
    await phone.tap('button', '加一项收费')
    await phone.tap('button', '保存')
    await phone.see('信用代码最后一位对不上；照原文留着的话，请在备注里写原因')
    await phone.see('请写元数，例如 95 或 95.50')
    expect((await factsOf(key)).version).toBe(2)
    await phone.type('信用代码备注', '公示原文如此')
    await phone.tap('button', '第 2 项：去掉这一项')
    await phone.tap('button', '保存')
    await toast('已保存。信用代码没有通过校验，按备注留着')
    expect((await factsOf(key)).facts.creditCode).toBe('91350100M000100Y44')
  })

  test('keeps what was typed over a closed WeChat, and gives it back or throws it away', async () => {
    const { open, again } = await at('facts')
    open()
    await phone.type('登记部门', '区民政局（示例）')
    again()
    await phone.see('接着上次写的，还没有存。')
    expect(await valueOf('登记部门')).toBe('区民政局（示例）')
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '不要了，重新写')
    await phone.until(() => phone.page.tree.all('textbox', '登记部门')[0]?.attributes.value === '')
  })

  test('shows both when another officer changed the same field meanwhile, and takes over what nobody typed in', async () => {
    const { key, version, open } = await at('facts')
    open()
    await phone.type('批准部门', '我写的部门（示例）')
    const { facts } = await factsOf(key)
    const theirs = { ...facts, approvingOrgan: '别人写的部门（示例）', registeringOrgan: '别人登记的部门（示例）' }
    good(await other('institutions.record', { districtId: DISTRICT, requestKey: `meanwhile-${serial}`, institutionId: key.institutionId, expectedVersion: version, facts: theirs }))
    await phone.tap('button', '保存')
    await phone.see('刚才有人改成：别人写的部门（示例）')
    expect(await valueOf('批准部门')).toBe('我写的部门（示例）')
    expect(await valueOf('登记部门')).toBe('别人登记的部门（示例）')
    await phone.tap('button', '留我写的：批准部门')
    await phone.tap('button', '保存')
    await toast('已保存')
    expect((await factsOf(key)).facts).toMatchObject({ approvingOrgan: '我写的部门（示例）', registeringOrgan: '别人登记的部门（示例）' })
  })

  test('ends a site by a day and leaves it on record', async () => {
    const { key, open } = await at('facts')
    open()
    await phone.tap('button', /^上课地址/)
    await phone.tap('button', '第 1 处：从今天起停用')
    await phone.tap('button', '保存')
    await toast('已保存')
    const { sites, formerSites } = await seen(key)
    expect([sites.length, formerSites[0]?.toDay]).toEqual([0, '2026-05-20'])
  })

  test('adds an institution of which only the name is known', async () => {
    phone = new Phone({ db, openid: 'officer', now: EVENING })
    phone.launch(`/packages/district/facts/index?d=${DISTRICT}`)
    await phone.type('机构名称', '示例新登记画室')
    await phone.tap('button', '保存')
    await phone.until(() => phone.page.path === 'packages/district/institution/index')
    await phone.see('示例新登记画室')
    await phone.see('不在名单')
  })
})

describe('what an institution is on the list', () => {
  test('is one more entry, with its reason; what may not follow is not offered and says why', async () => {
    const { key, open } = await at('standing')
    open()
    await phone.see('审批中：已经批准的，不用再申请')
    await phone.tap('radio', '预警')
    await phone.tap('button', '记下来')
    await phone.until(() => phone.page.tree.all('alert', '家长看得到').length > 0)
    await phone.type('原因', '有一处地址不在许可证上')
    await phone.type('文号', '示例函〔2026〕9 号')
    await phone.tap('button', '记下来')
    await toast('已记下')
    await phone.see('文号：示例函〔2026〕9 号')
    expect((await seen(key)).standing).toMatchObject({ status: 'warning', reason: '有一处地址不在许可证上' })
  })

  test.each([['cancel', 'white'], ['confirm', 'black']] as const)('after the question whether to put it on the black list and the answer %s is %s', async (answer, status) => {
    const { key, open } = await at('standing')
    open()
    await phone.tap('radio', '黑名单')
    await phone.type('原因', '多次虚假宣传')
    phone.dialogs.nextAnswers.push(answer)
    await phone.tap('button', '记下来')
    await phone.until(() => phone.dialogs.modals.length === 1)
    if (answer === 'confirm') await toast('已记下')
    expect((await seen(key)).standing.status).toBe(status)
  })

  test('is not the white list for academic training that is not non-profit, and says what to change first', async () => {
    const facts = { name: '示例双语班', categories: [{ code: 'foreign-language' as const, approves: '英语' }], legalForm: 'for-profit' as const }
    const { institutionId } = await anInstitution(other, facts, { statuses: [['applied', '2026-05-01']] })
    phone = new Phone({ db, openid: 'officer', now: EVENING })
    phone.launch(`/packages/district/standing/index?d=${DISTRICT}&i=${institutionId}`)
    await phone.see('白名单现在不能选：教学科类，却登记成营利性，要先改登记')
    await phone.see('学科类培训机构统一登记为非营利性机构。')
    expect(phone.page.tree.all('radio').map(({ text }) => text.slice(0, 3))).toEqual(['已注销', '黑名单'])
  })

  test('of an operator that never had a licence begins on the black list, with what is known', async () => {
    phone = new Phone({ db, openid: 'officer', now: EVENING })
    phone.launch(`/packages/district/standing/index?d=${DISTRICT}`)
    for (const clause of ['没有批准就做校外培训的', '用家政、研学、托管的名义变相培训的']) await phone.see(clause)
    await phone.type('招牌上的名称', '示例无证补习点')
    await phone.type('在哪里', '示例小区 9 栋')
    await phone.type('原因', '没有批准就开班')
    await phone.tap('button', '列入黑名单')
    await phone.see('请选镇街')
    await phone.choose('镇街', 0)
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '列入黑名单')
    await phone.until(() => phone.page.path === 'packages/district/institution/index')
    await phone.see('没有批准就开班')
  })
})

describe('who teaches there', () => {
  test('is added with a number that is never shown again, changed without it, and gone by a question', async () => {
    const { key, open } = await at('staff')
    open()
    await phone.tap('button', '加一位老师')
    await phone.type('姓名', '陈老师')
    await phone.type('教什么', '国画')
    await phone.tap('radio', '哪种证：专业能力证明')
    await phone.type('证书号码', '50191234567890317')
    await phone.tap('button', '保存')
    await phone.see('5019 **** 0317')
    expect(phone.text).not.toContain('50191234567890317')
    await phone.tap('link', '陈老师')
    await phone.see('登记着 5019 **** 0317；换证才要重填')
    expect(await valueOf('证书号码')).toBe('')
    await phone.type('教什么', '素描')
    await phone.tap('button', '保存')
    await phone.see(/素描 · 专职 · 专业能力证明 5019 \*\*\*\* 0317/)
    await phone.tap('link', '陈老师')
    phone.dialogs.nextAnswers.push('confirm')
    await phone.tap('button', '已经离开')
    await phone.see('还没有登记老师。')
    expect((await factsOf(key)).staff).toEqual([])
  })

  test('and what the rules find in them is decided by people, with the clause beside it', async () => {
    const { key, version, open } = await at('findings')
    const staff = [aMember({ contractKind: null, contractFrom: null })]
    good(await other('institutions.setStaff', { ...key, expectedVersion: version, staff }))
    open()
    await phone.see('没有登记合同')
    await phone.see('机构要和聘用的人签聘用合同、劳动合同或劳务协议。')
    await phone.tap('button', '来定：陈老师，没有登记合同')
    await phone.type('说明', '限期一个月补签')
    await phone.tap('button', '记下来')
    await phone.see('查了什么、怎么处理，2 到 200 个字')
    await phone.tap('radio', '成立')
    await phone.tap('button', '记下来')
    await phone.see(/定为成立/)
    const [one] = good<FindingShown[]>(await other('institutions.findings', key))
    expect(one?.decision).toMatchObject({ decision: 'upheld', note: '限期一个月补签' })
    expect((await seen(key)).standing.status).toBe('white')
  })

  test('is compared with a pasted register, of which a line that cannot be read is told and holds all of it back', async () => {
    const { key, version } = await at('findings')
    good(await other('institutions.setStaff', { ...key, expectedVersion: version, staff: [aMember()] }))
    phone = new Phone({ db, openid: 'officer', now: EVENING })
    phone.launch(`/packages/district/findings/index?d=${DISTRICT}`)
    await phone.see(/只存算出来的指纹/)
    await phone.type('在职教师', '陈老师 50191234567890317\n示例乙 2010****0022')
    await phone.see('第 2 行：证号是 4 到 40 位字母和数字，不能有星号')
    expect((await phone.find('button', '导入')).is('disabled')).toBe(true)
    await phone.type('在职教师', '陈老师 50191234567890317')
    await phone.see('认出 1 位')
    await phone.tap('button', '导入')
    await toast('已导入')
    const found = good<FindingShown[]>(await other('institutions.findings', key))
    expect(found.map(({ finding }) => finding)).toEqual(['in-service-teacher'])
  })
})

test('a code is given out, shown to be scanned and typed, and replaced only after a question', async () => {
  const { open } = await at('code')
  open()
  await phone.see('还没有发过码。')
  const give = await phone.find('button', '发一个码')
  phone.touch(give)
  phone.touch(give)
  await phone.see(/^第 1 次发/)
  await phone.tap('button', '复制编号')
  await phone.until(() => phone.device.clipboard !== '')
  const first = phone.device.clipboard
  await phone.find('img', first)
  phone.dialogs.nextAnswers.push('confirm')
  await phone.tap('button', '重新发一个码')
  await phone.see(/^第 2 次发/)
  expect(phone.text).not.toContain(first)
  const looked = good<{ outcome: string }>(await as(db, null)('institutions.byCode', { code: first }))
  expect(looked.outcome).toBe('outdated')
})

test('an inspection is recorded once, is asked for what it lacks, and families see it when it was decided and published', async () => {
  const { open, key } = await at('inspections')
  open()
  await phone.see('还没有记过检查。')
  await phone.tap('button', '记下来')
  await phone.see('请选查了什么')
  await phone.type('谁去查的', '示例文旅委')
  await phone.tap('checkbox', '上课地址')
  await phone.tap('radio', '已作决定')
  await phone.type('查到什么、怎么处理', '在别的地址上课，责令停止')
  await phone.tap('button', '记下来')
  await phone.see('已作决定的，要写文号')
  await phone.type('决定的文号', '示例罚决〔2026〕1 号')
  await phone.tap('radio', '家长也看')
  const save = await phone.find('button', '记下来')
  phone.touch(save)
  phone.touch(save)
  await phone.see(/· 已作决定$/)
  await phone.see('查了：上课地址')
  const recorded = good<InspectionRecorded[]>(await other('institutions.inspections', key))
  expect(recorded).toHaveLength(1)
  phone.launch(`/packages/institution/detail/index?d=${key.districtId}&i=${key.institutionId}`)
  await phone.see('处理决定')
  await phone.see('在别的地址上课，责令停止')
  expect(phone.text).not.toContain('示例文旅委')
})
