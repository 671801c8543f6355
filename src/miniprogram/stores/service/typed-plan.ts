import type { FeeInput, PlanContent } from '../../../cloud/features/after-school/shapes'
import { isDay } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import type { Weekday } from '../../../policy/after-school/clock'
import type { ServiceKind } from '../../../policy/after-school/service-kind'
import { countOf, fenOf } from '../typed-sums'

/** Hours that are the same on several weekdays, as an office writes them. */
export interface TypedHours {
  kind: ServiceKind
  weekdays: number[]
  startsAt: string
  endsAt: string
}

export interface TypedFee extends Pick<FeeInput, 'name' | 'kind' | 'chargedAs' | 'per' | 'collectedBy'> {
  /** 'unknown' is 待公布: neither a sum nor free. */
  sum: 'free' | 'set' | 'unknown'
  yuan: string
  documentNumber: string
  bundledWith: string
}

/** A plan as it is typed. */
export interface TypedPlan extends Pick<PlanContent, 'exempts' | 'takingPart' | 'cutOff'> {
  name: string
  startsOn: Day | ''
  endsOn: Day | ''
  hours: TypedHours[]
  fees: TypedFee[]
  answerHours: string
  homeBy: string
  contactPhone: string
}

export const EMPTY_HOURS: TypedHours = { kind: 'after-school', weekdays: [1, 2, 3, 4, 5], startsAt: '', endsAt: '' }
export const EMPTY_FEE: TypedFee = {
  name: '', kind: 'after-school', chargedAs: 'after-school', sum: 'unknown', yuan: '', per: 'month', documentNumber: '', collectedBy: 'school', bundledWith: '',
}
/** Voluntary, with both exemptions; a day may be changed until three, and a place off the waiting line is kept for a day. */
export const EMPTY_PLAN: TypedPlan = {
  name: '', startsOn: '', endsOn: '', hours: [EMPTY_HOURS], fees: [], exempts: ['low-income', 'registered-poor'], takingPart: 'by-choice', cutOff: '15:00', answerHours: '24', homeBy: '', contactPhone: '',
}

const yuanOf = (fen: number | null) => (fen === null ? '' : fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** Weekdays with the same hours of the same kind become one line. */
function hoursLines(hours: PlanContent['hours']): TypedHours[] {
  const lines = new Map<string, TypedHours>()
  for (const { kind, weekday, startsAt, endsAt } of hours) {
    const key = `${kind} ${startsAt} ${endsAt}`
    const line = lines.get(key) ?? { kind, weekdays: [], startsAt, endsAt }
    lines.set(key, { ...line, weekdays: [...line.weekdays, weekday].sort((a, b) => a - b) })
  }
  return [...lines.values()]
}

/** What was stored, to be typed on. */
export const typedPlanOf = ({ hours, fees, answerHours, homeBy, contactPhone, ...plan }: PlanContent): TypedPlan => ({
  ...plan,
  hours: hoursLines(hours),
  fees: fees.map(({ free, amountFen, documentNumber, bundledWith, ...fee }) => ({
    ...fee,
    sum: free ? 'free' : amountFen === null ? 'unknown' : 'set',
    yuan: yuanOf(amountFen),
    documentNumber: documentNumber ?? '',
    bundledWith: bundledWith.join('、'),
  })),
  answerHours: String(answerHours),
  homeBy: homeBy ?? '',
  contactPhone: contactPhone ?? '',
})

/** The fields that are missing or no sum, by path; what the rules say of the plan is the API's to answer. */
export type PlanFault = 'name' | 'startsOn' | 'endsOn' | 'hours' | 'answerHours' | 'homeBy' | 'contactPhone' | `fees.${number}.name` | `fees.${number}.yuan`

const PHONE = /^[0-9+ -]{5,20}$/
const clocksOf = ({ startsAt, endsAt, weekdays }: TypedHours) => startsAt !== '' && endsAt !== '' && weekdays.length > 0

export function planFaults(typed: TypedPlan): PlanFault[] {
  const faults: PlanFault[] = []
  const hours = countOf(typed.answerHours)
  if ([...typed.name.trim()].length < 2) faults.push('name')
  if (!isDay(typed.startsOn)) faults.push('startsOn')
  if (!isDay(typed.endsOn) || typed.endsOn < typed.startsOn) faults.push('endsOn')
  if (typed.hours.length === 0 || !typed.hours.every(clocksOf)) faults.push('hours')
  if (hours === null || hours < 1 || hours > 168) faults.push('answerHours')
  if (typed.homeBy && typed.hours.some(({ kind, startsAt }) => kind === 'after-school' && startsAt >= typed.homeBy)) faults.push('homeBy')
  if (typed.contactPhone && !PHONE.test(typed.contactPhone.trim())) faults.push('contactPhone')
  typed.fees.forEach(({ name, sum, yuan }, i) => {
    if (name.trim() === '') faults.push(`fees.${i}.name`)
    if (sum === 'set' && !fenOf(yuan)) faults.push(`fees.${i}.yuan`)
  })
  return faults
}

/** What is sent; only of a plan without faults. */
export const planContentOf = (typed: TypedPlan): PlanContent => ({
  name: typed.name.trim(),
  startsOn: typed.startsOn,
  endsOn: typed.endsOn,
  hours: typed.hours.flatMap(({ kind, weekdays, startsAt, endsAt }) => weekdays.map((weekday) => ({ kind, weekday: weekday as Weekday, startsAt, endsAt }))),
  fees: typed.fees.map(({ sum, yuan, documentNumber, bundledWith, name, ...fee }) => ({
    ...fee,
    name: name.trim(),
    free: sum === 'free',
    amountFen: sum === 'set' ? fenOf(yuan) : null,
    documentNumber: documentNumber.trim() || null,
    bundledWith: bundledWith.split(/[、，,]/).map((one) => one.trim()).filter(Boolean),
  })),
  exempts: typed.exempts,
  takingPart: typed.takingPart,
  cutOff: typed.cutOff,
  answerHours: countOf(typed.answerHours) ?? 0,
  // A draft that waited on the phone since an older version has neither.
  homeBy: typed.homeBy || null,
  contactPhone: typed.contactPhone?.trim() || null,
})
