import { isDay } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import { go } from '../../components/board/open'
import type { SchoolKey } from '../../components/board/open'

const of = ({ districtId, schoolId }: SchoolKey) => `d=${districtId}&s=${schoolId}`
const path = (name: string, at: SchoolKey, more = '') => `/packages/school/${name}/index?${of(at)}${more}`
const page = (name: string, at: SchoolKey, more = '') => go(path(name, at, more))

/** Ways between the pages of a school, for the office and for whoever has the duty. */
export const open = {
  leaving: (at: SchoolKey, day?: Day) => page('leaving', at, day ? `&day=${day}` : ''),
  leaveTimes: (at: SchoolKey, day: Day) => page('leave-times', at, `&day=${day}`),
  notice: (at: SchoolKey, day: Day) => page('notice', at, `&day=${day}`),
  duty: (at: SchoolKey, day: Day) => page('duty', at, `&day=${day}`),
  plans: (at: SchoolKey) => page('plans', at),
  plan: (at: SchoolKey, planId: number) => page('plan', at, `&p=${planId}`),
  editPlan: (at: SchoolKey, planId?: number) => page('plan-edit', at, planId === undefined ? '' : `&p=${planId}`),
  choosing: (at: SchoolKey, planId: number) => page('choosing', at, `&p=${planId}`),
  offerings: (at: SchoolKey, planId: number) => page('offerings', at, `&p=${planId}`),
  offering: (at: SchoolKey, planId: number, offeringId?: number) =>
    page('offering', at, `&p=${planId}${offeringId === undefined ? '' : `&o=${offeringId}`}`),
  leaders: (at: SchoolKey) => page('leaders', at),
  exempt: (at: SchoolKey) => page('exempt', at),
  record: (at: SchoolKey) => page('record', at),
  classDay: (at: SchoolKey, classId: number) => go(`/packages/teacher/overrun/index?${of(at)}&c=${classId}`),
  roll: (at: SchoolKey, day: Day, offeringId: number, classId: number | null) =>
    go(`/packages/teacher/roll/index?${of(at)}&day=${day}&o=${offeringId}${classId === null ? '' : `&c=${classId}`}`),
}

/** Addresses of pages that take another's place. */
export const pathOf = {
  plans: (at: SchoolKey) => path('plans', at),
  plan: (at: SchoolKey, planId: number) => path('plan', at, `&p=${planId}`),
  offerings: (at: SchoolKey, planId: number) => path('offerings', at, `&p=${planId}`),
}

/** A number of the page's address; null when it names none. */
export function idOf(params: Partial<Record<string, string>>, name: string): number | null {
  const id = Number(params[name])
  return Number.isInteger(id) && id > 0 ? id : null
}

/** The day of a page's address, or today when it names none. */
export const dayOf = (params: Partial<Record<string, string>>, today: Day): Day => (params.day && isDay(params.day) ? params.day : today)
