import type { Database } from '../database/connect'
import { invite } from '../database/schema'
import type { AuthorizedSchool } from './authorized'
import { hashOfInvite, inGroups, newInviteCode } from './codes'
import { INVITE_HOURS } from './invites'
import type { Invitation } from './invites'

const HOUR_MS = 3_600_000

const TRY = {
  name: 'code-try',
  text: `
    insert into code_attempt as a (openid, failures, first_failed_at) values ($1, 1, $2)
    on conflict (openid) do update set
      failures = case when a.first_failed_at <= $3 then 1 else least(a.failures + 1, $4::int) end,
      first_failed_at = case when a.first_failed_at <= $3 then excluded.first_failed_at else a.first_failed_at end
    returning failures`,
}
const WAS_RIGHT = {
  name: 'code-was-right',
  text: 'update code_attempt set failures = failures - 1 where openid = $1 and failures > 0',
}

/**
 * Counts a try as wrong before it is looked at, so that many at once are counted too; returns how many there are since
 * `since`, no more than `most`.
 */
export async function countTry(db: Database, openid: string, now: Date, since: Date, most: number): Promise<number> {
  const rows = await db.run<{ failures: number }>(TRY, [openid, now.toISOString(), since.toISOString(), most])
  return rows[0]?.failures ?? most
}

/** Takes back the one try that turned out right; the wrong ones before it stay. */
export async function countRight(db: Database, openid: string): Promise<void> {
  await db.run(WAS_RIGHT, [openid])
}

/** Writes a one-use invite; the code is in the answer and nowhere else, the table keeps its hash. */
export async function writeInvite(
  orm: Database['orm'],
  at: AuthorizedSchool,
  { kind, grants }: Invitation,
  now: Date,
): Promise<{ code: string; expiresAt: string; codeHash: string }> {
  const code = newInviteCode(at.schoolId)
  const codeHash = hashOfInvite(code)
  const expiresAt = new Date(now.getTime() + INVITE_HOURS[kind] * HOUR_MS).toISOString()
  await orm.insert(invite).values({ districtId: at.districtId, schoolId: at.schoolId, codeHash, kind, grants, expiresAt })
  return { code: inGroups(code), expiresAt, codeHash }
}
