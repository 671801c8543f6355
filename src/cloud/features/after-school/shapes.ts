import * as z from 'zod'
import type { ClassName } from '../../../contract/class-name'
import type { GuardianRights } from '../../../contract/roles'
import type { Clash } from '../../../policy/after-school/choosing/clashes'
import type { RefundRule } from '../../../policy/after-school/choosing/refund-rule'
import { MOST_RANKED } from '../../../policy/after-school/choosing/wishes'
import type { Weekday } from '../../../policy/after-school/clock'
import type { DrawList } from '../../../policy/after-school/draw/draw-list'
import type { ExplainedDay } from '../../../policy/after-school/draw/explain'
import { EXEMPTION_KINDS, FEE_COLLECTORS, FEE_UNITS } from '../../../policy/after-school/plan/fee'
import type { ExemptionKind } from '../../../policy/after-school/plan/fee'
import type { OfferingFinding, PlanFinding } from '../../../policy/after-school/plan/finding'
import { LEADER_KINDS } from '../../../policy/after-school/plan/leader'
import type { LeaderKind } from '../../../policy/after-school/plan/leader'
import { ADMISSIONS, SUBJECT_KINDS, VENUES } from '../../../policy/after-school/plan/offering'
import type { Admission, SubjectKind, Venue } from '../../../policy/after-school/plan/offering'
import { TAKING_PART } from '../../../policy/after-school/plan/plan-content'
import type { Coverage } from '../../../policy/after-school/record/coverage'
import type { OfficeException } from '../../../policy/after-school/record/office-exceptions'
import type { SubsidyRule } from '../../../policy/after-school/record/subsidy'
import { SERVICE_KINDS } from '../../../policy/after-school/service-kind'
import type { ServiceKind } from '../../../policy/after-school/service-kind'
import type { WaitingState } from '../../../policy/after-school/waiting/waiting-place'
import type { Day } from '../../../policy/calendar/day'
import type { Grade } from '../../../policy/calendar/grade'
import { clockInput, dayInput, idInput, instantInput, monthInput, phoneInput, plainText, requestKey, schoolKey } from '../../input'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

const serviceKind = z.enum(SERVICE_KINDS)
const fen = z.int().min(1).max(10_000_000)
const weekday = z.int().min(1).max(5).transform((number) => number as Weekday)
const grade = z.int().min(1).max(9).transform((number) => number as Grade)
const version = z.int().min(1).max(2_000_000_000)
const note = plainText(2, 200)
const documentNumber = plainText(2, 60)

/** No amount is not published yet (待公布), which is never taken for free: that is said by `free`. */
const feeItem = z
  .object({
    name: plainText(1, 40),
    kind: serviceKind,
    chargedAs: serviceKind,
    free: z.boolean(),
    amountFen: fen.nullable(),
    per: z.enum(FEE_UNITS),
    documentNumber: documentNumber.nullable(),
    collectedBy: z.enum(FEE_COLLECTORS),
    bundledWith: z.array(plainText(1, 40)).max(5),
  })
  .refine((fee) => !fee.free || fee.amountFen === null, { path: ['amountFen'], message: 'free-has-no-amount' })
export type FeeInput = z.infer<typeof feeItem>

const hours = z.object({ kind: serviceKind, weekday, startsAt: clockInput, endsAt: clockInput })

/** A plan as the office writes it; `cutOff` is the clock until which a family may change a day's leaving. */
export const planContent = z
  .object({
    name: plainText(2, 40),
    startsOn: dayInput,
    endsOn: dayInput,
    hours: z.array(hours).min(1).max(40),
    fees: z.array(feeItem).max(12),
    exempts: z.array(z.enum(EXEMPTION_KINDS)).max(2),
    takingPart: z.enum(TAKING_PART),
    cutOff: clockInput,
    answerHours: z.int().min(1).max(168), // how long a place off the waiting list is kept
    homeBy: clockInput.nullable().default(null), // by when children who go by themselves should be home; null: not said
    contactPhone: phoneInput.nullable().default(null), // for families on the day, published with the plan
  })
  .refine((plan) => plan.startsOn <= plan.endsOn, { path: ['endsOn'], message: 'ends-before-it-begins' })
  .refine(({ homeBy, hours: all }) => homeBy === null || all.every(({ kind, startsAt }) => kind !== 'after-school' || startsAt < homeBy), {
    path: ['homeBy'],
    message: 'before-lessons-end',
  })
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
/** `kind` null takes it back. */
export const setExemptionInput = childInput.extend({ kind: z.enum(EXEMPTION_KINDS).nullable(), toDay: dayInput.nullable() })

export const setLeaderInput = schoolKey.extend({
  requestKey,
  leaderId: idInput.optional(),
  displayName: plainText(1, 20),
  staffKind: z.enum(LEADER_KINDS),
  personId: idInput.nullable(),
  certificate: z.object({ kind: z.enum(['teacher', 'professional']), validTo: dayInput.nullable() }).nullable(),
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
  subjectKind: z.enum(SUBJECT_KINDS),
  name: plainText(1, 30),
  about: plainText(0, 300),
  weekday,
  startsAt: clockInput,
  endsAt: clockInput,
  venue: z.enum(VENUES).default('school'),
  place: plainText(1, 30),
  capacity: z.int().min(1).max(2_000),
  fromGrade: grade,
  toGrade: grade,
  leaderId: idInput.nullable(),
  /** From the approved list only; `feeFen` is a lesson's. */
  thirdParty: z.object({ institutionId: idInput, itemName: plainText(1, 40), feeFen: fen }).nullable(),
  admission: z.enum(ADMISSIONS),
})
export type SetOfferingInput = z.infer<typeof setOfferingInput>
export const offeringInput = schoolKey.extend({ offeringId: idInput })
export const withdrawOfferingInput = offeringInput.extend({ expectedVersion: version, reason: note })

/** Opens the choosing: times, and the public figure that will be the draw's third part, named in advance. */
export const openChoosingInput = planInput.extend({
  opensAt: instantInput,
  closesAt: instantInput,
  publicFigure: z.object({ name: plainText(4, 200), day: dayInput }),
})
export const drawInput = planInput.extend({ figure: plainText(1, 80) })

/** The whole of a child's wishes; what is not named is not wished any more. No `expectedVersion`: nothing chosen yet. */
export const chooseInput = planInput.extend({
  childId: idInput,
  requestKey,
  expectedVersion: version.optional(),
  wishes: z
    .array(z.object({ weekday, offeringIds: z.array(idInput).min(1).max(MOST_RANKED) }))
    .max(5)
    .refine((list) => new Set(list.map((day) => day.weekday)).size === list.length, 'weekday-twice')
    .refine((list) => list.every((day) => new Set(day.offeringIds).size === day.offeringIds.length), 'offering-twice'),
  withSiblings: z.boolean(),
})
export type ChooseInput = z.infer<typeof chooseInput>
/** Without `planId` the plan whose choosing is open, else the one at hand. */
export const catalogueInput = childInput.extend({ planId: idInput.optional() })
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
  subsidy: z.object({ amountFenPerSession: fen, shared: z.boolean(), documentNumber }).nullable(),
  refund: z.object({ begunWeek: z.enum(['kept', 'returned']), documentNumber }).nullable(),
})
export const setApprovedItemInput = districtInput.extend({
  institutionId: idInput,
  itemName: plainText(1, 40),
  feeFen: fen,
  documentNumber,
  active: z.boolean(),
})

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

export interface PlanOfOffice {
  planId: number
  version: number
  publishedVersion: number | null
  draft: PlanContent
  published: PlanContent | null
  findings: PlanFinding[]
  choosing: { opensAt: string; closesAt: string } | null
  draw: DrawState | null
  history: { version: number; publishedAt: string; publishedBy: string; reason: string; touchedChildren: number }[]
}
export type SavePlanAnswer = { planId: number; version: number; findings: PlanFinding[] }
export type PublishPlanAnswer =
  | { outcome: 'published'; publishedVersion: number; touchedChildren: number }
  | { outcome: 'refused'; findings: PlanFinding[] }

export interface ExemptChild {
  childId: number
  displayName: string
  class: ClassName
  kind: ExemptionKind
  toDay: Day | null
  grantedAt: string
}

export interface Leader {
  leaderId: number
  displayName: string
  staffKind: LeaderKind
  personId: number | null
  certificate: { kind: 'teacher' | 'professional'; validTo: Day | null } | null
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
  venue: Venue
  place: string
  capacity: number
  /** Enrolled and offered places. */
  taken: number
  /** How many wish it first; null before anybody chose, or when fewer than five did. */
  firstWishes: number | null
  fromGrade: number
  toGrade: number
  /** null: nobody has been found yet. */
  leader: { displayName: string; staffKind: LeaderKind } | null
  /** Its fee is a lesson's; without a third party the plan's fees hold. */
  thirdParty: { institutionId: number; name: string; itemName: string; feeFen: number } | null
  admission: Admission
}
export type OfferingOfOffice = OfferingShown & {
  version: number
  leaderId: number | null
  waiting: number
  withdrawnAt: string | null
  findings: OfferingFinding[]
}
/** `to-ask`: a word that may mean new lessons; the same input with `confirmed` goes through. */
export type SetOfferingAnswer =
  | { outcome: 'set'; offeringId: number; version: number; touchedChildren: number }
  | { outcome: 'to-ask' | 'refused'; findings: OfferingFinding[] }

export interface DrawState {
  state: 'announced' | 'closed' | 'drawn'
  commitment: string
  publicFigure: { name: string; day: Day }
  figure: string | null
  listHash: string | null
  seed: string | null
  closedAt: string | null
  drawnAt: string | null
}

export interface PlaceShown {
  offeringId: number
  weekday: number
  state: WaitingState
  cameBy: 'draw' | 'first-come' | 'waiting-list'
  /** In the waiting list, from 1. */
  ahead: number | null
  offeredUntil: string | null
}

export interface Catalogue {
  readAt: string
  planId: number
  /** The plans that are not over, the earliest first, this one among them. */
  plans: { planId: number; name: string; startsOn: Day; endsOn: Day; choosingIsOpen: boolean }[]
  schoolName: string
  isDemo: boolean
  plan: PlanContent
  childId: number
  displayName: string
  class: ClassName
  rights: GuardianRights
  /** Shown to nobody else. */
  exempt: ExemptionKind | null
  offerings: OfferingShown[]
  choosing: { opensAt: string; closesAt: string; isOpen: boolean } | null
  draw: DrawState | null
  mine: { version: number; takesPart: boolean; wishes: ChooseInput['wishes']; withSiblings: boolean; chosenAt: string } | null
  /** What the plan's latest version changed; null while it is the first. */
  lastChange: { version: number; publishedAt: string; reason: string } | null
  places: PlaceShown[]
  siblings: { childId: number; displayName: string; schoolName: string }[]
  clashes: Clash[]
}

export type ChooseAnswer = { version: number; takesPart: boolean; chosenAt: string }
/** `full`: one is on its waiting list now, `ahead` others before. `clash`: nothing was changed. */
export type TakePlaceAnswer =
  | { outcome: 'enrolled'; offeringId: number }
  | { outcome: 'waiting'; offeringId: number; ahead: number }
  | { outcome: 'clash'; clashes: Clash[] }
export type LeaveAnswer = { refundFen: number | null; why: 'free' | 'exempt' | 'nothing-paid' | 'by-lesson' | 'fee-unknown' | 'rule-unknown' | 'computed' }

/** The list as it is published at the closing, before the seed can be known. */
export interface ClosedList {
  draw: DrawState
  list: DrawList
}

export interface PublicPlan {
  readAt: string
  planId: number
  schoolName: string
  isDemo: boolean
  plan: PlanContent
  offerings: OfferingShown[]
  choosing: { opensAt: string; closesAt: string } | null
  draw: DrawState | null
}

/** What the draw says to one family; `code` stands for the child in the published file. */
export interface MyDraw {
  draw: DrawState
  code: string | null
  explanation: ExplainedDay[]
  places: PlaceShown[]
}

export interface ServiceRecordRow {
  leaderId: number
  displayName: string
  staffKind: LeaderKind
  /** With the corrections. */
  sessions: number
  /** How many of those held were delayed care. */
  delayedCare: number
  minutes: number
  attended: number
  corrections: { sessions: number; reason: string; correctedBy: string; correctedAt: string }[]
  /** null: the district has not named the sum. */
  amountFen: number | null
}
export interface ServiceRecord {
  month: string
  locked: boolean
  documentNumber: string | null
  rows: ServiceRecordRow[]
  totalSessions: number
  totalFen: number | null
}

/** A file to be opened or downloaded within the hour; `fileId` is WeChat's, null on one machine. */
export interface FileAnswer {
  fileName: string
  url: string
  fileId: string | null
  bytes: number
}

/** The policy's coverage, enrolled among those who asked; small numbers are null. */
export interface CoverageOfPlan {
  planId: number
  coverage: Coverage
  notTakingPart: number | null
  unanswered: number | null
}
export type CoverageOfSchool = CoverageOfPlan & { schoolId: number; schoolName: string }
/** Schools without a published plan are named, not left out. */
export interface DistrictCoverage {
  schools: CoverageOfSchool[]
  withoutPlan: { schoolId: number; schoolName: string }[]
  whole: Coverage
}

/** A school the district has to see to: rules its plan breaks, groups nobody leads, a day that children kept open and how many is the school's to know. */
export type DistrictException = { schoolId: number; schoolName: string; findings: PlanFinding[]; withoutLeader: number; openDay: Day | null }

/** What the office has to see to, with the names that people know things by. */
export type ServiceException = OfficeException & {
  day: Day | null
  childName: string | null
  class: ClassName | null
  offeringName: string | null
}

export interface DistrictService {
  districtId: number
  endOfWork: string | null
  subsidy: SubsidyRule
  refundRule: RefundRule
  approvedItems: { institutionId: number; institutionName: string; itemName: string; feeFen: number; documentNumber: string; active: boolean }[]
}
