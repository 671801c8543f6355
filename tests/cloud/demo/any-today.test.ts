import { addDays } from '../../../src/policy/calendar/day'
import { schoolYearOf } from '../../../src/policy/calendar/grade'
import { demoCalendar } from '../../../src/cloud/database/demo/calendar'
import { buildDemo } from '../../../src/cloud/database/demo/build'

/** Every day of the two years that the built-in statutory calendar ends in. */
const everyDay = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index))

it('has a term on whatever day it is seeded, and none overlaps another', () => {
  for (const today of everyDay) {
    const { terms } = demoCalendar(today)
    const covering = terms.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
    expect({ today, covered: covering.length }).toEqual({ today, covered: 1 })
    expect(terms.filter((term, index) => term.startsOn <= (terms[index - 1]?.endsOn ?? ''))).toEqual([])
  }
})

it('calls a term in the break a 示例学期, covering three weeks on both sides where the real terms do not', () => {
  for (const today of ['2026-02-10', '2026-07-20', '2026-08-15']) {
    const { terms } = demoCalendar(today)
    expect(terms.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)?.name).toContain('示例学期')
  }
  const { terms } = demoCalendar('2026-08-01')
  expect(terms).toContainEqual(expect.objectContaining({ startsOn: '2026-07-04', endsOn: '2026-08-29' }))
})

it('finds school days to show except where the school year or the term has only just begun', () => {
  const hasJustBegun = (today: string) => /-09-[01]|-03-0/.test(today)
  const few = everyDay.filter((today) => !hasJustBegun(today) && demoCalendar(today).past.length < 4)
  expect(few).toEqual([])
  for (const today of everyDay) {
    const { past, coming } = demoCalendar(today)
    expect([...past, ...coming].filter((day) => schoolYearOf(day) !== schoolYearOf(today))).toEqual([])
  }
})

it('says itself which days have school where the statutory calendar is unknown', () => {
  const { kindOf } = demoCalendar('2027-03-10')
  const kinds = ['2027-03-10', '2027-03-13', '2027-03-15'].map(kindOf)
  expect(kinds).toEqual(['school-day', 'weekend', 'school-day'])
  expect(demoCalendar('2027-01-05').kindOf('2027-01-01')).toBe('holiday')
})

const HARD_DAYS = ['2026-02-17', '2026-07-15', '2026-08-31', '2026-09-01', '2026-10-03', '2026-12-31', '2027-01-01']

it.each(HARD_DAYS)(
  'can be seeded on %s',
  (today) => {
    const rows = buildDemo(today)
    expect(rows.school).toHaveLength(74)
    expect(rows.homeworkTask.length).toBeGreaterThan(1000)
    expect(rows.homeworkTask.filter(({ day, dueDay }) => dueDay < day)).toEqual([])
  },
)
