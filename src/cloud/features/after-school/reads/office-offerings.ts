import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { OfferingOfOffice } from '../shapes'
import { enrolledGrades, findingsOfOffering, planContext } from './offering-findings'
import { offeringsOf, ruledOffering, toOffering } from './offerings'
import { planOf } from './plans'

/** Every offering of a plan with what the rules say against it now: for the school's office. */
export async function officeOfferings(db: Database, at: AuthorizedSchool, planId: number): Promise<OfferingOfOffice[]> {
  const plan = await planOf(db.orm, at, planId)
  const rows = await offeringsOf(db, at, planId)
  const context = await planContext(db.orm, at, plan.published ?? plan.draft, rows)
  return Promise.all(
    rows.map(async (row) => ({
      ...toOffering(row),
      version: row.version,
      leaderId: row.leaderId,
      waiting: row.waiting,
      withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt).toISOString(),
      findings:
        row.withdrawnAt === null
          ? findingsOfOffering(ruledOffering(row), context, await enrolledGrades(db, at, row.offeringId, plan.startsOn))
          : [],
    })),
  )
}
