import type { ApplicationKind } from '../../../policy/training/application'
import type { InstitutionKey } from '../../components/institutions/open'

/** Under which name what is typed about an institution waits on the phone. */
export const draftOfFacts = ({ districtId, institutionId }: InstitutionKey): string => `${districtId}-${institutionId}`

export const draftOfNew = (districtId: number): string => `${districtId}-new`

export const draftOfApplying = (districtId: number, kind: ApplicationKind, institutionId: number | null): string =>
  `${districtId}-${kind}-${institutionId ?? 'new'}`

export const draftOfApplication = (districtId: number, applicationId: number): string => `${districtId}-application-${applicationId}`
