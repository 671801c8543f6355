import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { day, districtId, instant } from './columns'

/* Small tables without a school: a distributed PostgreSQL copies them to every node. */

/** district_id is the six-digit administrative code, e.g. 500153. */
export const district = pgTable('district', {
  districtId: integer('district_id').primaryKey(),
  name: text('name').notNull(),
  reportPhone: text('report_phone'), // unknown stays null: 待区教委公布
  isDemo: boolean('is_demo').notNull().default(false),
  // A latitude within the district, for distances between institutions; the default errs by a few per cent in China's middle.
  referenceLat: doublePrecision('reference_lat').notNull().default(30),
})

export const town = pgTable(
  'town',
  { districtId: districtId(), townCode: text('town_code').notNull(), name: text('name').notNull() },
  (t) => [primaryKey({ columns: [t.districtId, t.townCode] })],
)

export const subject = pgTable('subject', {
  subjectCode: text('subject_code').primaryKey(),
  name: text('name').notNull(),
  position: smallint('position').notNull(),
})

/** A year of statutory holidays imported by an officer when the built-in calendar does not cover it. */
export const statutoryDay = pgTable(
  'statutory_day',
  {
    districtId: districtId(),
    day: day('day').notNull(),
    kind: text('kind').$type<'holiday' | 'make-up-workday'>().notNull(),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.day] }),
    check('statutory_day_kind', sql`${t.kind} in ('holiday', 'make-up-workday')`),
  ],
)

export const districtOfficer = pgTable(
  'district_officer',
  { districtId: districtId(), openid: text('openid').notNull(), displayName: text('display_name').notNull() },
  (t) => [primaryKey({ columns: [t.districtId, t.openid] }), index('district_officer_openid').on(t.openid)],
)

/** Wrong codes typed lately, by openid; rows older than a day are pruned, so it does not grow. */
export const codeAttempt = pgTable('code_attempt', {
  openid: text('openid').primaryKey(),
  failures: integer('failures').notNull(),
  firstFailedAt: instant('first_failed_at').notNull(),
})
