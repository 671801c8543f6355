import { eq, sql } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { loadSyllables } from '../../../features/institutions/writes/search-text'
import type { Database } from '../../connect'
import { institution } from '../../institution-tables'
import { district, town } from '../../reference-tables'
import { moveSequencesOn } from '../insert-rows'
import { DEMO_DISTRICT, DEMO_REFERENCE_LAT } from '../schools'
import { DEMO_TOWNS } from '../towns'
import { NotEmptyError } from './generate-city'
import { institutionSteps, MOST_INSTITUTIONS } from './institution-steps'

/**
 * Puts `count` made-up institutions, 1 to 100,000, into one district, which is entered if it is not there. Throws
 * NotEmptyError when it has some already, RangeError outside.
 */
export async function generateInstitutions(db: Database, count: number, today: Day, districtId = DEMO_DISTRICT): Promise<void> {
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTITUTIONS) {
    throw new RangeError(`institutions must be a whole number from 1 to ${MOST_INSTITUTIONS}`)
  }
  const steps = institutionSteps(districtId, count, today, await loadSyllables())
  await db.orm.transaction(async (tx) => {
    const name = `示例区 ${districtId}`
    await tx.insert(district).values({ districtId, name, isDemo: true, referenceLat: DEMO_REFERENCE_LAT }).onConflictDoNothing()
    await tx
      .insert(town)
      .values(DEMO_TOWNS.map(({ townCode, name: townName }) => ({ districtId, townCode, name: townName })))
      .onConflictDoNothing()
    const known = await tx.select({ id: institution.institutionId }).from(institution).where(eq(institution.districtId, districtId)).limit(1)
    if (known.length > 0) throw new NotEmptyError()
    // One index over all of it instead of a hundred thousand entries one by one.
    const [index] = await tx.execute<{ add: string }>(sql`select pg_get_indexdef('institution_by_grams'::regclass) as add`).then(rowsOf)
    await tx.execute(sql`drop index institution_by_grams`)
    for (const { text } of steps) await tx.execute(sql.raw(text))
    await tx.execute(sql.raw(index?.add ?? ''))
    await moveSequencesOn(tx)
  })
  for (const table of ['institution', 'institution_site', 'institution_status', 'institution_version']) {
    await db.orm.execute(sql.raw(`vacuum analyze ${table}`))
  }
}

/** Both drivers answer with rows; the common type does not know it. */
const rowsOf = (answer: unknown) => (answer as { rows: { add: string }[] }).rows
