import type { Database } from '../../src/cloud/database/connect'
import { aMember, anInstitution, anOfficer, aSite } from '../support/institutions'
import { good } from '../support/call'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const DISTRICT = 500153
const STAFF = [
  aMember(),
  aMember({ name: '何老师', kind: 'part-time', certificateNumber: '50191234567890318' }),
  aMember({ name: '万老师', subject: '前台', teaches: [], certificateNumber: null, certificateKind: null }),
]
let db: Database
let phone: Phone
let art: number

beforeAll(async () => {
  db = await testDatabase()
  const officer = await anOfficer(db, DISTRICT)
  const recorded = await anInstitution(officer, {
    contactPhone: '023-0000000',
    sites: [aSite(), aSite({ address: '示例街 5 号', floor: null, lng: null, lat: null })],
  })
  art = recorded.institutionId
  good(await officer('institutions.setStaff', { districtId: DISTRICT, institutionId: art, expectedVersion: recorded.version, staff: STAFF }))
  await anInstitution(officer, { name: '示例思维课堂', categories: [{ code: 'math', approves: '数学' }] }, { statuses: [['black', '2026-04-27']] })
  for (let n = 1; n <= 40; n += 1) await anInstitution(officer, { name: `示例画室 ${String(n).padStart(2, '0')} 号` })
})
afterAll(() => db.close())
afterEach(() => phone.close())

const list = () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch('/pages/institutions/index')
}

test('a family without a login finds an institution by a word of its name, and sees its papers, teachers and history', async () => {
  list()
  await phone.see('再看 30 家')
  await phone.type('搜机构', '昌元')
  await phone.until(() => !phone.text.includes('示例思维课堂'))
  await phone.tap('link', '昌元示例美术培训中心')
  await phone.see('证照有效，在公开名单上。')
  for (const words of ['区文化旅游委（示例）', '没有批准语文、数学、外语等学科类。', '陈老师', '国画 每课时 95 元', '最后核对', '示例理由']) {
    expect(phone.text).toContain(words)
  }
})

test('full-time teachers are told as a share of all on record, below half with the rule, and not at all where nobody is on record', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${art}`)
  await phone.see('登记的 3 人里，专职教学 1 人')
  for (const words of ['专职的不到一半，可以先问问机构', '专职教学、教研人员原则上不少于机构从业人员的一半。', '前台 · 专职 · 不教课']) expect(phone.text).toContain(words)
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${art + 1}`)
  await phone.see('没有登记老师。')
  expect(phone.text).not.toContain('专职教学')
})

test('thirty are shown at first and the others by a tap, and a state is chosen by its chip', async () => {
  list()
  await phone.see('再看 30 家')
  expect(phone.page.tree.all('link', '示例画室').length).toBeLessThanOrEqual(30)
  await phone.tap('button', '再看 30 家')
  await phone.until(() => !phone.text.includes('再看 30 家') && phone.page.tree.all('link', '示例画室').length === 40)
  await phone.tap('radio', /黑名单 1/)
  await phone.until(() => !phone.text.includes('示例画室'))
  expect(phone.text).toContain('2026-04-27 起：示例理由')
})

test('what the list does not know is told not to be paid', async () => {
  list()
  await phone.type('搜机构', '没有这一家')
  await phone.see('名单上没有，先别交钱')
})

test('what is taught, a town, and the towns around it narrow the list and can be let go of again', async () => {
  list()
  await phone.see('再看 30 家')
  await phone.choose(/^教什么/, 8)
  await phone.until(() => phone.text.includes('示例思维课堂') && !phone.text.includes('示例画室'))
  await phone.choose(/^教什么/, 4)
  await phone.see('名单上没有，先别交钱')
  await phone.see('换个镇街、类别，或选“全部”再看。')
  await phone.choose(/^教什么/, 0)
  await phone.see('再看 30 家')
  expect(phone.page.tree.all('checkbox', '附近镇街也看')).toEqual([])
  await phone.choose(/^镇街/, 1)
  await phone.tap('checkbox', '附近镇街也看')
  await phone.until(() => phone.network.calls.at(-1)?.path === 'institutions.find')
  await phone.until(() => phone.page.tree.all('checkbox', '附近镇街也看')[0]?.is('checked'))
})

test('what it was on the day somebody paid is asked on its page; before it was on record nothing is made up', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${art + 1}`)
  await phone.see('在黑名单上，不要付。')
  await phone.choose('查哪一天', '2026-04-26')
  await phone.see('这里最早的记录从 2026-04-27 起，再早在不在名单上，不知道。')
  await phone.choose('查哪一天', '2026-04-27')
  await phone.see('2026-04-27 起')
  await phone.choose('查哪一天', '2024-01-01')
  await phone.see('证照和地址从 2026-05-21 起才有登记，那一天的不知道。')
  phone.network.offline()
  await phone.choose('查哪一天', '2026-05-01')
  await phone.see('那一天的情况没有读到：没有网络')
})

test('without a favourite the page of comparing leads to the list', async () => {
  phone = new Phone({ db, openid: 'nobody-keeps', now: EVENING })
  phone.launch('/packages/institution/compare/index')
  await phone.tap('button', '去名单里找')
  await phone.find('textbox', '搜机构')
})

test('the nearest are asked for by a tap only; who refuses goes by town', async () => {
  list()
  await phone.see('再看 30 家')
  expect(phone.permissions.setting).toEqual({})
  phone.dialogs.nextAnswers.push('cancel')
  await phone.tap('checkbox', '离我近')
  await phone.until(() => phone.dialogs.toasts.some((toast) => toast.includes('可以选镇街来找')))
  phone.permissions.set('scope.userFuzzyLocation', true)
  await phone.tap('checkbox', '离我近')
  await phone.see(/约 \d+ 米/)
})

test('a known place opens in the map app, another address is copied, and the institution is called', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${art}`)
  await phone.tap('button', /导航：.*示例路 12 号/)
  await phone.until(() => phone.device.maps.length === 1)
  expect(phone.device.maps[0]).toMatchObject({ latitude: 29.407, longitude: 105.593 })
  await phone.tap('button', /复制地址：.*示例街 5 号/)
  await phone.until(() => phone.device.clipboard.includes('示例街 5 号'))
  await phone.tap('button', '打电话')
  await phone.until(() => phone.device.phoneCalls.includes('023-0000000'))
})

test('a favourite stays on the phone over a new start', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${art}`)
  await phone.tap('button', '收藏')
  await phone.see('已收藏')
  phone.launch('/pages/institutions/index')
  await phone.see('收藏了 1 家')
})

test('a scanned code shows the live state; a forged one and one that was replaced say so', async () => {
  const officer = await anOfficer(db, DISTRICT)
  const issue = async (requestKey: string) =>
    good<{ code: string }>(await officer('institutions.issueCode', { districtId: DISTRICT, institutionId: art, requestKey })).code
  const old = await issue('poster-of-last-year')
  const code = await issue('poster-of-this-year')
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch('/packages/institution/code/index')
  await phone.find('button', '扫机构贴的码')
  phone.device.nextScan = code
  await phone.tap('button', '扫机构贴的码')
  await phone.see('这个码是真的，下面是现在的情况')
  await phone.find('link', '昌元示例美术培训中心')
  phone.device.nextScan = old
  await phone.tap('button', '扫机构贴的码')
  await phone.see('这个码已经换过，别信这张海报')
  const last = code.at(-1) === 'A' ? 'B' : 'A'
  phone.device.nextScan = code.slice(0, -1) + last
  await phone.tap('button', '扫机构贴的码')
  await phone.see('这个码是假的')
  await phone.type('编号', '123')
  await phone.tap('button', '查一查')
  await phone.see('编号至少 4 个字')
})

test('who may not teach is not shown as approved for anything, and an institution that is not there leads to the list', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${art + 1}`)
  await phone.see('现在什么都不能教，先别交钱。')
  await phone.see('现在不能在这里招生上课')
  expect(phone.text).not.toMatch(/只批准了上面这些|许可证上的上课地址/)
  phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=99999`)
  await phone.see('没有找到')
  await phone.tap('button', '去名单里找')
  await phone.find('textbox', '搜机构')
  phone.launch('/packages/institution/code/index')
  await phone.type('编号', '150015399999999')
  await phone.tap('button', '查一查')
  await phone.see('没有这个编号')
  await phone.tap('button', '打 12345')
  await phone.until(() => phone.device.phoneCalls.includes('12345'))
})

test('two favourites are read beside each other, and a fourth is not taken', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  for (const id of [art, art + 1, art + 2, art + 3]) {
    phone.launch(`/packages/institution/detail/index?d=${DISTRICT}&i=${id}`)
    await phone.tap('button', '收藏')
    await phone.see('已收藏')
  }
  phone.launch('/packages/institution/compare/index')
  await phone.see('选两三家来比')
  for (const one of ['昌元示例美术培训中心', '示例思维课堂', '示例画室 01 号']) {
    await phone.tap('checkbox', one)
    await phone.until(() => phone.page.tree.all('checkbox', one)[0]?.is('checked'))
  }
  await phone.find('link', '看详情：示例画室 01 号')
  await phone.tap('checkbox', '示例画室 02 号')
  await phone.until(() => phone.dialogs.toasts.some((toast) => toast.includes('最多比三家')))
  expect(phone.text).toContain('按收藏的先后排，不排名次。')
})
