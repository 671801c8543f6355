import { sql } from 'drizzle-orm'
import { check, doublePrecision, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { day, districtId, schoolId } from './columns'
import { schoolOf } from './schema'

/** Where a school is, in degrees, with who says so and on which day; without a row nobody has said. */
export const schoolPlace = pgTable(
  'school_place',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    source: text('source').notNull(),
    saidOn: day('said_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId] }),
    schoolOf(t),
    check('school_place_on_earth', sql`${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`),
  ],
)
