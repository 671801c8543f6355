import type { RegisterSnapshot } from '../../cloud/features/institutions/shapes'
import type { Day } from '../../policy/calendar/day'
import type { StatutoryKind } from '../../policy/calendar/school-day'
import { statutoryDay } from '../../policy/calendar/statutory'
import type { ImportedYear } from '../../policy/calendar/statutory'

/** The years that came with the list, which an officer brought in because they are newer than this program. */
function yearsOf({ statutory = [] }: RegisterSnapshot): ImportedYear[] {
  const years = [...new Set(statutory.map(([day]) => Number(day.slice(0, 4))))]
  return years.map((year) => ({
    year,
    days: statutory
      .filter(([day]) => Number(day.slice(0, 4)) === year)
      .map(([day, kind, name]) => ({ day, kind: kind === 'h' ? ('holiday' as const) : ('make-up-workday' as const), name })),
  }))
}

/** What the State Council's calendar makes of a day, as far as this program and the list know it; else 'unknown'. */
export function statutoryBy(snapshot: RegisterSnapshot | null): (day: Day) => StatutoryKind {
  const years = snapshot ? yearsOf(snapshot) : []
  return (day) => statutoryDay(day, years).kind
}
