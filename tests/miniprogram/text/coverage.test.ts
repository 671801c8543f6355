import { coverageWords } from '../../../src/miniprogram/text/coverage'
import { coverageOf } from '../../../src/policy/after-school/record/coverage'

const of = (asked: number, enrolled: number) => coverageWords(coverageOf(Array.from({ length: asked }, (_, i) => ({ asked: true, enrolled: i < enrolled }))))

it.each([
  [200, 199, null], // one went without: who it is could be found out
  [126, 115, '91.2%'],
  [1000, 994, '99.4%'],
  [3000, 2995, '99.8%'],
  [50, 50, '100%'],
])('of %i who asked %i have a place: %s', (asked, enrolled, share) => {
  expect(of(asked, enrolled).share).toBe(share)
})

it('says no share of nobody, and none of a few', () => {
  expect(of(0, 0)).toEqual({ says: '还没有人提出要参加，说不出比例', share: null })
  expect(of(3, 3).share).toBeNull()
})
