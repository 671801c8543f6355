import * as z from 'zod'
import type { Day } from '../../../policy/calendar/day'
import { APPLICATION_KINDS } from '../../../policy/training/application'
import type { ApplicationKind, ApplicationState, Review } from '../../../policy/training/application'
import type { NotNow } from '../../../policy/training/approval'
import { CATEGORY_CODES } from '../../../policy/training/category'
import type { CategoryCode } from '../../../policy/training/category'
import type { Provision } from '../../../policy/provision'
import { dayInput, idInput, plainText, requestKey } from '../../input'
import { districtInput, factsInput } from '../institutions/shapes'
import type { InstitutionFacts } from '../institutions/shapes'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

export const setBureauInput = districtInput.extend({
  categoryCode: z.enum(CATEGORY_CODES),
  bureauName: plainText(2, 30)
    .refine((name) => name !== 'to-be-named', 'bureau')
    .nullable(),
})
export const listInput = districtInput.extend({ open: z.boolean() })
export const applicationInput = districtInput.extend({ applicationId: idInput })

/** Entered by an officer for the institution; all but `new` are about one that is in the register. */
export const applyInput = districtInput
  .extend({
    requestKey,
    kind: z.enum(APPLICATION_KINDS),
    institutionId: idInput.optional(),
    applicant: plainText(1, 40),
    facts: factsInput,
  })
  .refine(({ kind, institutionId }) => (kind === 'new') === (institutionId === undefined), {
    path: ['institutionId'],
    message: 'kind-and-institution',
  })
export type ApplyInput = z.infer<typeof applyInput>

const atVersion = applicationInput.extend({ expectedVersion: z.int().min(1).max(2_147_483_647) })
const reason = plainText(2, 200)
export const stepInput = atVersion
/** A returned application comes back with facts that may have changed. */
export const submitInput = atVersion.extend({ facts: factsInput.optional() })
export const reviewInput = atVersion.extend({
  bureau: plainText(2, 30),
  opinion: z.enum(['agrees', 'objects']),
  note: reason.nullable(),
})
export const returnInput = atVersion.extend({ reason })
/** An approval is published from `fromDay` with its document number; the register then holds the facts applied for. */
export const decideInput = atVersion.extend({
  decision: z.enum(['approved', 'refused']),
  documentNumber: plainText(2, 60),
  reason: reason.nullable(),
  fromDay: dayInput,
})

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

export interface Bureau {
  categoryCode: CategoryCode
  /** null: to be named. */
  bureauName: string | null
}

export interface ApplicationListed {
  applicationId: number
  kind: ApplicationKind
  institutionId: number | null
  name: string
  applicant: string
  state: ApplicationState
  /** Bureaus that have not spoken; 'to-be-named' is one nobody has named yet. */
  waitingFor: string[]
  version: number
  enteredOn: Day
  movedAt: string
}

export interface ApplicationSeen extends ApplicationListed {
  facts: InstitutionFacts
  /** 'to-be-named' is a bureau nobody has named yet. */
  reviews: Review[]
  documentNumber: string | null
  reason: string | null
  /** A rule that lets it only be refused. */
  ruleAgainst: Provision | null
  steps: { step: string; note: string | null; document: string | null; at: string; by: string }[]
}

export type Moved =
  | { outcome: 'moved'; state: ApplicationState; version: number; institutionId: number | null }
  | { outcome: 'not-now'; why: NotNow; clause: Provision | null }
