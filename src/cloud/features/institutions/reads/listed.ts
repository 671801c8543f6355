import type { Day } from '../../../../policy/calendar/day'
import { standingOn } from '../../../../policy/training/standing'
import type { Status } from '../../../../policy/training/standing'
import type { InstitutionListed } from '../shapes'
import { METRES_A_DEGREE } from './sql'

/** A row of LISTED_COLUMNS. */
export interface ListedRow {
  districtId: number
  institutionId: number
  name: string
  isDemo: boolean
  status: Status | null
  fromDay: Day | null
  reason: string | null
  validTo: Day | null
  categories: InstitutionListed['categories']
  site: InstitutionListed['site']
  /** Degrees from where the list was asked for, if it was. */
  degrees?: number | null
}

/** One row of a list as it stands today; reasons are only told of what is not simply white. */
export function toListed(row: ListedRow, today: Day): InstitutionListed {
  const { status, fromDay, reason } = row
  const changes = status !== null && fromDay !== null ? [{ status, fromDay, reason: reason ?? '', document: null }] : []
  const standing = standingOn(today, changes, row.validTo)
  return {
    districtId: row.districtId,
    institutionId: row.institutionId,
    name: row.name,
    isDemo: row.isDemo,
    status: standing.status,
    since: standing.since,
    reason: standing.status === 'white' ? null : standing.reason,
    validTo: row.validTo,
    categories: row.categories,
    site: row.site,
    metres: typeof row.degrees === 'number' ? Math.round(row.degrees * METRES_A_DEGREE) : null,
  }
}
