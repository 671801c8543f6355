import * as z from 'zod'
import type { ClassName } from '../../../contract/class-name'
import type { GuardianRights } from '../../../contract/roles'
import type { Day } from '../../../policy/calendar/day'
import { clockInput, dayInput, idInput, instantInput, monthInput, plainText, requestKey, schoolKey } from '../../input'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

const serviceKind = z.enum(['after-school', 'delayed-care', 'evening-study', 'lunch-care'])
export type ServiceKind = z.infer<typeof serviceKind>
const subjectKind = z.enum(['homework-guidance', 'arts', 'sport', 'science', 'reading', 'labour', 'other'])
export type SubjectKind = z.infer<typeof subjectKind>
const staffKind = z.enum(['in-service', 'retired', 'professional', 'volunteer'])
export type StaffKind = z.infer<typeof staffKind>
const admission = z.enum(['draw', 'first-come', 'everybody'])
export type Admission = z.infer<typeof admission>

const fen = z.int().min(1).max(10_000_000)
const weekday = z.int().min(1).max(5)
const grade = z.int().min(1).max(9)
const version = z.int().min(1)
const note = plainText(2, 200)

/** No amount is not published yet (待公布), which is never taken for free: that is said by `free`. */
const feeItem = z
  .object({
    serviceKind,
    name: plainText(1, 40),
    per: z.enum(['lesson', 'month', 'term']),
    free: z.boolean(),
    amountFen: fen.nullable(),
    documentNumber: plainText(2, 60).nullable(),
  })
  .refine((fee) => !fee.free || fee.amountFen === null, { path: ['amountFen'], message: 'free-has-no-amount' })
export type FeeItemInput = z.infer<typeof feeItem>

/** The hours of one kind of service on the weekdays named. */
const serviceHours = z
  .object({ serviceKind, weekdays: z.array(weekday).min(1).max(5), from: clockInput, to: clockInput })
  .refine((hours) => hours.from < hours.to, { path: ['to'], message: 'ends-before-it-begins' })
export type ServiceHours = z.infer<typeof serviceHours>

/** A plan as the office writes it; `cutOff` is the clock until which a family may change a day's leaving. */
export const planContent = z
  .object({
    name: plainText(2, 40),
    startsOn: dayInput,
    endsOn: dayInput,
    hours: z.array(serviceHours).min(1).max(12),
    fees: z.array(feeItem).max(12),
    cutOff: clockInput,
    answerHours: z.int().min(1).max(168), // how long a place off the waiting list is kept
  })
  .refine((plan) => plan.startsOn <= plan.endsOn, { path: ['endsOn'], message: 'ends-before-it-begins' })
export type PlanContent = z.infer<typeof planContent>

export const planInput = schoolKey.extend({ planId: idInput })
/** Without `planId` a new plan; with it `expectedVersion` says what was read. */
export const savePlanInput = schoolKey.extend({
  requestKey,
  planId: idInput.optional(),
  expectedVersion: version.optional(),
  content: planContent,
})
export type SavePlanInput = z.infer<typeof savePlanInput>
export const publishPlanInput = planInput.extend({ expectedVersion: version, reason: note })
export const childInput = schoolKey.extend({ childId: idInput })
export const setExemptionInput = childInput.extend({ kind: z.enum(['low-income', 'registered-poor']).nullable() })

export const setLeaderInput = schoolKey.extend({
  requestKey,
  leaderId: idInput.optional(),
  displayName: plainText(1, 20),
  staffKind,
  personId: idInput.nullable(),
  certificate: plainText(2, 60).nullable(),
  institutionId: idInput.nullable(),
  active: z.boolean(),
})
export type SetLeaderInput = z.infer<typeof setLeaderInput>

/** Without `offeringId` a new one. `confirmed`: a telltale word was asked about and the office says it is none. */
export const setOfferingInput = planInput.extend({
  requestKey,
  offeringId: idInput.optional(),
  expectedVersion: version.optional(),
  confirmed: z.boolean(),
  serviceKind,
  subjectKind,
  name: plainText(1, 30),
  about: plainText(0, 300),
  weekday,
  startsAt: clockInput,
  endsAt: clockInput,
  place: plainText(1, 30),
  capacity: z.int().min(1).max(2_000),
  fromGrade: grade,
  toGrade: grade,
  leaderId: idInput,
  institutionId: idInput.nullable(),
  itemName: plainText(1, 40).nullable(),
  feeFen: fen.nullable(),
  admission,
})
export type SetOfferingInput = z.infer<typeof setOfferingInput>
export const offeringInput = schoolKey.extend({ offeringId: idInput })
export const withdrawOfferingInput = offeringInput.extend({ expectedVersion: version, reason: note })

/** Opens the choosing: times, and the public figure that will be the draw's third part, named in advance. */
export const openChoosingInput = planInput.extend({
  opensAt: instantInput,
  closesAt: instantInput,
  publicFigure: plainText(4, 200),
})
export const drawInput = planInput.extend({ figure: plainText(1, 80) })

/** The whole of a child's wishes; what is not named is not wished any more. No `expectedVersion`: nothing chosen yet. */
export const chooseInput = planInput.extend({
  childId: idInput,
  requestKey,
  expectedVersion: version.optional(),
  wishes: z
    .array(z.object({ weekday, offeringIds: z.array(idInput).min(1).max(5) }))
    .max(5)
    .refine((list) => new Set(list.map((day) => day.weekday)).size === list.length, 'weekday-twice')
    .refine((list) => list.every((day) => new Set(day.offeringIds).size === day.offeringIds.length), 'offering-twice'),
  withSiblings: z.boolean(),
})
export type ChooseInput = z.infer<typeof chooseInput>
export const planOfChildInput = planInput.extend({ childId: idInput })
export const notTakingPartInput = planOfChildInput.extend({ requestKey })
/** `instead`: an offering of the same weekday that is given up for it in the same act. */
export const takePlaceInput = offeringInput.extend({ childId: idInput, requestKey, instead: idInput.optional() })
export type TakePlaceInput = z.infer<typeof takePlaceInput>
export const placeInput = offeringInput.extend({ childId: idInput })
export const answerOfferInput = placeInput.extend({ accepts: z.boolean() })

export const monthOfSchoolInput = schoolKey.extend({ month: monthInput })
export const correctRecordInput = monthOfSchoolInput.extend({
  requestKey,
  leaderId: idInput,
  change: z.enum(['more', 'less']),
  sessions: z.int().min(1).max(200),
  reason: note,
})
export const districtInput = z.object({ districtId: schoolKey.shape.districtId })
export const setDistrictServiceInput = districtInput.extend({
  endOfWork: clockInput.nullable(),
  subsidyFen: fen.nullable(),
  refundRule: z.enum(['by-week-left']).nullable(),
  documentNumber: plainText(2, 60).nullable(),
})
export const setApprovedItemInput = districtInput.extend({
  institutionId: idInput,
  itemName: plainText(1, 40),
  feeFen: fen,
  documentNumber: plainText(2, 60),
  active: z.boolean(),
})

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

/** What stands against a plan or an offering: `refuses` keeps it from being published, else it is something to look at. */
export interface ServiceFinding {
  code: string
  refuses: boolean
  says: string
  clause: string
  /** The field, or the offering, it is about. */
  at: string | null
}

export interface PlanOfOffice {
  planId: number
  version: number
  publishedVersion: number | null
  draft: PlanContent
  published: PlanContent | null
  findings: ServiceFinding[]
  choosing: { opensAt: string; closesAt: string } | null
  draw: DrawState | null
  history: { version: number; publishedAt: string; publishedBy: string; reason: string; touchedChildren: number }[]
}
export type SavePlanAnswer = { planId: number; version: number; findings: ServiceFinding[] }
export type PublishPlanAnswer =
  | { outcome: 'published'; publishedVersion: number; touchedChildren: number }
  | { outcome: 'refused'; findings: ServiceFinding[] }

export interface ExemptChild {
  childId: number
  displayName: string
  class: ClassName
  kind: 'low-income' | 'registered-poor'
  grantedAt: string
}

export interface Leader {
  leaderId: number
  displayName: string
  staffKind: StaffKind
  personId: number | null
  certificate: string | null
  institutionId: number | null
  active: boolean
}

export interface OfferingShown {
  offeringId: number
  serviceKind: ServiceKind
  subjectKind: SubjectKind
  name: string
  about: string
  weekday: number
  startsAt: string
  endsAt: string
  place: string
  capacity: number
  /** Enrolled and offered places. */
  taken: number
  /** How many wish it first; null before anybody chose, or when fewer than five did. */
  firstWishes: number | null
  fromGrade: number
  toGrade: number
  leader: { displayName: string; staffKind: StaffKind }
  thirdParty: { institutionId: number; name: string; itemName: string } | null
  feeFen: number | null
  admission: Admission
}
export type OfferingOfOffice = OfferingShown & {
  version: number
  leaderId: number
  waiting: number
  withdrawnAt: string | null
  findings: ServiceFinding[]
}
/** `asks`: a word that may mean new lessons; the same input with `confirmed` goes through. */
export type SetOfferingAnswer =
  | { outcome: 'set'; offeringId: number; version: number; touchedChildren: number }
  | { outcome: 'asks' | 'refused'; findings: ServiceFinding[] }

export interface DrawState {
  state: 'announced' | 'closed' | 'drawn'
  commitment: string
  publicFigure: string
  figure: string | null
  listHash: string | null
  seed: string | null
  closedAt: string | null
  drawnAt: string | null
}

export type PlaceState = 'enrolled' | 'offered' | 'waiting' | 'declined' | 'expired' | 'left'
export interface PlaceShown {
  offeringId: number
  weekday: number
  state: PlaceState
  cameBy: 'draw' | 'first-come' | 'waiting-list'
  /** In the waiting list, from 1. */
  ahead: number | null
  offeredUntil: string | null
}

/** Two things that cannot both be: two offerings of one child, an offering and the bus, or two schools at once. */
export interface Clash {
  weekday: number
  offeringIds: number[]
  kind: 'time' | 'bus' | 'two-schools'
  says: string
}

export interface Catalogue {
  readAt: string
  planId: number
  schoolName: string
  isDemo: boolean
  plan: PlanContent
  childId: number
  displayName: string
  class: ClassName
  rights: GuardianRights
  /** Shown to nobody else. */
  exempt: 'low-income' | 'registered-poor' | null
  offerings: OfferingShown[]
  choosing: { opensAt: string; closesAt: string; isOpen: boolean } | null
  draw: DrawState | null
  mine: { version: number; takesPart: boolean; wishes: ChooseInput['wishes']; withSiblings: boolean; chosenAt: string } | null
  places: PlaceShown[]
  siblings: { childId: number; displayName: string; schoolName: string }[]
  clashes: Clash[]
}

export type ChooseAnswer = { version: number; takesPart: boolean; chosenAt: string; clashes: Clash[] }
/** `full`: one is on its waiting list now, `ahead` others before. `clash`: nothing was changed. */
export type TakePlaceAnswer =
  | { outcome: 'enrolled'; offeringId: number }
  | { outcome: 'waiting'; offeringId: number; ahead: number }
  | { outcome: 'clash'; clashes: Clash[] }
export type LeaveAnswer = { refundFen: number | null; why: 'free' | 'exempt' | 'rule-unknown' | 'computed' }

/** What the draw says to one family; `code` stands for the child in the published file. */
export interface MyDraw {
  draw: DrawState
  code: string | null
  explanation: unknown
  places: PlaceShown[]
}

export interface ServiceRecordRow {
  leaderId: number
  displayName: string
  staffKind: StaffKind
  sessions: number
  attended: number
  corrections: { sessions: number; reason: string; correctedBy: string; correctedAt: string }[]
  /** null: the district has not named the sum. */
  amountFen: number | null
}
export interface ServiceRecord {
  month: string
  locked: boolean
  subsidyFen: number | null
  documentNumber: string | null
  rows: ServiceRecordRow[]
  totalSessions: number
  totalFen: number | null
}

/** Enrolled of those who asked for it, never of all; null where fewer than five asked. */
export interface Coverage {
  planId: number
  asked: number | null
  enrolled: number | null
  notTakingPart: number | null
  unanswered: number
  percent: number | null
}
export type CoverageOfSchool = Coverage & { schoolId: number; schoolName: string }

export interface ServiceException {
  kind: 'under-staffed' | 'over-capacity' | 'unaccounted' | 'breaks-rule' | 'no-plan'
  day: Day | null
  offeringId: number | null
  says: string
}

export interface DistrictService {
  districtId: number
  endOfWork: string | null
  subsidyFen: number | null
  refundRule: 'by-week-left' | null
  documentNumber: string | null
  approvedItems: { institutionId: number; institutionName: string; itemName: string; feeFen: number; documentNumber: string; active: boolean }[]
}
