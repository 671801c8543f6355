import type { Database } from '../../src/cloud/database/connect'
import type { RegisterSnapshot, SignedSnapshot } from '../../src/cloud/features/institutions/shapes'
import { anInstitution, anOfficer } from '../support/institutions'
import { registerKey } from '../support/register-key'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const DISTRICT = 500153
const DAY_MS = 86_400_000
let db: Database
let phone: Phone
let art: number

beforeAll(async () => {
  db = await testDatabase()
  ;({ institutionId: art } = await anInstitution(await anOfficer(db, DISTRICT)))
})
afterAll(() => db.close())
afterEach(() => phone.close())

async function form() {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/pay-check/index?d=${DISTRICT}&i=${art}`)
  await phone.see('昌元示例美术培训中心')
}

/** Everything told, and nothing against it. */
async function tellAllFine() {
  await phone.type('一共交', '3420')
  await phone.type('几课时', '36')
  for (let month = 1; month <= 3; month += 1) await phone.tap('button', '加 1 个月')
  await phone.tap('radio', '当面上')
  await phone.tap('radio', '机构托管账户')
  await phone.see('名单上的托管账户：示例银行，6200\u00a0****\u00a00001，收款名 昌元示例美术培训中心')
  await phone.tap('radio', /^一样$/)
  await phone.tap('radio', '签了')
  await phone.tap('checkbox', /^周六$/)
  await phone.choose('几点上课', '18:30')
  await phone.choose('几点下课', '20:00')
  await phone.choose('第一节课是哪天', '2026-05-23')
}

/** The findings come piece by piece, this line behind them all. */
async function check() {
  await phone.tap('button', '查一查')
  await phone.see('不是行政处理决定')
}

test('too much, for too long, to somebody’s own account: do not pay, with each clause and what to say instead', async () => {
  await form()
  await tellAllFine()
  await phone.type('一共交', '6840')
  await phone.type('几课时', '72')
  for (let month = 4; month <= 6; month += 1) await phone.tap('button', '加 1 个月')
  await phone.tap('radio', '个人微信、卡')
  await phone.tap('radio', '没看到')
  await check()
  await phone.see('3 条超出规定，1 条要先核实')
  for (const words of ['不要付', '一次收 6 个月、72 课时', '一次收 6,840 元', '付到个人微信、卡', '没看到合同', '不是行政处理决定']) {
    expect(phone.text).toContain(words)
  }
  await phone.tap('button', '复制这句话')
  await phone.until(() => phone.device.clipboard.includes('先交 3 个月 36 课时，3,420 元，付到托管账户'))
  await phone.tap('button', '改一改再查')
  expect((await phone.find('textbox', '几课时')).attributes.value).toBe('72')
})

test('nothing against it is 未见异常 and no guarantee; the result is kept on the phone and sent nowhere', async () => {
  await form()
  await tellAllFine()
  await check()
  await phone.see('这不是担保。')
  expect(phone.text).toContain('未见异常')
  await phone.tap('button', '存这张结果')
  await phone.choose('哪天上的课', '2026-05-21')
  await phone.see('最晚')
  phone.launch('/packages/institution/pay-check/index')
  await phone.see('以前存的结果')
  await phone.tap('link', '昌元示例美术培训中心')
  await phone.see(/查的，现在可能变了/)
  expect(phone.network.calls.map(({ path }) => path).filter((path) => !['institutions.snapshot'].includes(path))).toEqual([])
})

test('another account than that of the list is not to be paid to', async () => {
  await form()
  await tellAllFine()
  await phone.tap('radio', '不一样')
  await check()
  await phone.see('让付的账户和名单上的不一样')
  expect(phone.text).toContain('不要付')
})

test('one time of the week in school hours or past the limit is found beside a good one, and not any more when it is taken out', async () => {
  await form()
  await tellAllFine()
  await phone.tap('button', '还有别的时间')
  await phone.tap('checkbox', '第 2 个时间：周三')
  await phone.choose('第 2 个时间：几点上课', '15:00')
  await phone.choose('第 2 个时间：几点下课', '20:31')
  await check()
  await phone.see('20:31 下课')
  for (const words of ['不要付', '会不会和学校上课冲突，说不准']) expect(phone.text).toContain(words)
  await phone.tap('button', '改一改再查')
  await phone.tap('button', '第 2 个时间：删掉这个时间')
  await check()
  await phone.see('这不是担保。')
  expect(phone.text).toContain('未见异常')
})

test('academic lessons with a Saturday in the week are asked about, and so is the guided price that nobody has told us', async () => {
  const { institutionId } = await anInstitution(await anOfficer(db, DISTRICT), {
    name: '昌元示例外语学校', legalForm: 'non-profit', categories: [{ code: 'foreign-language', approves: '英语' }],
  })
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/pay-check/index?d=${DISTRICT}&i=${institutionId}`)
  await phone.see('昌元示例外语学校')
  await tellAllFine()
  await check()
  await phone.see('周六上课，是休息日')
  for (const words of ['先核实', '每课时约 95 元，政府指导价是多少，这里没有登记', '2 条要先核实', '待核对']) expect(phone.text).toContain(words)
})

test('what the institution published is there to be taken: its price, its account before one is chosen, and a class time by one tap', async () => {
  await form()
  await phone.see('它公开的价：每课时 95 元起')
  await phone.see(/名单上的托管账户：示例银行/)
  await phone.tap('checkbox', '周六 18:00–20:00')
  await phone.until(() => phone.page.tree.all('checkbox', /^周六$/)[0]?.is('checked'))
  expect(phone.page.tree.all('button', '几点下课')[0]?.text).toBe('20:00')
  expect(phone.page.tree.all('radio', '当面上')[0]?.is('checked')).toBe(true)
  await phone.tap('checkbox', '周六 18:00–20:00')
  await phone.until(() => !phone.page.tree.all('checkbox', /^周六$/)[0]?.is('checked'))
})

test('a holiday within the months paid for is found by its day, and lessons in the breaks are asked about', async () => {
  const { institutionId } = await anInstitution(await anOfficer(db, DISTRICT), {
    name: '昌元示例数学学校', legalForm: 'non-profit', categories: [{ code: 'math', approves: '数学' }],
    classTimes: [{ weekdays: [4], starts: '18:30', ends: '20:00', online: false }],
  })
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch(`/packages/institution/pay-check/index?d=${DISTRICT}&i=${institutionId}`)
  await phone.see('昌元示例数学学校')
  await phone.tap('checkbox', '周四 18:30–20:00')
  await phone.tap('button', '加 1 个月')
  await phone.choose('第一节课是哪天', '2026-09-03')
  await check()
  await phone.see('10月1日是法定节假日')
  await phone.tap('button', '改一改再查')
  await phone.choose('第一节课是哪天', '2026-08-27')
  await check()
  await phone.see('没说寒暑假里上不上')
  await phone.tap('button', '改一改再查')
  await phone.tap('radio', '也上')
  await check()
  await phone.see('寒暑假里也上')
  await phone.tap('button', '改一改再查')
  await phone.tap('radio', /^不上$/)
  await check()
  await phone.see('不在休息日、节假日、寒暑假上')
})

test('a Saturday that is worked for a holiday is found among morning lessons', async () => {
  await form()
  await phone.tap('radio', '当面上')
  await phone.tap('checkbox', /^周日$/)
  await phone.choose('几点上课', '09:00')
  await phone.choose('几点下课', '11:00')
  await phone.tap('button', '加 1 个月')
  await phone.choose('第一节课是哪天', '2026-09-06')
  await check()
  await phone.see('9月20日调休上班，会不会和学校上课冲突，说不准')
})

test('whoever has paid already counts the days of a lesson without a check', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch('/packages/institution/pay-check/index')
  await phone.tap('link', '已经付了')
  await phone.choose('哪天上的课', '2026-05-21')
  await phone.see('还有 15 个工作日')
  await phone.choose('哪天上的课', '2026-04-20')
  await phone.see('已经过了 15 个工作日')
})

test('without a signal the kept list answers, and nine days later it makes nothing green', async () => {
  await form()
  await phone.see(/没网也能查/)
  phone.network.offline()
  phone.clock.set(new Date(EVENING.getTime() + 9 * DAY_MS))
  phone.launch(`/packages/institution/pay-check/index?d=${DISTRICT}&i=${art}`)
  await phone.see('昌元示例美术培训中心')
  await tellAllFine()
  await check()
  await phone.see('数目没超规定，但名单旧了')
  expect(phone.text).toContain('9 天前在白名单上')
  expect(phone.text).toContain('连上网，再点一次“查一查”')
  expect(phone.text).not.toContain('未见异常')
})

test('without a signal an institution is found by initials and by pinyin, and on a list kept from before by its name', async () => {
  await form()
  await phone.see(/没网也能查/)
  phone.network.offline()
  phone.launch('/packages/institution/pay-check/index')
  await phone.see(/没网也能查/)
  const finds = async (text: string) => {
    await phone.type('机构', text)
    return phone.until(() => phone.text.includes(`“${text}”不在名单上`) ? [phone.text.includes('昌元示例美术培训中心')] : null)
  }
  for (const typed of ['cyslms', 'slms', 'changyuan', 'mspei']) expect([typed, await finds(typed)]).toEqual([typed, [true]])
  expect(await finds('slmx')).toEqual([false])
  const key = `register-${DISTRICT}:me`
  const { payload, ...kept } = phone.storage.get(key) as SignedSnapshot
  const before = JSON.stringify({ ...(JSON.parse(payload) as RegisterSnapshot), sounds: undefined })
  phone.storage.set(key, { ...kept, payload: before, signature: registerKey().sign(before) })
  phone.launch('/packages/institution/pay-check/index')
  await phone.see(/没网也能查/)
  expect(await finds('cyslms')).toEqual([false])
  expect(await finds('元示例')).toEqual([true])
})

test('a kept list that somebody has changed is not believed', async () => {
  await form()
  await phone.see(/没网也能查/)
  const key = `register-${DISTRICT}:me`
  const kept = phone.storage.get(key) as { payload: string }
  phone.storage.set(key, { ...kept, payload: kept.payload.replace('昌元示例', '昌元假的') })
  phone.network.offline()
  phone.launch('/packages/institution/pay-check/index')
  await phone.see('手机上的名单和签名对不上，没有用它。')
  await phone.type('机构', '昌元')
  expect(phone.text).not.toContain('昌元假的')
})

test('an institution that is on no list is not to be paid; the finding becomes a draft on the phone and 12345 is named', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch('/packages/institution/pay-check/index')
  await phone.see(/没网也能查/)
  await phone.type('机构', '没有这一家')
  await phone.tap('link', '名单上没有这家')
  await check()
  await phone.see('名单上没有这家机构')
  expect(phone.text).toContain('不要付')
  await phone.tap('button', '反映问题')
  await phone.see('已记下，留在这部手机上')
  await phone.tap('button', '打 12345')
  await phone.until(() => phone.device.phoneCalls.includes('12345'))
})

test('nothing told is something to verify and never green', async () => {
  phone = new Phone({ db, openid: 'anybody', now: EVENING })
  phone.launch('/packages/institution/pay-check/index')
  await phone.see(/没网也能查/)
  await check()
  await phone.see('没有说是哪家机构')
  expect(phone.text).toContain('先核实')
  expect(phone.text).not.toContain('未见异常')
})
