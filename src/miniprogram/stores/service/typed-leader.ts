import type { Leader, SetLeaderInput } from '../../../cloud/features/after-school/shapes'
import type { Day } from '../../../policy/calendar/day'

export const CERTIFICATES = ['none', 'teacher', 'professional'] as const

/** Somebody who leads sessions, as it is typed. */
export interface TypedLeader extends Pick<SetLeaderInput, 'displayName' | 'staffKind' | 'personId' | 'institutionId' | 'active'> {
  certificate: (typeof CERTIFICATES)[number]
  validTo: Day | ''
}

export const NEW_LEADER: TypedLeader = { displayName: '', staffKind: 'in-service', personId: null, institutionId: null, active: true, certificate: 'none', validTo: '' }

/** What is stored, to be typed on. */
export const typedLeaderOf = ({ displayName, staffKind, personId, institutionId, active, certificate }: Leader): TypedLeader => ({
  displayName, staffKind, personId, institutionId, active,
  certificate: certificate?.kind ?? 'none',
  validTo: certificate?.validTo ?? '',
})

/** What is sent; a certificate without a last day has none. */
export const leaderOf = ({ certificate, validTo, displayName, ...typed }: TypedLeader) => ({
  ...typed,
  displayName: displayName.trim(),
  certificate: certificate === 'none' ? null : { kind: certificate, validTo: validTo || null },
})
