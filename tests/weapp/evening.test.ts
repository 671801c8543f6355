import type { Database } from '../../src/cloud/database/connect'
import { aFamilyEvening, aTask, posted } from '../support/family-evening'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

let db: Database
let family: Awaited<ReturnType<typeof aFamilyEvening>>
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
  family = await aFamilyEvening(db)
})
afterAll(() => db.close())
beforeEach(() => {
  phone = new Phone({ db, openid: family.mother.openid, now: EVENING })
})
afterEach(() => phone.close())

test('a guardian of two children opens the evening and reads the answer of each without a tap', async () => {
  phone.launch()
  expect(phone.text).toBe('')
  await phone.see('今晚书面作业，约')
  expect(phone.text).toContain('今晚书面作业，约18:46 更新30分钟上限 60')
  const tabs = phone.page.tree.all('tab')
  expect(tabs.map((tab) => tab.text)).toEqual(['小禾 四年级约 30 分钟', '小满 二年级没有书面作业'])
  expect(tabs.map((tab) => tab.is('selected'))).toEqual([true, false])
  expect(phone.text).toContain('校内做 15 分钟，不占上限')
  expect(phone.network.calls.map((call) => call.path)).toEqual(['homework.tonight'])
})

test('a tap into a task shows the whole of it, and back leads to the same evening', async () => {
  phone.launch()
  await phone.tap('link', '抄写第 12 课生字各两遍')
  await phone.until(() => phone.paths.length === 2)
  await phone.see('抄写第 12 课生字各两遍')
  expect(phone.page.path).toBe('packages/family/task/index')
  expect(phone.text).toContain('在家书面必做')
  expect(phone.screen.navigationTitle).toContain('语文')
  phone.back()
  expect(phone.paths).toEqual(['pages/evening/index'])
  await phone.see('今晚书面作业，约')
})

test('the other child is one tap away, and grade 2 has nothing written at home', async () => {
  phone.launch()
  await phone.tap('tab', '小满')
  await phone.see('今晚没有书面作业')
  expect(phone.text).toContain('朗读《雷雨》给家人听')
  phone.launch()
  expect((await phone.find('tab', '小满')).is('selected')).toBe(true)
})

test('a time report is one tap of five, is seen chosen and can be changed', async () => {
  phone.launch()
  await phone.find('radio')
  expect(chosenBands()).toEqual([])
  expect(phone.page.tree.all('radio')).toHaveLength(5)
  await phone.tap('radio', '20–40 分钟')
  await phone.see('已记下：20–40 分钟')
  expect(chosenBands()).toEqual(['20–40 分钟'])
  await phone.tap('radio', '40–60 分钟')
  await phone.see('已记下：40–60 分钟')
  await phone.until(() => phone.network.calls.length === 3)
  phone.launch()
  await phone.see('已记下：40–60 分钟')
  expect(chosenBands()).toEqual(['40–60 分钟'])
})

test('a report without a network waits on the phone and is sent when the network is back', async () => {
  phone.launch()
  await phone.find('radio')
  phone.network.offline()
  await phone.tap('radio', '90 分钟以上')
  await phone.see('已记在手机里：90 分钟以上')
  phone.launch()
  await phone.see('已记在手机里：90 分钟以上')
  phone.network.online()
  await phone.see('已记下：90 分钟以上')
  const another = new Phone({ db, openid: family.mother.openid, now: EVENING })
  another.launch()
  await another.see('已记下：90 分钟以上')
  another.close()
})

test('who only collects the child sees the evening and is not asked how long it took', async () => {
  const grandmother = new Phone({ db, openid: family.grandmother.openid, now: EVENING })
  grandmother.launch()
  await grandmother.see('抄写第 12 课生字各两遍')
  expect(grandmother.page.tree.all('radio')).toEqual([])
  grandmother.close()
})

test('the first paint is a skeleton without a number', async () => {
  phone.network.hold()
  phone.launch()
  await phone.until(() => phone.page.nodes > 0)
  expect(phone.text).toBe('')
  phone.network.online()
  await phone.see('今晚书面作业，约')
})

test('without a network the last known evening stands there with its time, and the way to call', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  phone.network.offline()
  phone.clock.set(new Date('2026-05-21T12:10:00Z'))
  phone.launch()
  await phone.see('没有网络')
  expect(phone.text).toContain('下面是今天 18:46 的情况')
  expect(phone.text).toContain('抄写第 12 课生字各两遍')
  phone.network.online()
  await phone.see('20:10 更新')
  expect(phone.text).not.toContain('没有网络')
})

test('a slow network shows the last known evening after a second, dated, and the live one when it comes', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  phone.network.hold()
  phone.launch()
  await phone.until(() => phone.page.nodes > 0)
  phone.clock.advance(1000)
  await phone.see('下面是今天 18:46 的情况')
  phone.network.online()
  await phone.until(() => !phone.text.includes('下面是今天'))
})

test('an evening of an earlier day tells no number', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  phone.network.offline()
  phone.clock.set(new Date('2026-05-22T10:00:00Z'))
  phone.launch()
  await phone.see('今天的作业还没读到')
  expect(phone.text).not.toContain('30分钟')
})

test('a read that fails twice with nothing known says so, and 再试 reads again', async () => {
  phone.network.failOnce(2)
  phone.launch()
  await phone.see('今晚的作业没有读到')
  await phone.tap('button', '再试')
  await phone.see('今晚书面作业，约')
})

test('a read that fails once is read again without a word', async () => {
  phone.network.failOnce()
  phone.launch()
  await phone.see('今晚书面作业，约')
})

test('coming back to WeChat reads the evening again, because a teacher may have posted meanwhile', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  await posted(db, family.english, family.primary, [family.fourth], [aTask({ text: '默写 Unit 5 课文', minutes: 5 })], 'english')
  phone.leaveAndReturn()
  await phone.see('默写 Unit 5 课文')
  expect(phone.text).toContain('35分钟上限 60')
})

test('the card sent into a group leads to the public class day and names no child', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  const { title, path } = phone.shareCard()
  expect(title).toMatch(/^四年级 \d+ 班 周四 · 5月21日 作业：语文、数学、英语$/)
  expect(path).toMatch(/^\/packages\/school\/class-day\/index\?d=500153&s=\d+&c=\d+&day=2026-05-21$/)
  const anybody = new Phone({ db, openid: 'anybody', now: EVENING })
  anybody.launch(path)
  await anybody.see('抄写第 12 课生字各两遍')
  expect(anybody.text).not.toContain('小禾')
  anybody.close()
})

test('who reads large type in WeChat is offered it once, and can decline for good', async () => {
  phone.launch()
  await phone.see('今晚书面作业，约')
  expect(phone.text).not.toContain('字看着小？')
  phone.fontSizeSetting = 20
  phone.launch()
  await phone.see('字看着小？换成大字')
  await phone.tap('button', '不用')
  await phone.until(() => !phone.text.includes('字看着小？'))
  phone.launch()
  await phone.see('今晚书面作业，约')
  expect(phone.text).not.toContain('字看着小？')
  const father = new Phone({ db, openid: family.mother.openid, now: EVENING })
  father.fontSizeSetting = 20
  father.launch()
  await father.tap('button', /^换$/)
  await father.see('换回普通字')
  father.close()
})

test('a week, a task or a child opened without saying whose is that of the child chosen last', async () => {
  phone.launch()
  await phone.tap('tab', '小满')
  await phone.see('今晚没有书面作业')
  phone.launch('/packages/family/week/index')
  await phone.see('二年级')
  phone.launch('/packages/family/child/index')
  await phone.see('小满')
  phone.launch('/packages/family/task/index')
  await phone.see('没有说是哪份作业')
})

test.each(['week', 'task', 'child'])('the %s of nobody says so and leads to the evening', async (page) => {
  const stranger = new Phone({ db, openid: 'stranger', now: EVENING })
  stranger.launch(`/packages/family/${page}/index`)
  await stranger.see('没有说是哪个孩子')
  await stranger.tap('button', '回到今晚')
  await stranger.see('还没有加入班级')
  stranger.close()
})

const chosenBands = () =>
  phone.page.tree
    .all('radio')
    .filter((band) => band.is('checked'))
    .map((band) => band.text)
