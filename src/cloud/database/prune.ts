import type { Database } from './connect'

const DAY_MS = 86_400_000

/** What is kept for a while only, and how many days after its instant it goes. */
const KEPT = [
  { table: 'answered_request', since: 'answered_at', days: 7 },
  { table: 'officer_request', since: 'answered_at', days: 7 },
  { table: 'invite', since: 'expires_at', days: 1 },
  { table: 'join_request', since: 'asked_at', days: 30 },
  { table: 'code_attempt', since: 'first_failed_at', days: 1 },
  // A term, for whoever asks afterwards to whom a child was handed over; service records are locked long before.
  { table: 'day_mark', since: 'day', days: 180 },
  { table: 'leaving_notice', since: 'day', days: 180 },
  { table: 'leave_told', since: 'day', days: 180 },
  // What was planned for a day that is over.
  { table: 'pickup_exception', since: 'day', days: 30 },
  { table: 'pickup_word', since: 'day', days: 30 },
  { table: 'leave_time', since: 'day', days: 30 },
  { table: 'duty_warned', since: 'day', days: 30 },
] as const

/** Deletes what is past its keeping; returns the number of rows by table. */
export async function prune(db: Database, now: Date): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const { table, since, days } of KEPT) {
    const before = new Date(now.getTime() - days * DAY_MS).toISOString()
    const rows = await db.run<{ gone: number }>(
      {
        name: `prune-${table}`,
        text: `with gone as (delete from ${table} where ${since} < $1 returning 1) select count(*)::int as gone from gone`,
      },
      [before],
    )
    gone[table] = rows[0]?.gone ?? 0
  }
  return gone
}
