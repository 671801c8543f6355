import { mayPublishOverrun } from '../../../src/policy/homework/overrun-rule'

describe('an overrun', () => {
  test.each([
    ['class-teacher', 3, true],
    ['school-office', 9, true],
    ['class-teacher', 2, false],
    ['school-office', 1, false],
    ['teacher', 7, false],
    ['guardian', 7, false],
    ['district-officer', 7, false],
    ['', 7, false],
  ] as const)('may be published by %s in grade %i: %s', (role, grade, may) => {
    expect(mayPublishOverrun(role, grade)).toBe(may)
  })
})
