import type { Database } from '../../src/cloud/database/connect'
import type { MyClasses } from '../../src/cloud/features/homework/shapes'
import { as, good } from '../support/call'
import { aTask, posted } from '../support/family-evening'
import { aTeacherOfFour } from '../support/teacher-classes'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const TEXT = '第 1 项作业的内容'
/** A draft is kept a moment after the last letter, not at each. */
const KEPT_AFTER_MS = 300

let db: Database
let teacher: Awaited<ReturnType<typeof aTeacherOfFour>>
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  teacher = await aTeacherOfFour(db)
  phone = new Phone({ db, openid: teacher.english.openid, now: EVENING })
  phone.launch()
  await phone.find('button', '发作业')
})
afterEach(() => phone.close())

/** Minutes left today in each of the teacher's classes, as the API has it. */
async function rooms() {
  const answer = good<MyClasses>(await as(db, teacher.english.openid)('homework.myClasses'))
  return answer.schools[0]?.classes.map((one) => one.days[0]?.verdict.roomMinutes)
}

async function write(text: string, minutes: number) {
  await phone.tap('button', '发作业')
  await phone.type(TEXT, text)
  await phone.tap('radio', `${minutes} 分钟`)
}

const classRows = () => phone.page.tree.all('checkbox').map((row) => row.text)
const posts = () => phone.network.calls.filter((call) => call.path === 'homework.post')

test('a teacher sees what is left in each class, and who has used the rest one tap further', async () => {
  expect(phone.screen.navigationTitle).toBe('我的班级')
  const cards = phone.page.tree.all('button', '看谁用了')
  expect(cards.map((card) => /余 \d+/.exec(card.text)?.[0])).toEqual(['余 90', '余 90', '余 90', '余 18'])
  const last = cards.at(-1)
  if (last) phone.touch(last)
  await phone.see(/数学（.+）72 分钟/)
})

test('a post to four classes takes no more than a dozen taps, and what is left changes', async () => {
  phone.taps = 0
  await write('听写 Unit 5 单词', 15)
  expect(phone.page.tree.all('checkbox').map((row) => row.is('checked'))).toEqual([true, true, true, true])
  await phone.until(() => classRows().every((row) => /余 (75|3)/.test(row)))
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(phone.taps).toBeLessThanOrEqual(12)
  expect(await rooms()).toEqual([75, 75, 75, 3])
  await phone.tap('link', '回我的班级')
  await phone.until(() => phone.text.includes('余 75') && phone.text.includes('余 3'))
  expect(phone.paths).toEqual(['pages/evening/index'])
})

test('a class that would be over is named with sums, clause and ways out, and nothing is posted before one is chosen', async () => {
  await write('阅读理解三篇', 30)
  await phone.see(/七 \d+ 班今天会超 12 分钟/)
  expect(phone.text).toContain('别科 72 ＋ 英语 30 ＝ 102，上限 90')
  expect(phone.text).toContain('看原文')
  const ways = phone.page.tree.all('radio').filter((way) => /合计 \d+$/.test(way.text))
  expect(ways.length).toBeGreaterThanOrEqual(2)
  expect(posts()).toEqual([])
  expect(await rooms()).toEqual([90, 90, 90, 18])
})

test('the smallest way out is taken for the full class alone, and the others get the whole post', async () => {
  await write('阅读理解三篇', 30)
  await phone.see(/会超 12 分钟/)
  const ways = phone.page.tree.all('radio').filter((way) => /合计 \d+$/.test(way.text))
  expect(ways.filter((way) => way.is('checked'))).toHaveLength(1)
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  const [first, second, third, last] = (await rooms()) ?? []
  expect([first, second, third]).toEqual([60, 60, 60])
  expect(last).toBeGreaterThanOrEqual(0)
})

test('a post that finds no network keeps everything typed, also when WeChat is closed', async () => {
  await write('背第二模块课文，并默写', 10)
  phone.network.offline()
  await phone.tap('button', '发到 4 个班')
  await phone.see('作业没有发出去')
  expect((await phone.find('textbox', TEXT)).attributes.value).toBe('背第二模块课文，并默写')
  phone.clock.advance(KEPT_AFTER_MS)
  phone.launch()
  await phone.tap('button', '发作业')
  await phone.until(() => phone.page.tree.all('textbox', TEXT)[0]?.attributes.value === '背第二模块课文，并默写')
  phone.network.online()
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(await rooms()).toEqual([80, 80, 80, 8])
})

test('a post whose answer was lost is sent again with the same key and counts once', async () => {
  await write('听写 Unit 6 单词', 10)
  phone.network.loseAnswer()
  await phone.tap('button', '发到 4 个班')
  await phone.see('作业没有发出去')
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(posts()).toHaveLength(2)
  expect(await rooms()).toEqual([80, 80, 80, 8])
})

test('a second tap while the post is under way posts once', async () => {
  await write('听写 Unit 7 单词', 10)
  phone.network.hold()
  phone.touch(await phone.tap('button', '发到 4 个班'))
  phone.network.online()
  await phone.see('已发到 4 个班')
  expect(posts()).toHaveLength(1)
})

test('minutes that went in between are told in place, and nothing typed is lost', async () => {
  await write('完形填空两篇', 15)
  await posted(db, teacher.maths, teacher.school, [teacher.full], [aTask({ text: '订正', minutes: 10 })])
  await phone.tap('button', '发到 4 个班')
  await phone.see('刚才有别的作业先发了')
  expect((await phone.find('textbox', TEXT)).attributes.value).toBe('完形填空两篇')
  await phone.see(/会超 7 分钟/)
  expect(await rooms()).toEqual([90, 90, 90, 8])
})

test('the card for a group leads to the public day of its class', async () => {
  await write('听写 Unit 8 单词', 5)
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  const { title, path } = phone.shareCard()
  expect(title).toMatch(/^七年级 \d+ 班 周四 · 5月21日 英语作业$/)
  const parent = new Phone({ db, openid: 'anybody', now: EVENING })
  parent.launch(path)
  await parent.see('听写 Unit 8 单词')
  parent.close()
})
