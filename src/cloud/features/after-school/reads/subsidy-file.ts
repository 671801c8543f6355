import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { lockedRecord, readServiceRecord } from './service-record'
import { subsidyRows } from './subsidy-rows'

/** A month's subsidy statement as a workbook; `not-found` when nobody led a session in it. */
export async function subsidyFile(db: Database, at: AuthorizedSchool, month: string): Promise<{ bytes: Buffer; fileName: string }> {
  const record = await readServiceRecord(db, at, month)
  if (record.rows.length === 0) throw new AppError('not-found')
  const [locked] = await lockedRecord(db.orm, at, month)
  const [own] = await db.orm
    .select({ name: school.name })
    .from(school)
    .where(sameSchool(school, at))
  const { writeWorkbook } = await import('../../../register-files/write-workbook')
  const rows = subsidyRows(record, locked ? dayInShanghai(new Date(locked.lockedAt)) : null)
  return { bytes: await writeWorkbook(rows, month), fileName: `${own?.name ?? at.schoolId}课后服务补助表-${month}.xlsx` }
}
