import { checkCorrection } from '../../../../policy/after-school/record/service-record'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { answerPersonOnce } from '../../../database/answer-person-once'
import { recordCorrection, serviceRecord } from '../../../database/service-tables'
import type { Staff } from '../../../identity/gates'
import { computeRecord, lockedRecord, readServiceRecord } from '../reads/service-record'
import type { ServiceRecord } from '../shapes'

/**
 * Locks a month that is over: its figures stay as they are, and only corrections come beside them. `day-too-far` while the
 * month runs, `not-found` without a session, `already-done` the second time.
 */
export async function lockRecord(ctx: Context, { school: at, personId }: Staff, month: string): Promise<ServiceRecord> {
  if (dayInShanghai(ctx.now).slice(0, 7) <= month) throw new AppError('day-too-far')
  const rows = await computeRecord(ctx.db, at, month)
  if (rows.length === 0) throw new AppError('not-found')
  const by = { districtId: at.districtId, schoolId: at.schoolId, month, lockedBy: personId, lockedAt: ctx.now.toISOString() }
  const locked = await ctx.db.orm
    .insert(serviceRecord)
    .values(rows.map((row) => ({ ...by, ...row })))
    .onConflictDoNothing()
    .returning({ leaderId: serviceRecord.leaderId })
  if (locked.length === 0) throw new AppError('already-done')
  return readServiceRecord(ctx.db, at, month)
}

interface Correction {
  month: string
  leaderId: number
  change: 'more' | 'less'
  sessions: number
  reason: string
  requestKey: string
}

/** Adds a correction to a locked record, with its reason and who made it; the locked figure stays. */
export async function correctRecord(ctx: Context, { school: at, personId }: Staff, input: Correction): Promise<ServiceRecord> {
  const { month, leaderId, change, reason, requestKey } = input
  const sessions = change === 'more' ? input.sessions : -input.sessions
  const request = { at, personId, requestKey, act: 'correctRecord', input, now: ctx.now }
  const locked = await lockedRecord(ctx.db.orm, at, month)
  if (!locked.some((row) => row.leaderId === leaderId)) throw new AppError('not-found')
  const before = await readServiceRecord(ctx.db, at, month)
  const sessionsNow = before.rows.find((row) => row.leaderId === leaderId)?.sessions ?? 0
  await answerPersonOnce(ctx.db.orm, request, async (tx) => {
    const verdict = checkCorrection({ sessions, reason }, { isLocked: locked.length > 0, sessionsNow })
    if (verdict !== 'fine') throw new AppError('bad-input', [{ path: 'sessions', message: verdict }])
    const by = { correctedBy: personId, correctedAt: ctx.now.toISOString() }
    await tx.insert(recordCorrection).values({ districtId: at.districtId, schoolId: at.schoolId, month, leaderId, sessions, reason, ...by })
    return { done: true }
  })
  return readServiceRecord(ctx.db, at, month)
}
