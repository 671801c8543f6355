import { minutesCovered } from '../clock'
import type { HeldSession, RecordCorrection, ServiceRecord } from './held-session'

const monthOf = (day: string) => day.slice(0, 7)

/**
 * What each person did in a month, by the sessions held (plan §9), in order of ids. A session sent twice counts once. Evening
 * study and lunch care are no after-school service and make no record (教基厅函〔2023〕26 号); delayed care does.
 */
export function serviceRecords(month: string, sessions: readonly HeldSession[]): ServiceRecord[] {
  const held = [...new Map(sessions.map((session) => [session.sessionId, session])).values()].filter(
    ({ day, serviceKind }) => monthOf(day) === month && (serviceKind === 'after-school' || serviceKind === 'delayed-care'),
  )
  const records = new Map<number, ServiceRecord>()
  for (const session of held) {
    for (const leaderId of new Set(session.leaderIds)) {
      const before = records.get(leaderId) ?? { leaderId, month, sessions: 0, delayedCare: 0, minutes: 0, attended: 0 }
      records.set(leaderId, {
        ...before,
        sessions: before.sessions + 1,
        delayedCare: before.delayedCare + (session.serviceKind === 'delayed-care' ? 1 : 0),
        minutes: before.minutes + minutesCovered([session]),
        attended: before.attended + session.attended,
      })
    }
  }
  return [...records.values()].sort((a, b) => a.leaderId - b.leaderId)
}

export interface CorrectedRecord extends ServiceRecord {
  /** The record as it was locked. */
  lockedSessions: number
  corrections: readonly RecordCorrection[]
}

/**
 * A locked month with what was corrected afterwards: the locked figure stays, corrections stand beside it and
 * are summed. Throws RangeError when they would leave fewer than no sessions.
 */
export function withCorrections(record: ServiceRecord, corrections: readonly RecordCorrection[]): CorrectedRecord {
  const mine = corrections.filter(({ leaderId, month }) => leaderId === record.leaderId && month === record.month)
  const sessions = mine.reduce((sum, each) => sum + each.sessions, record.sessions)
  if (sessions < 0) throw new RangeError('fewer than no sessions')
  return { ...record, sessions, lockedSessions: record.sessions, corrections: mine }
}

export type CorrectionVerdict = 'fine' | 'not-locked' | 'reason-missing' | 'changes-nothing' | 'below-zero'

/** Whether a correction can be added: to a locked month only, with a reason, and never below nothing. */
export function checkCorrection(
  { sessions, reason }: Pick<RecordCorrection, 'sessions' | 'reason'>,
  { isLocked, sessionsNow }: { isLocked: boolean; sessionsNow: number },
): CorrectionVerdict {
  if (!isLocked) return 'not-locked'
  if (reason.trim() === '') return 'reason-missing'
  if (!Number.isSafeInteger(sessions) || sessions === 0) return 'changes-nothing'
  return sessionsNow + sessions < 0 ? 'below-zero' : 'fine'
}
