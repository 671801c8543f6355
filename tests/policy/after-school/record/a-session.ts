import type { HeldSession } from '../../../../src/policy/after-school/record/held-session'

export const aSession = (more: Partial<HeldSession> = {}): HeldSession => ({
  sessionId: `${more.day ?? '2026-11-24'}-${more.offeringId ?? 1}`,
  day: '2026-11-24', offeringId: 1, serviceKind: 'after-school', startsAt: '17:00', endsAt: '18:00', leaderIds: [1], attended: 27, ...more,
})
