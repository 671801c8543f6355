import { eq, sql } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { answerOnce } from '../../../database/answer-once'
import type { Database } from '../../../database/connect'
import { institution, institutionSite, institutionVersion } from '../../../database/institution-tables'
import { district } from '../../../database/reference-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../access'
import { licenceDigits } from '../reads/licence-digits'
import { placeOf } from '../reads/sql'
import type { InstitutionFacts, InstitutionKey, Recorded, RecordInput } from '../shapes'
import { checkFacts, warningsOf } from './check-facts'
import { deriveSearchText, deriveStatus } from './derive'
import { lockAtVersion } from './lock'
import { loadSyllables } from './search-text'

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
  const key = { districtId, institutionId: asked.institutionId ?? (await addEmpty(tx, by)) }
  const version = asked.institutionId === undefined ? 1 : await lockAtVersion(tx, key, asked.expectedVersion ?? 0, by)
  await writeFacts(tx, key, facts, { version, fromDay, by })
  await deriveSearchText(tx, key, await loadSyllables())
  await deriveStatus(tx, key, today)
  return { institutionId: key.institutionId, version, warnings: warningsOf(facts) }
}

async function addEmpty(tx: Orm, { district: { districtId }, now, displayName }: Registrar): Promise<number> {
  const [own] = await tx.select({ isDemo: district.isDemo }).from(district).where(eq(district.districtId, districtId))
  const confirmed = { confirmedAt: now.toISOString(), confirmedBy: displayName, isDemo: own?.isDemo ?? false }
  const [added] = await tx
    .insert(institution)
    .values({ districtId, name: '', namePinyin: '', searchText: '', ...confirmed })
    .returning({ institutionId: institution.institutionId })
  if (!added) throw new Error('the insert returned no institution')
  return added.institutionId
}

async function writeFacts(
  tx: Orm,
  key: InstitutionKey,
  facts: InstitutionFacts,
  { version, fromDay, by }: { version: number; fromDay: Day; by: Registrar },
): Promise<void> {
  const { sites, licenceNumber, ...columns } = facts
  const recorded = { recordedAt: by.now.toISOString(), recordedBy: by.openid }
  await tx.insert(institutionVersion).values({ ...key, version, fromDay, facts, ...recorded })
  await tx
    .update(institution)
    .set({
      ...columns,
      licenceNumber: licenceNumber === null ? null : licenceDigits(licenceNumber),
      siteCount: sites.length,
      categoryCodes: facts.categories.map(({ code }) => code),
      townCodes: [...new Set(sites.filter(({ toDay }) => toDay === null || toDay >= dayInShanghai(by.now)).map(({ townCode }) => townCode))],
    })
    .where(sameInstitution(institution, key))
  await tx
    .delete(institutionSite)
    .where(sameInstitution(institutionSite, key))
  if (sites.length > 0) {
    await tx.insert(institutionSite).values(sites.map((site, index) => ({ ...key, siteNo: index + 1, ...site })))
    await placeSites(tx, key)
  }
}

/** Computes where the sites lie on the index of nearness; those without coordinates stay without a place. */
async function placeSites(tx: Orm, { districtId, institutionId }: InstitutionKey): Promise<void> {
  await tx.execute(sql`
    update institution_site s set place = ${sql.raw(placeOf('d', 's.lng', 's.lat'))}
    from district d where d.district_id = s.district_id and s.lng is not null
      and s.district_id = ${districtId} and s.institution_id = ${institutionId}`)
}
