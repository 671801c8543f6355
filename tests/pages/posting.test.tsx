import { fireEvent, screen } from '@testing-library/react'
import PostPage from '../../src/miniprogram/packages/teacher/post/index'
import { Api } from '../support/pages/api'
import { show } from '../support/pages/show'
import { typeInto } from '../support/pages/type-into'

// The first answer waits for a process and its database to start.
jest.setTimeout(60_000)

const TEXT = '第 1 项作业的内容'
const page = () => document.body.textContent ?? ''
const tap = async (role: string, name: string | RegExp) => fireEvent.click(await screen.findByRole(role, { name }))

let api: Api
let teacher: Awaited<ReturnType<typeof Api.prototype.world<'teacher'>>>

beforeAll(() => {
  api = new Api()
})
afterAll(() => api.close())
beforeEach(async () => {
  teacher = await api.world('teacher')
  api.calls.length = 0
})

async function write(text: string, minutes: number) {
  await show(PostPage, teacher.english.openid, { s: String(teacher.school.schoolId), subject: 'english' })
  await typeInto(TEXT, text)
  await tap('radio', `${minutes} 分钟`)
}

test('whoever changes the words after a lost answer learns what stands posted, and changes it by one more tap', async () => {
  await write('听写 Unit 5 单词', 10)
  api.loseAnswer('homework.post')
  await tap('button', '发到 4 个班')
  await screen.findByText(/^作业没有发出去/)
  await typeInto(TEXT, '听写 Unit 6 单词')
  await tap('button', '发到 4 个班')
  await screen.findByText('上一次其实已经发出去了')
  expect(page()).toContain('听写 Unit 5 单词 · 10 分钟')
  expect(await screen.findByLabelText(TEXT)).toHaveProperty('value', '听写 Unit 6 单词')
  await tap('button', '改好，重新发')
  await screen.findByText('已经改好')
  expect(page().match(/10 ／ 90 分钟|余 80/g)?.length).toBeGreaterThanOrEqual(3)
})

/** A post of 10 minutes to all four classes whose answer never arrives. */
async function lostPost() {
  await write('听写 Unit 5 单词', 10)
  api.loseAnswer('homework.post')
  await tap('button', '发到 4 个班')
  await screen.findByText(/^作业没有发出去/)
}

test('what stands can be left as it is, and then nothing more is sent', async () => {
  await lostPost()
  await tap('radio', '15 分钟')
  await tap('button', '发到 4 个班')
  await tap('button', '不改了，就用已发的')
  await screen.findByText('已发到 4 个班')
  expect(api.calls.filter((path) => path === 'homework.post')).toHaveLength(2)
  expect(api.calls).not.toContain('homework.edit')
})

test('classes chosen only after the lost answer are still to be posted to, with the same words', async () => {
  await write('听写 Unit 5 单词', 10)
  const [first] = await screen.findAllByRole('checkbox')
  if (first) fireEvent.click(first)
  api.loseAnswer('homework.post')
  await tap('button', '发到 3 个班')
  await screen.findByText(/^作业没有发出去/)
  const [again] = await screen.findAllByRole('checkbox')
  if (again) fireEvent.click(again)
  await tap('button', '发到 4 个班')
  await screen.findByText('上一次其实已经发出去了')
  await tap('button', '改好，重新发')
  await tap('link', '还有 1 个班没有发，接着发')
  expect(await screen.findByLabelText(TEXT)).toHaveProperty('value', '听写 Unit 5 单词')
  await tap('button', '发到 1 个班')
  await screen.findByText('已发到 1 个班')
  expect(page()).toContain('余 80')
})

test('a post without words cannot be sent, and says what is missing', async () => {
  await show(PostPage, teacher.english.openid, { s: String(teacher.school.schoolId), subject: 'english' })
  await screen.findByText('写一项作业，就能发')
  fireEvent.click(screen.getByRole('button', { name: '发到 4 个班' }))
  expect(api.calls).not.toContain('homework.post')
})

test('a class it does not fit is named with its sums and the smallest way out', async () => {
  await write('阅读理解三篇', 30)
  await screen.findByText('别科 72 ＋ 英语 30 ＝ 102，上限 90')
  expect(screen.getAllByRole('radio', { name: /合计 \d+$/, checked: true })).toHaveLength(1)
})

test('somebody who is not on the staff is told that this is not theirs, and whom to ask', async () => {
  await show(PostPage, 'a-stranger')
  await screen.findByText('请联系班主任或教务处。')
})
