import { and, gte, isNotNull, lte } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { servicePlan } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { storedContent } from '../../after-school/reads/plans'
import type { PlanContent } from '../../after-school/shapes'

/** The published plan that covers the day; undefined when none does. */
export async function planOn(orm: Database['orm'], at: AuthorizedSchool, day: Day): Promise<PlanContent | undefined> {
  const [row] = await orm
    .select({ published: servicePlan.published })
    .from(servicePlan)
    .where(and(sameSchool(servicePlan, at), isNotNull(servicePlan.published), lte(servicePlan.startsOn, day), gte(servicePlan.endsOn, day)))
  return row ? storedContent(row.published) : undefined
}

/** When lessons end and the last care ends on a weekday; the whole day where no plan says. Evening study is no care. */
export function hoursOn(plan: PlanContent | undefined, weekday: number): { from: string; until: string } {
  const ofDay = (plan?.hours ?? []).filter(({ weekday: its, kind }) => its === weekday && (kind === 'after-school' || kind === 'delayed-care'))
  const starts = ofDay.map(({ startsAt }) => startsAt).sort()
  const ends = ofDay.map(({ endsAt }) => endsAt).sort()
  return { from: starts[0] ?? '00:00', until: ends.at(-1) ?? '23:59' }
}

/** Until when a day can be changed; the end of the day itself where no plan sets it. */
export const cutOffOf = (plan: PlanContent | undefined): string => plan?.cutOff ?? '23:59'
