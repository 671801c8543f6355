import type { Weekday } from '../../../../policy/after-school/clock'
import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { PlanContent } from '../../../features/after-school/shapes'
import type { DemoRows } from '../rows'
import { morningOf } from './service-school'
import type { ServiceSchool } from './service-school'

/** How long the running plan of the demo still lasts; then comes the one that is chosen for. */
const DAYS_LEFT = 9
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5]

/** When lessons end: primary schools an hour earlier than the others. */
export const startsAtOf = ({ classes }: ServiceSchool): '16:00' | '16:30' => (classes.every(({ grade }) => grade <= 6) ? '16:00' : '16:30')

function content(school: ServiceSchool, name: string, startsOn: Day, endsOn: Day): PlanContent {
  const from = startsAtOf(school)
  const [until, careUntil] = from === '16:00' ? ['18:00', '18:30'] : ['18:30', null]
  return {
    name, startsOn, endsOn,
    hours: WEEK.flatMap((weekday) => [
      { kind: 'after-school' as const, weekday, startsAt: from, endsAt: until ?? '18:00' },
      ...(careUntil ? [{ kind: 'delayed-care' as const, weekday, startsAt: '18:00', endsAt: careUntil }] : []),
    ]),
    // 待公布: what Rongchang charges is not known.
    fees: [{
      name: '课后服务费', kind: 'after-school', chargedAs: 'after-school', free: false, amountFen: null, per: 'month', documentNumber: null, collectedBy: 'school', bundledWith: [],
    }],
    exempts: ['low-income', 'registered-poor'],
    takingPart: 'by-choice',
    cutOff: '15:00',
    answerHours: 24,
    homeBy: '18:30',
    contactPhone: '023-0000-0000', // of nobody
  }
}

interface Choosing {
  opensAt: string
  closesAt: string
}

function addPlan(rows: DemoRows, { key, officeId, ids, calendar }: ServiceSchool, planned: PlanContent, choosing: Choosing | null): number {
  const planId = ids.plan.next()
  const { name, startsOn, endsOn } = planned
  rows.servicePlan.push({
    ...key, planId, startsOn, endsOn, name, version: 1, publishedVersion: 1, draft: planned, published: planned,
    choosingOpensAt: choosing?.opensAt ?? null, choosingClosesAt: choosing?.closesAt ?? null,
  })
  const published = { content: planned, reason: '本期方案公布', touchedChildren: 0, publishedBy: officeId }
  rows.servicePlanVersion.push({ ...key, planId, version: 1, ...published, publishedAt: morningOf(addDays(calendar.today, -20), 0) })
  return planId
}

/** The coming Sunday at 20:00, as on design 13. */
const nextSunday = (today: Day): string => {
  const day = addDays(today, 7 - (new Date(`${today}T00:00:00Z`).getUTCDay() || 7))
  return new Date(`${day}T20:00:00+08:00`).toISOString()
}

export interface DemoPlans {
  running: number
  /** Null at schools that choose for the whole term. */
  coming: number | null
}

/** The plan that runs, chosen for some weeks ago, and at one school the next one, whose choosing is open. */
export function addPlans(rows: DemoRows, school: ServiceSchool, choosesNow: boolean): DemoPlans {
  const { today, terms } = school.calendar
  const term = terms.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
  const startsOn = term?.startsOn ?? addDays(today, -28)
  const endsOn = choosesNow ? addDays(today, DAYS_LEFT) : (term?.endsOn ?? addDays(today, 28))
  const before = { opensAt: morningOf(addDays(today, -19), 0), closesAt: morningOf(addDays(today, -12), 0) }
  const running = addPlan(rows, school, content(school, '这一期课后服务', startsOn, endsOn), before)
  if (!choosesNow) return { running, coming: null }
  const next = content(school, '下一期课后服务', addDays(endsOn, 1), addDays(endsOn, 40))
  const now = { opensAt: morningOf(addDays(today, -3), 0), closesAt: nextSunday(today) }
  return { running, coming: addPlan(rows, school, next, now) }
}
