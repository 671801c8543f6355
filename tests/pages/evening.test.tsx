import { act, fireEvent, screen } from '@testing-library/react'
import EveningPage from '../../src/miniprogram/pages/evening/index'
import { session } from '../../src/miniprogram/stores/session-store'
import { Api } from '../support/pages/api'
import { show } from '../support/pages/show'

// The first answer waits for a process and its database to start.
jest.setTimeout(30_000)

let api: Api

beforeAll(() => {
  api = new Api()
})
afterAll(() => api.close())
afterEach(() => {
  api.offline = false
})

test('a guardian reads the minutes, the cap and what was done at school', async () => {
  const { mother } = await api.world('family')
  await show(EveningPage, mother.openid)
  await screen.findByText('今晚书面作业，约')
  expect(document.body.textContent).toContain('30分钟上限 60')
  expect(screen.getByText('校内做 15 分钟，不占上限')).toBeTruthy()
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    '小禾 四年级约 30 分钟',
    '小满 二年级没有书面作业',
  ])
})

test('of five bands the one that is tapped is the one that is checked', async () => {
  const { mother } = await api.world('family')
  await show(EveningPage, mother.openid)
  const band = await screen.findByRole('radio', { name: '20–40 分钟' })
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  fireEvent.click(band)
  await screen.findByText('已记下：20–40 分钟')
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('20–40 分钟')
})

test('what was known stands there with its time when the network is gone', async () => {
  const { mother } = await api.world('family')
  await show(EveningPage, mother.openid)
  await screen.findByText('今晚书面作业，约')
  api.offline = true
  await show(EveningPage, mother.openid)
  await screen.findByText('没有网络')
  expect(screen.getByText('下面是今天 18:46 的情况')).toBeTruthy()
})

test('with nothing known it says what failed, and 再试 reads again', async () => {
  const { mother } = await api.world('family')
  api.offline = true
  await show(EveningPage, mother.openid)
  await screen.findByText('今晚的作业没有读到：没有网络')
  api.offline = false
  fireEvent.click(screen.getByRole('button', { name: '再试' }))
  await screen.findByText('今晚书面作业，约')
})

test('the large type has no more than two buttons, and its way back to the ordinary one', async () => {
  const { mother } = await api.world('family')
  await show(EveningPage, mother.openid)
  await screen.findByText('今晚书面作业，约')
  act(() => session.setElder(true))
  await screen.findByText('换回普通字')
  expect(screen.queryAllByRole('button').length).toBeLessThanOrEqual(2)
  expect(screen.queryAllByRole('radio')).toEqual([])
  fireEvent.click(screen.getByText('换回普通字'))
  await screen.findByText('今晚书面作业，约')
})

test('somebody without an identity is offered every way in', async () => {
  await show(EveningPage, null)
  await screen.findByText('还没有加入班级')
  for (const way of ['加入班级', '我有邀请码', '看学校公示']) expect(screen.getByText(way)).toBeTruthy()
})

test('a teacher finds what is left in each class instead of an evening', async () => {
  const { english } = await api.world('teacher')
  await show(EveningPage, english.openid)
  await screen.findByText('发作业')
  expect(document.body.textContent?.match(/余 18/g)?.length).toBeGreaterThanOrEqual(1)
  expect(screen.getByText('昌州示例中学')).toBeTruthy()
})
