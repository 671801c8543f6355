import type { Moved } from '../../../../cloud/features/approvals/shapes'
import type { InstitutionFacts, Recorded } from '../../../../cloud/features/institutions/shapes'
import { APPLICATION_KINDS } from '../../../../policy/training/application'
import type { ApplicationKind } from '../../../../policy/training/application'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { draftOfApplication, draftOfApplying, draftOfFacts, draftOfNew } from '../draft-names'
import { idOf } from '../open'

/** What stands, to be changed; null: there is nothing yet. */
export interface Stands {
  version: number | null
  facts: InstitutionFacts | null
}

export interface Filled {
  requestKey: string
  facts: InstitutionFacts
  version: number | null
  applicant: string
  /** From when the facts hold; today when empty. */
  fromDay: Day | ''
}

/** What became of it: a record, or an application. */
export type Sent =
  | { of: 'institution'; institutionId: number; warnings: Recorded['warnings'] }
  | { of: 'application'; applicationId: number }
  | { of: 'refused'; why: Extract<Moved, { outcome: 'not-now' }> }

/** What the form is filled in for. */
export interface Purpose {
  kind: 'record' | 'add' | 'apply' | 'resubmit'
  districtId: number
  applies: ApplicationKind | null
  /** Under which name what is typed waits on the phone. */
  draft: string
  read: () => Promise<Stands>
  send: (filled: Filled) => Promise<Sent>
}

const NOTHING: Stands = { version: null, facts: null }

const standsOf = async (districtId: number, institutionId: number): Promise<Stands> => {
  const { version, facts } = await api.institutions.facts.query({ districtId, institutionId })
  return { version, facts }
}

function recording(districtId: number, institutionId: number | null): Purpose {
  return {
    kind: institutionId === null ? 'add' : 'record',
    districtId,
    applies: null,
    draft: institutionId === null ? draftOfNew(districtId) : draftOfFacts({ districtId, institutionId }),
    read: () => (institutionId === null ? Promise.resolve(NOTHING) : standsOf(districtId, institutionId)),
    send: async ({ requestKey, facts, version, fromDay }) => {
      const known = institutionId === null ? {} : { institutionId, expectedVersion: version ?? 0 }
      const recorded = await api.institutions.record.mutate({ districtId, requestKey, facts, fromDay: fromDay || undefined, ...known })
      return { of: 'institution', institutionId: recorded.institutionId, warnings: recorded.warnings }
    },
  }
}

function applying(districtId: number, kind: ApplicationKind, institutionId: number | null): Purpose {
  return {
    kind: 'apply',
    districtId,
    applies: kind,
    draft: draftOfApplying(districtId, kind, institutionId),
    read: () => (institutionId === null ? Promise.resolve(NOTHING) : standsOf(districtId, institutionId)),
    send: async ({ requestKey, facts, applicant }) => {
      const entered = await api.approvals.enter.mutate({ districtId, requestKey, kind, institutionId: institutionId ?? undefined, applicant, facts })
      return { of: 'application', applicationId: entered.applicationId }
    },
  }
}

function resubmitting(districtId: number, applicationId: number): Purpose {
  return {
    kind: 'resubmit',
    districtId,
    applies: null,
    draft: draftOfApplication(districtId, applicationId),
    read: async () => {
      const { version, facts } = await api.approvals.see.query({ districtId, applicationId })
      return { version, facts }
    },
    send: async ({ facts, version }) => {
      const moved = await api.approvals.submit.mutate({ districtId, applicationId, expectedVersion: version ?? 0, facts })
      return moved.outcome === 'moved' ? { of: 'application', applicationId } : { of: 'refused', why: moved }
    },
  }
}

/** What the address asks for. */
export function purposeOf(districtId: number, params: Partial<Record<string, string>>): Purpose {
  const applicationId = idOf(params, 'a')
  if (applicationId !== null) return resubmitting(districtId, applicationId)
  const kind = APPLICATION_KINDS.find((one) => one === params.kind)
  const institutionId = idOf(params, 'i')
  return kind ? applying(districtId, kind, kind === 'new' ? null : institutionId) : recording(districtId, institutionId)
}
