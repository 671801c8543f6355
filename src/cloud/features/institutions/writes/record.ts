import { and, isNull } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import type { Database } from '../../../database/connect'
import { institutionStaff } from '../../../database/institution-staff-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../access'
import type { InstitutionKey, Recorded, RecordInput } from '../shapes'
import { checkFacts, warningsOf } from './check-facts'
import { deriveStatus } from './derive'
import { lockAtVersion } from './lock'
import { findable, loadSyllables, searchTextOf } from './search-text'
import { newInstitutionIds, writeFacts } from './write-facts'

type Orm = Database['orm']

/**
 * Adds an institution, or records new facts of one: what was recorded before stays to be asked for. Refuses with
 * `bad-input` what cannot be true and `changed-meanwhile` for another version than the one looked at.
 */
export async function recordInstitution(orm: Orm, by: Registrar, input: RecordInput): Promise<Recorded> {
  const { requestKey, ...asked } = input
  const request = { districtId: by.district.districtId, openid: by.openid, requestKey, input: asked, now: by.now }
  return answerOnce(orm, request, (tx) => recordFacts(tx, by, asked))
}

/** The same within a transaction of the caller, who answers for its being done once. */
export async function recordFacts(tx: Orm, by: Registrar, asked: Omit<RecordInput, 'requestKey'>): Promise<Recorded> {
  const { districtId } = by.district
  const today = dayInShanghai(by.now)
  const fromDay = asked.fromDay ?? today
  if (fromDay > today) throw new AppError('bad-input', [{ path: 'fromDay', message: 'in-the-future' }])
  const facts = await checkFacts(tx, districtId, asked.facts)
  const key = { districtId, institutionId: asked.institutionId ?? (await newInstitutionIds(tx, 1))[0] ?? 0 }
  const version = asked.institutionId === undefined ? 1 : await lockAtVersion(tx, key, asked.expectedVersion ?? 0, by)
  const searched = searchTextOf(findable(facts, await staffNames(tx, key)), await loadSyllables())
  await writeFacts(tx, by, [{ institutionId: key.institutionId, version, fromDay, facts, ...searched }])
  await deriveStatus(tx, districtId, [key.institutionId], today)
  return { institutionId: key.institutionId, version, warnings: warningsOf(facts) }
}

/** Who teaches there now is found by name as well. */
async function staffNames(tx: Orm, key: InstitutionKey): Promise<string[]> {
  const staff = await tx
    .select({ name: institutionStaff.name })
    .from(institutionStaff)
    .where(and(sameInstitution(institutionStaff, key), isNull(institutionStaff.leftOn)))
  return staff.map(({ name }) => name)
}
