import { checkTerm } from '../../../../src/policy/after-school/plan/check-term'

const AUTUMN = { startsOn: '2026-09-01', endsOn: '2027-01-30' }

describe('the term of a plan', () => {
  test.each([
    ['2027-01-31', '2027-07-01', []],
    ['2027-01-30', '2027-07-01', ['overlaps']],
    ['2026-03-01', '2026-08-31', []],
    ['2026-03-01', '2026-09-01', ['overlaps']],
    ['2026-10-01', '2026-10-02', ['overlaps']],
    ['2026-01-01', '2027-12-31', ['overlaps']],
    ['2027-02-01', '2027-02-01', []],
    ['2027-02-02', '2027-02-01', ['upside-down']],
    ['2027-02-30', '2027-07-01', ['not-a-day']],
  ])('from %s to %s beside the autumn has %j', (startsOn, endsOn, faults) => {
    expect(checkTerm({ startsOn, endsOn }, [AUTUMN])).toEqual(faults)
  })

  test('the first plan of a school overlaps with none', () => {
    expect(checkTerm(AUTUMN, [])).toEqual([])
  })
})
