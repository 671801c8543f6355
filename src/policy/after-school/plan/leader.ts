import type { Day } from '../../calendar/day'

export const LEADER_KINDS = ['in-service', 'retired', 'professional', 'volunteer'] as const
/** 在职教师 / 退休教师 / 社会专业人员 / 志愿者, the four of plan §7. */
export type LeaderKind = (typeof LEADER_KINDS)[number]

/** Whoever leads sessions; a certificate's last day is inclusive, null when it has none. */
export interface Leader {
  leaderId: number
  staffKind: LeaderKind
  certificate: { kind: 'teacher' | 'professional'; validTo: Day | null } | null
}
