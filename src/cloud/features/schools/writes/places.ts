import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { school } from '../../../database/schema'
import { schoolPlace } from '../../../database/school-place-tables'
import type { AuthorizedDistrict } from '../../../identity/authorized'

/** Degrees, and who or what says so. */
export interface SaidPlace {
  schoolId: number
  lng: number
  lat: number
  source: string
}

/** Enters where schools are, all or none; what was said before is replaced. Refused with the school that is not the district's. */
export async function setPlaces(db: Database, { districtId }: AuthorizedDistrict, places: readonly SaidPlace[], today: Day): Promise<void> {
  const meant = inArray(school.schoolId, places.map(({ schoolId }) => schoolId))
  await db.orm.transaction(async (tx) => {
    const rows = await tx.select({ schoolId: school.schoolId }).from(school).where(and(eq(school.districtId, districtId), meant))
    const known = new Set(rows.map(({ schoolId }) => schoolId))
    const strangers = places.flatMap(({ schoolId }, i) => (known.has(schoolId) ? [] : [{ path: `places.${i}.schoolId`, message: 'no-such-school' }]))
    if (strangers.length > 0) throw new AppError('bad-input', strangers)
    await tx
      .insert(schoolPlace)
      .values(places.map(({ schoolId, lng, lat, source }) => ({ districtId, schoolId, longitude: lng, latitude: lat, source, saidOn: today })))
      .onConflictDoUpdate({
        target: [schoolPlace.districtId, schoolPlace.schoolId],
        set: {
          longitude: sql`excluded.longitude`,
          latitude: sql`excluded.latitude`,
          source: sql`excluded.source`,
          saidOn: sql`excluded.said_on`,
        },
      })
  })
}
