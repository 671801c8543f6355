import { splitFen } from '../choosing/refund'
import { SUBSIDY } from '../rules'
import type { HeldSession } from './held-session'
import type { SubsidyRow, SubsidyRule, SubsidyStatement } from './subsidy'
import { serviceRecords } from './service-record'

/** What one session gives each who led it, in order of ids. */
function sharesOf(leaderIds: readonly number[], amountFen: number, shared: boolean): [number, number][] {
  const leaders = [...new Set(leaderIds)].sort((a, b) => a - b)
  const parts = shared ? splitFen(amountFen, leaders.length) : leaders.map(() => amountFen)
  return leaders.map((leaderId, index) => [leaderId, parts[index] ?? 0])
}

/**
 * The subsidy of a month, a row for each who led, the sum of the rows to the fen (plan §9). While the district has named
 * no amount, the sessions are counted and no sum is said.
 */
export function subsidyStatement(month: string, sessions: readonly HeldSession[], rule: SubsidyRule): SubsidyStatement {
  const { amountFenPerSession, shared, documentNumber } = rule
  const counted = serviceRecords(month, sessions)
  if (amountFenPerSession === null) {
    const rows = counted.map((record): SubsidyRow => ({ leaderId: record.leaderId, sessions: record.sessions, amountFen: null }))
    return { month, rows, totalFen: null, documentNumber, clause: SUBSIDY }
  }
  const sums = new Map<number, number>()
  const once = new Map(sessions.map((session) => [session.sessionId, session]))
  for (const session of once.values()) {
    // Whatever makes no record makes no money either.
    if (serviceRecords(month, [session]).length === 0) continue
    for (const [leaderId, fen] of sharesOf(session.leaderIds, amountFenPerSession, shared)) {
      sums.set(leaderId, (sums.get(leaderId) ?? 0) + fen)
    }
  }
  const rows = counted.map(
    (record): SubsidyRow => ({ leaderId: record.leaderId, sessions: record.sessions, amountFen: sums.get(record.leaderId) ?? 0 }),
  )
  return { month, rows, totalFen: rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0), documentNumber, clause: SUBSIDY }
}
