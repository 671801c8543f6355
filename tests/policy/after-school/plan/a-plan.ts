import type { Term } from '../../../../src/policy/calendar/school-day'
import type { Weekday } from '../../../../src/policy/after-school/clock'
import type { OfferingContext } from '../../../../src/policy/after-school/plan/check-offering'
import type { FeeItem } from '../../../../src/policy/after-school/plan/fee'
import type { Leader } from '../../../../src/policy/after-school/plan/leader'
import type { Offering } from '../../../../src/policy/after-school/plan/offering'
import type { PlanContent, PlanHours } from '../../../../src/policy/after-school/plan/plan-content'

export const TERM: Term = { startsOn: '2026-09-01', endsOn: '2027-01-30', name: '示例学期' }

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5]

/** Two hours on each school day, 16:00-18:00, unless told otherwise. */
export const weekHours = (more: Partial<PlanHours> = {}): PlanHours[] =>
  WEEK.map((weekday) => ({ kind: 'after-school', weekday, startsAt: '16:00', endsAt: '18:00', ...more }))

export const aFee = (more: Partial<FeeItem> = {}): FeeItem => ({
  name: '示例课后服务费',
  kind: 'after-school',
  chargedAs: 'after-school',
  fee: { fee: 'set', amountFen: 300, per: 'lesson', documentNumber: '示例发〔2026〕1 号' },
  collectedBy: 'school',
  bundledWith: [],
  ...more,
})

/** A plan in which nothing is found while the district has named 17:30 as the end of work. */
export const aPlan = (more: Partial<PlanContent> = {}): PlanContent => ({
  hours: weekHours(),
  fees: [aFee()],
  exempts: ['low-income', 'registered-poor'],
  takingPart: 'by-choice',
  ...more,
})

export const DISTRICT = { endOfWork: '17:30' }

export const aLeader = (more: Partial<Leader> = {}): Leader => ({ leaderId: 1, staffKind: 'in-service', certificate: null, ...more })

/** Basketball on Tuesday, in which nothing is found. */
export const anOffering = (more: Partial<Offering> = {}): Offering => ({
  offeringId: 1,
  serviceKind: 'after-school',
  subjectKind: 'sport',
  name: '示例篮球',
  about: '练运球和传球',
  weekday: 2,
  startsAt: '17:00',
  endsAt: '18:00',
  venue: 'school',
  place: '操场',
  capacity: 30,
  fromGrade: 3,
  toGrade: 6,
  leader: aLeader(),
  thirdParty: null,
  admission: 'draw',
  ...more,
})

export const aContext = (more: Partial<OfferingContext> = {}): OfferingContext => ({
  term: TERM,
  hours: weekHours(),
  others: [],
  approved: [],
  schoolGrades: [1, 2, 3, 4, 5, 6],
  enrolledGrades: [],
  ...more,
})
