import * as z from 'zod'
import type { Day } from '../../../policy/calendar/day'
import type { Provision } from '../../../policy/provision'
import { CATEGORY_CODES } from '../../../policy/training/category'
import type { CategoryCode } from '../../../policy/training/category'
import { FUND_MODES } from '../../../policy/training/claim'
import { INSPECTION_RESULTS, inspectionFault, LOOKED_AT } from '../../../policy/training/inspection'
import type { InspectionResult, LookedAt } from '../../../policy/training/inspection'
import { LEGAL_FORMS } from '../../../policy/training/legal-form'
import { isMaskedAccount } from '../../../policy/training/masked-account'
import { CERTIFICATE_KINDS, CONTRACT_KINDS, STAFF_KINDS } from '../../../policy/training/staff'
import type { CertificateKind, StaffKind } from '../../../policy/training/staff'
import { STATUSES } from '../../../policy/training/standing'
import type { Standing, Status } from '../../../policy/training/standing'
import { STAFF_FINDINGS } from '../../../policy/training/assess-staff'
import type { StaffFinding, StaffRecommendation } from '../../../policy/training/assess-staff'
import { dayInput, idInput, latInput, lngInput, plainText, requestKey, schoolKey } from '../../input'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

export const districtInput = z.object({ districtId: schoolKey.shape.districtId })
export const institutionKey = districtInput.extend({ institutionId: idInput })
export type InstitutionKey = z.infer<typeof institutionKey>

const townCode = z.string().regex(/^\d{3}$/, 'town')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock')

/** Standings that can be asked for: what is recorded, and what is computed from it. */
export const LISTED_STATUSES = [...STATUSES, 'expired', 'unlisted'] as const

/** `near` is used for this one answer and kept nowhere; `nearTown` sorts by the middle of a town's registered sites. */
export const findInput = districtInput.extend({
  text: plainText(0, 40).optional(),
  category: z.enum(CATEGORY_CODES).optional(),
  townCode: townCode.optional(),
  status: z.enum(LISTED_STATUSES).optional(),
  near: z.object({ lng: lngInput, lat: latInput }).optional(),
  nearTown: townCode.optional(),
  cursor: z
    .string()
    .regex(/^[0-9A-Za-z_-]{1,400}$/, 'cursor')
    .optional(),
})
export type FindInput = z.infer<typeof findInput>

export const seeInput = institutionKey.extend({ day: dayInput.optional() })
/** A licence number, a credit code or a printed code, as typed or scanned. */
export const byCodeInput = z.object({ code: plainText(4, 60) })

const words = plainText(1, 40)
export const factsInput = z.object({
  name: plainText(2, 60),
  formerNames: z.array(plainText(2, 60)).max(10),
  creditCode: plainText(1, 30).nullable(),
  creditCodeNote: plainText(1, 200).nullable(),
  licenceNumber: plainText(1, 40).nullable(),
  legalForm: z.enum(LEGAL_FORMS).nullable(),
  approvingOrgan: words.nullable(),
  registeringOrgan: words.nullable(),
  validFrom: dayInput.nullable(),
  validTo: dayInput.nullable(),
  mode: z.enum(FUND_MODES).nullable(),
  accountBank: words.nullable(),
  accountMasked: z.string().refine(isMaskedAccount, 'masked-account').nullable(),
  payeeName: plainText(1, 60).nullable(),
  fees: z.array(z.object({ item: words, amountFen: z.int().min(1).max(10_000_000), per: z.enum(['lesson', 'month', 'course']) })).max(40),
  classTimes: z
    .array(z.object({ weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), starts: clock, ends: clock, online: z.boolean() }))
    .max(40),
  contactPhone: z.string().regex(/^[0-9+ -]{5,20}$/, 'phone').nullable(),
  categories: z.array(z.object({ code: z.enum(CATEGORY_CODES), approves: words })).max(12),
  sites: z
    .array(
      z
        .object({
          townCode,
          address: plainText(2, 80),
          floor: plainText(1, 20).nullable(),
          lng: lngInput.nullable(),
          lat: latInput.nullable(),
          fromDay: dayInput.nullable(),
          toDay: dayInput.nullable(),
        })
        .refine((site) => (site.lng === null) === (site.lat === null), { path: ['lat'], message: 'half-a-place' }),
    )
    .max(20),
})
/** All that is recorded of an institution but its history and its staff; unknown is null. */
export type InstitutionFacts = z.infer<typeof factsInput>

/** Without `institutionId` it adds one; with it, `expectedVersion` is the version the officer looked at. */
export const recordInput = districtInput.extend({
  requestKey,
  institutionId: idInput.optional(),
  expectedVersion: z.int().min(1).max(2_147_483_647).optional(),
  /** From when the facts hold; today when left out. */
  fromDay: dayInput.optional(),
  facts: factsInput,
})
export type RecordInput = z.infer<typeof recordInput>

const document = plainText(2, 60)
export const setStatusInput = institutionKey.extend({
  expectedVersion: z.int().min(1).max(2_147_483_647),
  status: z.enum(STATUSES),
  fromDay: dayInput,
  reason: plainText(2, 200),
  document: document.nullable(),
})

/** Whoever is not in the list has left. `certificateNumber` left out keeps what is known; null takes it away. */
export const setStaffInput = institutionKey.extend({
  expectedVersion: z.int().min(1).max(2_147_483_647),
  staff: z
    .array(
      z.object({
        staffId: idInput.optional(),
        name: plainText(1, 20),
        subject: plainText(1, 20),
        /** null: not known. */
        teaches: z.array(z.enum(CATEGORY_CODES)).max(12).nullable(),
        kind: z.enum(STAFF_KINDS),
        certificateKind: z.enum(CERTIFICATE_KINDS).nullable(),
        certificateNumber: plainText(4, 40).nullable().optional(),
        certificateTo: dayInput.nullable(),
        contractKind: z.enum(CONTRACT_KINDS).nullable(),
        contractFrom: dayInput.nullable(),
        contractTo: dayInput.nullable(),
      })
      .refine((each) => (each.contractKind === null) === (each.contractFrom === null), { path: ['contractFrom'], message: 'half-a-contract' }),
    )
    .max(200),
})
export type SetStaffInput = z.infer<typeof setStaffInput>

/** `fileId` of a picture that was put where uploadPlace says; null takes the photo away. */
export const setStaffPhotoInput = institutionKey.extend({
  staffId: idInput,
  fileId: z.string().regex(/^[!-~]{8,300}$/, 'file-id').nullable(),
})
export type SetStaffPhotoInput = z.infer<typeof setStaffPhotoInput>

/** The register of teachers in service, in parts of at most 500; `first` empties what was there before. */
export const importInServiceInput = districtInput.extend({
  first: z.boolean(),
  teachers: z.array(z.object({ name: plainText(1, 20), certificateNumber: plainText(4, 40) })).min(1).max(500),
})
export const findingsInput = districtInput.extend({ institutionId: idInput.optional() })
export const decideFindingInput = institutionKey.extend({
  staffId: idInput,
  finding: z.enum(STAFF_FINDINGS),
  decision: z.enum(['upheld', 'dismissed']),
  note: plainText(2, 200),
  document: document.nullable(),
})
export const issueCodeInput = institutionKey.extend({ requestKey })

/** `isPublished`: everybody may read day, what was looked at, `note` and `document`; never the inspectors. */
export const recordInspectionInput = institutionKey
  .extend({
    requestKey,
    day: dayInput,
    inspectors: plainText(2, 60),
    lookedAt: z.array(z.enum(LOOKED_AT)).min(1).max(LOOKED_AT.length),
    result: z.enum(INSPECTION_RESULTS),
    note: plainText(2, 200),
    document: document.nullable(),
    isPublished: z.boolean(),
  })
  .superRefine((told, ctx) => {
    const fault = inspectionFault(told)
    if (fault) ctx.addIssue({ code: 'custom', path: [told.isPublished && told.result !== 'decided' ? 'isPublished' : 'document'], message: fault })
  })
export type RecordInspectionInput = z.infer<typeof recordInspectionInput>

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

export type ListedStatus = Status | 'expired' | 'unlisted'
export type FeeItem = InstitutionFacts['fees'][number]
export type ClassTime = InstitutionFacts['classTimes'][number]

export interface InstitutionListed {
  districtId: number
  institutionId: number
  name: string
  isDemo: boolean
  status: ListedStatus
  /** Since when, null while unlisted; of an expired one the day after its licence ended. */
  since: Day | null
  /** The recorded reason, for what is not white; null where it is computed. */
  reason: string | null
  validTo: Day | null
  categories: { code: CategoryCode; approves: string }[]
  /** The site that the list is about: the nearest, or the first that is approved today. */
  site: { townCode: string; address: string; floor: string | null; lng: number | null; lat: number | null } | null
  /** Metres from `near`, as the crow flies; null when not asked for or not known. */
  metres: number | null
}

export interface InstitutionPage {
  readAt: string
  today: Day
  /** When the register of the district last changed; null while it is empty. */
  updatedAt: string | null
  rows: InstitutionListed[]
  /** How many there are of each status for the same text, category and town; only with the first page. */
  counts: Partial<Record<ListedStatus, number>> | null
  /** The counts stop here: there are more. */
  countsCapped: boolean
  nextCursor: string | null
}

export interface StaffShown {
  staffId: number
  name: string
  subject: string
  kind: StaffKind
  /** false: known not to teach. */
  isTeaching: boolean
  certificateKind: CertificateKind | null
  certificateMasked: string | null
  certificateTo: Day | null
  hasContract: boolean
  /** Where it can be seen for an hour; null: none, which nobody has to give. */
  photo: string | null
}

export interface InspectionPublished {
  day: Day
  lookedAt: LookedAt[]
  note: string
  document: string
}

/** One inspection for officers. */
export interface InspectionRecorded {
  inspectionId: number
  day: Day
  /** The bureaus that went. */
  inspectors: string
  lookedAt: LookedAt[]
  result: InspectionResult
  note: string
  document: string | null
  isPublished: boolean
  recordedAt: string
  recordedByName: string
}

/** Everything public of one institution, as recorded for the day asked about. */
export interface InstitutionSeen {
  readAt: string
  today: Day
  day: Day
  districtId: number
  institutionId: number
  isDemo: boolean
  version: number
  facts: Omit<InstitutionFacts, 'sites' | 'creditCodeNote'>
  /** Since when these facts are recorded; later than `day` when nothing is known for that day. */
  factsFrom: Day
  /** Approved on that day. */
  sites: InstitutionFacts['sites']
  formerSites: InstitutionFacts['sites']
  standing: Standing
  /** Oldest first. */
  history: { status: Status; fromDay: Day; reason: string; document: string | null; recordedAt: string }[]
  /** Inspections that ended in a decision the district published; the latest first. */
  inspections: InspectionPublished[]
  /** Those who teach there now; of an earlier day nothing is kept for everybody to read. */
  staff: StaffShown[]
  /** The day on which all of the staff was compared with the teachers in service and nobody was found; else null. */
  inServiceComparedOn: Day | null
  confirmedAt: string
  confirmedBy: string
}

/** What a typed or scanned code is. */
export type CodeAnswer =
  /** `standing` is today's. */
  | { outcome: 'found'; by: 'licence' | 'credit-code' | 'printed'; institutions: InstitutionListed[] }
  /** A printed code of ours that a later one replaced: do not trust the poster. */
  | { outcome: 'outdated'; institutions: InstitutionListed[] }
  /** It looks like a printed code and was not made here. */
  | { outcome: 'forged' }
  | { outcome: 'unknown' }

/** The signed text and what it is signed with; the payload's shape is RegisterSnapshot. */
export interface SignedSnapshot {
  /** JSON of a RegisterSnapshot. */
  payload: string
  /** Ed25519 over the UTF-8 bytes of `payload`, base64url. */
  signature: string
  /** The raw 32 bytes, base64url; the phone keeps the first it saw. */
  publicKey: string
}

/** A district's register for a phone without a signal; rows by position, because 500 institutions stay under 100 KB. */
export interface RegisterSnapshot {
  format: 1
  districtId: number
  madeAt: string
  isDemo: boolean
  /** What the numbers in the rows count through. */
  statuses: readonly Status[]
  categories: readonly CategoryCode[]
  towns: [code: string, name: string][]
  banks: string[]
  /** Class times as they are published, '67 18:00 20:00' for Saturdays and Sundays; with ' o' behind when online. */
  times?: string[]
  /** The State Council's days of the years that an officer brought in: holidays and make-up workdays. */
  statutory?: [day: Day, kind: 'h' | 'w', name: string][]
  /** How the signs of the names are read, as syllable and signs: { chang: '昌长' }. A list made before has none. */
  sounds?: Record<string, string>
  rows: SnapshotRow[]
}

/** One institution; 0 stands for what is not known. */
export type SnapshotRow = [
  institutionId: number,
  name: string,
  /** Of its history the change that held when the snapshot was made, and those recorded ahead; in the history's order. */
  changes: [statusIndex: number, fromDay: Day][],
  validTo: Day | 0,
  categories: [categoryIndex: number, approves: string][],
  /** With days only where an address begins later or ends. */
  sites: ([townIndex: number, address: string] | [townIndex: number, address: string, fromDay: Day | 0, toDay: Day | 0])[],
  licenceNumber: string | 0,
  creditCode: string | 0,
  /** Bank custody or risk deposit. */
  mode: 'b' | 'r' | 0,
  /** -1: not known. */
  bankIndex: number,
  accountMasked: string | 0,
  /** 1: the institution's own name. */
  payeeName: string | 1 | 0,
  /** The lowest published price of a lesson, in fen. */
  lessonFen: number,
  /** Left out where there is none. */
  timeIndexes?: number[],
  formerNames?: string[],
]

export interface Recorded {
  institutionId: number
  version: number
  /** What is odd and was recorded all the same, for the officer to see. */
  warnings: ('licence-unusual' | 'credit-code-overridden' | 'legal-form-breach' | 'site-without-place')[]
}

/** Without a decision, it is open; what is done is decided by people. */
export interface FindingShown {
  institutionId: number
  institutionName: string
  staffId: number
  staffName: string
  /** As in StaffShown. */
  photo: string | null
  finding: StaffFinding['finding']
  recommendation: StaffRecommendation
  bases: readonly Provision[]
  decision: { decision: 'upheld' | 'dismissed'; note: string; document: string | null; decidedAt: string } | null
}

/** What an officer changes; a certificate number is not there to be read again. */
export interface FactsToEdit {
  version: number
  facts: InstitutionFacts
  fromDay: Day
  staff: (Omit<SetStaffInput['staff'][number], 'staffId' | 'certificateNumber'> & { staffId: number; certificateMasked: string | null; photo: string | null })[]
  /** Of the printed code that counts; null when none was given out. */
  issue: number | null
}

/** What waits for an officer, institution by institution. */
export interface RegisterToDo {
  today: Day
  /** White or warned, with a licence that ends within the days of policy/training/licence-end.ts; the soonest first, 200 at most. */
  ending: { institutionId: number; name: string; validTo: Day }[]
  /** How many findings about staff nobody has decided. */
  findings: { institutionId: number; name: string; open: number }[]
}

export interface IssuedCode {
  /** In groups of four, to be printed; typing it is enough. */
  code: string
  issue: number
  issuedAt: string
}
