import { gradeOn, schoolYearOf, stageOf } from '../../../src/policy/calendar/grade'

describe('the grade of a class', () => {
  test.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
  ])('%s belongs to the school year that began in %i', (day, year) => {
    expect(schoolYearOf(day)).toBe(year)
  })

  test.each([
    ['primary', 2026, '2026-08-31', 'not-yet'],
    ['primary', 2026, '2026-09-01', 1],
    ['primary', 2024, '2026-08-31', 2],
    ['primary', 2024, '2026-09-01', 3],
    ['primary', 2021, '2026-09-01', 6],
    ['primary', 2020, '2026-08-31', 6],
    ['primary', 2020, '2026-09-01', 'left'],
    ['junior', 2026, '2026-09-01', 7],
    ['junior', 2026, '2026-08-31', 'not-yet'],
    ['junior', 2024, '2027-08-31', 9],
    ['junior', 2024, '2027-09-01', 'left'],
  ] as const)('of the %s stage entered in %i is, on %s, %s', (stage, entryYear, day, grade) => {
    expect(gradeOn(day, { stage, entryYear })).toBe(grade)
  })

  test('primary ends with grade 6, junior begins with grade 7', () => {
    expect([stageOf(1), stageOf(6), stageOf(7), stageOf(9)]).toEqual(['primary', 'primary', 'junior', 'junior'])
  })
})
