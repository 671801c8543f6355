import type { Grade } from '../../../src/policy/calendar/grade'
import { isDay } from '../../../src/policy/calendar/day'
import { FREE_DAYS, HOMEWORK_CAPS, homeworkRule } from '../../../src/policy/homework/caps'
import type { HomeworkCap } from '../../../src/policy/homework/caps'

const TODAY = '2026-11-24'
const GRADES: Grade[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('the homework caps', () => {
  test.each([
    [1, 'none-allowed', 0],
    [2, 'none-allowed', 0],
    [3, 'capped', 60],
    [6, 'capped', 60],
    [7, 'capped', 90],
    [9, 'capped', 90],
  ] as const)('on a school day grade %i is %s at %i minutes', (grade, rule, capMinutes) => {
    expect(homeworkRule(grade, 'school-day', TODAY)).toMatchObject({ rule, capMinutes })
    expect(homeworkRule(grade, 'school-day', TODAY).because).toBeUndefined()
  })

  test.each(['weekend', 'holiday', 'break'] as const)('on a %s grades 3-9 have no number, and are told so', (kind) => {
    for (const grade of [3, 6, 7, 9] as const) {
      expect(homeworkRule(grade, kind, TODAY)).toEqual({
        rule: 'no-number',
        capMinutes: null,
        clause: FREE_DAYS,
        because: 'weekend-or-break',
      })
    }
  })

  test.each(['weekend', 'holiday', 'break', 'unknown', 'school-day'] as const)(
    'on a %s grades 1-2 still have no written homework',
    (kind) => {
      expect(homeworkRule(2, kind, TODAY)).toMatchObject({ rule: 'none-allowed', capMinutes: 0 })
    },
  )

  test('an unknown day is held to the cap of a school day, and says that it is unknown', () => {
    expect(homeworkRule(3, 'unknown', '2027-01-04')).toMatchObject({
      rule: 'capped',
      capMinutes: 60,
      because: 'unknown-day',
    })
  })

  test.each([
    ['2023-03-20', '教育部办公厅关于加强义务教育学校作业管理的通知'],
    ['2023-03-21', '荣昌区关于办理区人大常委会对全区义务教育“双减”工作审议意见的工作方案'],
  ])('on %s the clause shown is of %s', (day, document) => {
    expect(homeworkRule(7, 'school-day', day)).toMatchObject({ capMinutes: 90, clause: { document } })
  })

  test('a day before every document is judged by the first one', () => {
    expect(homeworkRule(5, 'school-day', '1999-01-01').capMinutes).toBe(60)
  })

  test('the Chongqing rule on all home homework is kept as data to be confirmed and is not applied', () => {
    const kept = HOMEWORK_CAPS.filter((cap) => cap.covers === 'all-home')
    expect(kept.map((cap) => cap.status)).toEqual(['to-confirm', 'to-confirm'])
    for (const grade of GRADES) {
      expect(kept).not.toContain(homeworkRule(grade, 'school-day', '2020-06-01').clause)
      expect(kept).not.toContain(homeworkRule(grade, 'school-day', TODAY).clause)
    }
  })

  test('a cap changes with its data alone: the stricter of two wins, from its first day on', () => {
    const stricter = HOMEWORK_CAPS.filter((cap) => cap.id === 'plan-1-grades-3-6').map(
      (cap): HomeworkCap => ({ ...cap, id: 'example', value: 45, effectiveFrom: '2027-03-01' }),
    )
    const caps = [...HOMEWORK_CAPS, ...stricter]
    expect(homeworkRule(4, 'school-day', '2027-02-28', caps).capMinutes).toBe(60)
    expect(homeworkRule(4, 'school-day', '2027-03-01', caps).capMinutes).toBe(45)
  })

  test('a district without any cap for a grade is a fault in its data', () => {
    expect(() => homeworkRule(4, 'school-day', TODAY, [])).toThrow(RangeError)
  })

  test('every provision is cited: document, clause, our own sentence and a day', () => {
    for (const provision of [...HOMEWORK_CAPS, FREE_DAYS]) {
      expect([provision.document, provision.clause, provision.scope, provision.says]).not.toContain('')
      expect(isDay(provision.effectiveFrom)).toBe(true)
    }
    expect(new Set(HOMEWORK_CAPS.map((cap) => cap.id)).size).toBe(HOMEWORK_CAPS.length)
  })
})
