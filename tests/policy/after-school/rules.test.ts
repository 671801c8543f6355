import * as rules from '../../../src/policy/after-school/rules'
import { isDay } from '../../../src/policy/calendar/day'

const all = Object.values(rules)

describe('the rules of after-school service', () => {
  test('each says where it is written and from when it holds', () => {
    for (const rule of all) {
      expect(isDay(rule.effectiveFrom)).toBe(true)
      expect([rule.document, rule.clause, rule.says, rule.scope].every((text) => text.length > 0)).toBe(true)
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('two hours a day and 18:30 are figures; the local end of work and the end of evening study are not known', () => {
    expect(rules.HOURS_A_DAY.value).toBe(120)
    expect(rules.LATEST_END.value).toBe('18:30')
    expect(rules.NOT_BEFORE_WORK_ENDS.value).toBeNull()
    expect(rules.EVENING_STUDY.value).toBeNull()
  })
})
