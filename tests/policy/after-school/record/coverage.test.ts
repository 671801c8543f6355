import fc from 'fast-check'
import { coverageOf } from '../../../../src/policy/after-school/record/coverage'

const children = (enrolled: number, without: number, notAsking = 0) => [
  ...Array.from({ length: enrolled }, () => ({ asked: true, enrolled: true })),
  ...Array.from({ length: without }, () => ({ asked: true, enrolled: false })),
  ...Array.from({ length: notAsking }, () => ({ asked: false, enrolled: false })),
]

describe('coverage', () => {
  test('is enrolled among those who asked, never among all', () => {
    expect(coverageOf(children(45, 5, 200))).toMatchObject({ coverage: 'known', enrolled: 45, asked: 50, percent: 90 })
  })

  test('is not 100 % when nobody asked', () => {
    expect(coverageOf(children(0, 0, 30)).coverage).toBe('nobody-asked')
    expect(coverageOf([]).coverage).toBe('nobody-asked')
  })

  test.each([
    [4, 0, 'too-few'],
    [5, 0, 'known'],
    [10, 1, 'too-few'],
    [10, 4, 'too-few'],
    [10, 5, 'known'],
    [4, 10, 'too-few'],
    [0, 10, 'known'],
  ])('%i enrolled and %i without a place: %s', (enrolled, without, coverage) => {
    expect(coverageOf(children(enrolled, without)).coverage).toBe(coverage)
  })

  test('who has a place has asked', () => {
    expect(coverageOf(children(5, 0).map((child) => ({ ...child, asked: false })))).toMatchObject({ asked: 5, percent: 100 })
  })

  test('never tells a number between one and four', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (enrolled, without) => {
        const told = coverageOf(children(enrolled, without))
        if (told.coverage !== 'known') return
        for (const cell of [told.enrolled, told.asked - told.enrolled]) expect(cell === 0 || cell >= 5).toBe(true)
      }),
    )
  })
})
