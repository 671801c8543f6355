import { evening } from '../../../src/miniprogram/text/evening'

test.each([
  [0, '0 分钟'],
  [59, '59 分钟'],
  [60, '1 小时'],
  [61, '1 小时 1 分钟'],
  [120, '2 小时'],
])('%d minutes before bedtime are said as %s', (minutes, says) => {
  expect(evening.span(minutes)).toBe(says)
})
