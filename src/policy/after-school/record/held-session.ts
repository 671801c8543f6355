import type { Day } from '../../calendar/day'
import type { Hours } from '../clock'
import type { ServiceKind } from '../service-kind'

/** A session that took place and who really led it; a stand-in counts, the absent leader does not. */
export interface HeldSession extends Hours {
  sessionId: string
  day: Day
  offeringId: number
  serviceKind: ServiceKind
  leaderIds: readonly number[]
  /** Children who were there. */
  attended: number
}

/** What one person did in one month, by the sessions held. */
export interface ServiceRecord {
  leaderId: number
  /** 'YYYY-MM'. */
  month: string
  sessions: number
  /** How many of them were delayed care. */
  delayedCare: number
  minutes: number
  attended: number
}

/** More sessions, or fewer when negative, said after a month was locked; only ever added. */
export interface RecordCorrection {
  leaderId: number
  month: string
  sessions: number
  reason: string
  correctedBy: number
  correctedAt: Date
}
