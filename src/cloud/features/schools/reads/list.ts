import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { district, town } from '../../../database/reference-tables'
import { school } from '../../../database/schema'
import type { SchoolList } from '../shapes'

/** Every district, town and school, or those of one district; all of it is public. */
export async function listSchools(db: Database, districtId?: number): Promise<SchoolList> {
  const [districts, towns, schools] = await Promise.all([
    db.orm
      .select({ districtId: district.districtId, name: district.name })
      .from(district)
      .where(districtId === undefined ? undefined : eq(district.districtId, districtId))
      .orderBy(asc(district.districtId)),
    db.orm
      .select({ districtId: town.districtId, townCode: town.townCode, name: town.name })
      .from(town)
      .where(districtId === undefined ? undefined : eq(town.districtId, districtId))
      .orderBy(asc(town.districtId), asc(town.townCode)),
    db.orm
      .select({
        districtId: school.districtId,
        schoolId: school.schoolId,
        name: school.name,
        townCode: school.townCode,
        kind: school.kind,
        isDemo: school.isDemo,
      })
      .from(school)
      .where(districtId === undefined ? undefined : eq(school.districtId, districtId))
      .orderBy(asc(school.districtId), asc(school.townCode), asc(school.schoolId)),
  ])
  return { districts, towns, schools }
}

/** Whether the district has entered the town. */
export async function hasTown(db: Database, districtId: number, townCode: string): Promise<boolean> {
  const [known] = await db.orm
    .select({ townCode: town.townCode })
    .from(town)
    .where(and(eq(town.districtId, districtId), eq(town.townCode, townCode)))
  return known !== undefined
}
