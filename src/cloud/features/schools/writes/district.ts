import { and, eq, gte, lte, sql } from 'drizzle-orm'
import type { ImportedYear } from '../../../../policy/calendar/statutory'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { district, statutoryDay, town } from '../../../database/reference-tables'
import { school } from '../../../database/schema'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { SchoolKey } from '../../../input'
import type { SchoolListed } from '../shapes'

/** Replaces what the district knows of a year's holidays and make-up workdays. */
export async function importYear(
  db: Database,
  { districtId }: AuthorizedDistrict,
  { year, days }: ImportedYear,
): Promise<void> {
  await db.orm.transaction(async (tx) => {
    await tx
      .delete(statutoryDay)
      .where(
        and(
          eq(statutoryDay.districtId, districtId),
          gte(statutoryDay.day, `${year}-01-01`),
          lte(statutoryDay.day, `${year}-12-31`),
        ),
      )
    // Two officers may import at once; they read the same notice.
    await tx
      .insert(statutoryDay)
      .values(days.map(({ day, kind, name }) => ({ districtId, day, kind, name })))
      .onConflictDoNothing()
  })
}

/** Enters the district's towns; one that is there gets the name given now, and none goes, because schools lie in them. */
export async function addTowns(
  db: Database,
  { districtId }: AuthorizedDistrict,
  towns: readonly { townCode: string; name: string }[],
): Promise<void> {
  await db.orm
    .insert(town)
    .values(towns.map(({ townCode, name }) => ({ districtId, townCode, name })))
    .onConflictDoUpdate({ target: [town.districtId, town.townCode], set: { name: sql`excluded.name` } })
}

/** Enters a school in the district's register; `already-done` when its 学校标识码 is there. A demo district's are demo. */
export async function addSchool(
  db: Database,
  { districtId }: AuthorizedDistrict,
  { schoolId, townCode, name, kind }: SchoolKey & Pick<SchoolListed, 'townCode' | 'name' | 'kind'>,
): Promise<SchoolListed> {
  const [own] = await db.orm
    .select({ isDemo: district.isDemo })
    .from(district)
    .where(eq(district.districtId, districtId))
  const added = { districtId, schoolId, townCode, name, kind, isDemo: own?.isDemo ?? false }
  const rows = await db.orm.insert(school).values(added).onConflictDoNothing().returning({ id: school.schoolId })
  if (rows.length === 0) throw new AppError('already-done')
  return added
}
