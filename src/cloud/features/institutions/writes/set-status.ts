import { asc } from 'drizzle-orm'
import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { assessLegalForm } from '../../../../policy/training/legal-form'
import { nextStatuses, standingOn } from '../../../../policy/training/standing'
import type { Status } from '../../../../policy/training/standing'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institution, institutionStatus } from '../../../database/institution-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Registrar } from '../access'
import type { InstitutionKey } from '../shapes'
import { deriveStatus } from './derive'
import { lockAtVersion } from './lock'

type Orm = Database['orm']

const MOST_DAYS_AHEAD = 366

export interface Change {
  status: Status
  fromDay: Day
  reason: string
  document: string | null
}

/**
 * Adds a change to the history; nothing recorded before is touched. Refuses with `bad-input` a status that may not
 * follow the one of that day, a white list entry against the legal form, and a day more than a year ahead.
 */
export async function setStatus(
  orm: Orm,
  by: Registrar,
  { institutionId, expectedVersion, ...change }: Change & { institutionId: number; expectedVersion: number },
): Promise<{ version: number }> {
  const key = { districtId: by.district.districtId, institutionId }
  return orm.transaction(async (tx) => {
    const version = await lockAtVersion(tx, key, expectedVersion, by)
    await addStatus(tx, key, by, change)
    return { version }
  })
}

/** The same for an institution the caller holds locked. */
export async function addStatus(tx: Orm, key: InstitutionKey, by: Registrar, change: Change): Promise<void> {
  const today = dayInShanghai(by.now)
  const refuse = (path: string, message: string) => new AppError('bad-input', [{ path, message }])
  if (change.fromDay > addDays(today, MOST_DAYS_AHEAD)) throw refuse('fromDay', 'too-far')
  const history = await tx
    .select({ status: institutionStatus.status, fromDay: institutionStatus.fromDay })
    .from(institutionStatus)
    .where(sameInstitution(institutionStatus, key))
    .orderBy(asc(institutionStatus.changeId))
  // Without a licence's end nothing expires here: what may follow is asked of what was recorded.
  const { status: before } = standingOn(change.fromDay, history.map((each) => ({ ...each, reason: '', document: null })), null)
  if (before === 'expired' || !nextStatuses(before).includes(change.status)) throw refuse('status', 'not-after-that')
  const [row] = await tx
    .select({ categories: institution.categoryCodes, legalForm: institution.legalForm })
    .from(institution)
    .where(sameInstitution(institution, key))
  const form = assessLegalForm(row?.categories ?? [], row?.legalForm ?? null)
  if (change.status === 'white' && form.verdict === 'breach') throw refuse('status', 'academic-is-non-profit')
  await tx
    .insert(institutionStatus)
    .values({ ...key, ...change, recordedAt: by.now.toISOString(), recordedBy: by.openid })
  await deriveStatus(tx, key.districtId, [key.institutionId], today)
}
