import { screen } from '@testing-library/react'
import ClassDayPage from '../../src/miniprogram/packages/school/class-day/index'
import BoardPage from '../../src/miniprogram/packages/school/board/index'
import { Api } from '../support/pages/api'
import { show } from '../support/pages/show'
import { TODAY } from '../support/world'

// The first answer waits for a process and its database to start.
jest.setTimeout(30_000)

let api: Api

beforeAll(() => {
  api = new Api()
})
afterAll(() => api.close())

test('anybody sees a class’s day with its tasks, sum and cap, and no child', async () => {
  const { primary, fourth } = await api.world('family')
  const params = { d: String(primary.districtId), s: String(primary.schoolId), c: String(fourth), day: TODAY }
  await show(ClassDayPage, null, params)
  await screen.findByText('抄写第 12 课生字各两遍')
  expect(document.body.textContent).toContain('在家书面合计约 30 分钟')
  expect(document.body.textContent).toContain('上限 60 分钟')
  expect(document.body.textContent).not.toMatch(/小禾|示例人/)
})

test('the board counts in words and names the classes that have not posted', async () => {
  const { primary } = await api.world('family')
  await show(BoardPage, null, { d: String(primary.districtId), s: String(primary.schoolId), day: TODAY })
  await screen.findByText('三至六年级')
  expect(document.body.textContent).toContain('1 个班要公布，都已公布')
  expect(document.body.textContent).not.toMatch(/小禾|示例人/)
})

test('a school that does not exist is said not to exist', async () => {
  await show(BoardPage, null, { d: '500153', s: '9999999999', day: TODAY })
  await screen.findByText(/^公示没有读到/)
  expect(document.body.textContent).toContain('没有找到')
})
