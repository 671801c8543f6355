import { aTask, posted } from '../support/family-evening'
import { Phone } from '../support/weapp/phone'
import { FIRST_TASK, KEPT_AFTER_MS, teacherOnPhone } from '../support/weapp/teacher-on-phone'
import { EVENING } from '../support/world'

const here = teacherOnPhone()

beforeEach(async () => {
  here.phone.launch()
  await here.phone.find('button', '发作业')
})

async function write(text: string, minutes: number) {
  await here.phone.tap('button', '发作业')
  await here.phone.type(FIRST_TASK, text)
  await here.phone.tap('radio', `${minutes} 分钟`)
}

const classRows = () => here.phone.page.tree.all('checkbox').map((row) => row.text)
const posts = () => here.phone.network.calls.filter((call) => call.path === 'homework.post')

test('a teacher sees what is left in each class, and who has used the rest one tap further', async () => {
  expect(here.phone.screen.navigationTitle).toBe('我的班级')
  const cards = here.phone.page.tree.all('button', '看谁用了')
  expect(cards.map((card) => /余 \d+/.exec(card.text)?.[0])).toEqual(['余 90', '余 90', '余 90', '余 18'])
  const last = cards.at(-1)
  if (last) here.phone.touch(last)
  await here.phone.see(/数学（.+）72 分钟/)
})

test('a post to four classes takes no more than a dozen taps, and what is left changes', async () => {
  here.phone.taps = 0
  await write('听写 Unit 5 单词', 15)
  expect(here.phone.page.tree.all('checkbox').map((row) => row.is('checked'))).toEqual([true, true, true, true])
  await here.phone.until(() => classRows().every((row) => /余 (75|3)/.test(row)))
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(here.phone.taps).toBeLessThanOrEqual(12)
  expect(await here.rooms()).toEqual([75, 75, 75, 3])
  await here.phone.tap('link', '回我的班级')
  await here.phone.until(() => here.phone.text.includes('余 75') && here.phone.text.includes('余 3'))
  expect(here.phone.paths).toEqual(['pages/evening/index'])
})

test('a class that would be over is named with sums, clause and ways out, and nothing is posted before one is chosen', async () => {
  await write('阅读理解三篇', 30)
  await here.phone.see(/七 \d+ 班今天会超 12 分钟/)
  expect(here.phone.text).toContain('别科 72 ＋ 英语 30 ＝ 102，上限 90')
  expect(here.phone.text).toContain('看原文')
  const ways = here.phone.page.tree.all('radio').filter((way) => /合计 \d+$/.test(way.text))
  expect(ways.length).toBeGreaterThanOrEqual(2)
  expect(posts()).toEqual([])
  expect(await here.rooms()).toEqual([90, 90, 90, 18])
})

test('the smallest way out is taken for the full class alone, and the others get the whole post', async () => {
  await write('阅读理解三篇', 30)
  await here.phone.see(/会超 12 分钟/)
  const ways = here.phone.page.tree.all('radio').filter((way) => /合计 \d+$/.test(way.text))
  expect(ways.filter((way) => way.is('checked'))).toHaveLength(1)
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  const [first, second, third, last] = (await here.rooms()) ?? []
  expect([first, second, third]).toEqual([60, 60, 60])
  expect(last).toBeGreaterThanOrEqual(0)
})

test('a post that finds no network keeps everything typed, also when WeChat is closed', async () => {
  await write('背第二模块课文，并默写', 10)
  here.phone.network.offline()
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('作业没有发出去')
  expect((await here.phone.find('textbox', FIRST_TASK)).attributes.value).toBe('背第二模块课文，并默写')
  here.phone.clock.advance(KEPT_AFTER_MS)
  here.phone.launch()
  await here.phone.tap('button', '发作业')
  await here.phone.until(() => here.phone.page.tree.all('textbox', FIRST_TASK)[0]?.attributes.value === '背第二模块课文，并默写')
  here.phone.network.online()
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(await here.rooms()).toEqual([80, 80, 80, 8])
})

test('a post whose answer was lost is sent again with the same key and counts once', async () => {
  await write('听写 Unit 6 单词', 10)
  here.phone.network.loseAnswer()
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('作业没有发出去')
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(posts()).toHaveLength(2)
  expect(await here.rooms()).toEqual([80, 80, 80, 8])
})

test('a second tap while the post is under way posts once', async () => {
  await write('听写 Unit 7 单词', 10)
  here.phone.network.hold()
  here.phone.touch(await here.phone.tap('button', '发到 4 个班'))
  here.phone.network.online()
  await here.phone.see('已发到 4 个班')
  expect(posts()).toHaveLength(1)
})

test('minutes that went in between are told in place, and nothing typed is lost', async () => {
  await write('完形填空两篇', 15)
  await posted(here.db, here.teacher.maths, here.teacher.school, [here.teacher.full], [aTask({ text: '订正', minutes: 10 })])
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('刚才有别的作业先发了')
  expect((await here.phone.find('textbox', FIRST_TASK)).attributes.value).toBe('完形填空两篇')
  await here.phone.see(/会超 7 分钟/)
  expect(await here.rooms()).toEqual([90, 90, 90, 8])
})

test('the card for a group leads to the public day of its class', async () => {
  await write('听写 Unit 8 单词', 5)
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  const { title, path } = here.phone.shareCard()
  expect(title).toMatch(/^七年级 \d+ 班 周四 · 5月21日 英语作业$/)
  const parent = new Phone({ db: here.db, openid: 'anybody', now: EVENING })
  parent.launch(path)
  await parent.see('听写 Unit 8 单词')
  parent.close()
})
