import { sql } from 'drizzle-orm'
import { bigint, boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { RefundRule } from '../../policy/after-school/choosing/refund-rule'
import type { SubsidyRule } from '../../policy/after-school/record/subsidy'
import { day, districtId, id, instant, newId, schoolId } from './columns'
import { schoolOf } from './schema'

/* What sessions were held and what is owed for them, and what a district says about after-school service. */

/** A session that took place, written by the first mark of its roll; class_id 0 is a group of all classes. */
export const heldSession = pgTable(
  'held_session',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    day: day('day').notNull(),
    offeringId: id('offering_id'),
    classId: bigint('class_id', { mode: 'number' }).notNull().default(0),
    leaderId: id('leader_id'), // who really led it: a stand-in is recorded here
    done: text('done'), // what was done today, in a line for the evening
    doneMinutes: smallint('done_minutes'), // of tonight's homework, as the leader saw it
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.day, t.offeringId, t.classId] }),
    index('held_session_by_leader').on(t.districtId, t.schoolId, t.leaderId, t.day),
    schoolOf(t),
  ],
)

/** A month's service record of one leader, locked by the office; before that it is computed from the sessions. */
export const serviceRecord = pgTable(
  'service_record',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    month: text('month').notNull(), // YYYY-MM
    leaderId: id('leader_id'),
    sessions: integer('sessions').notNull(),
    delayedCare: integer('delayed_care').notNull().default(0), // of the sessions
    minutes: integer('minutes').notNull(),
    attended: integer('attended').notNull(), // children present, summed over the sessions
    amountFen: integer('amount_fen'), // null: the district has named no sum
    lockedBy: id('locked_by'),
    lockedAt: instant('locked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.month, t.leaderId] }),
    schoolOf(t),
    check('service_record_counts', sql`${t.sessions} >= 0 and ${t.attended} >= 0 and ${t.amountFen} >= 0`),
  ],
)

/** A correction of a locked record; only ever added to, the sum of a month is the record and its corrections. */
export const recordCorrection = pgTable(
  'record_correction',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    correctionId: newId('correction_id'),
    month: text('month').notNull(),
    leaderId: id('leader_id'),
    sessions: integer('sessions').notNull(), // more, or less when negative
    reason: text('reason').notNull(),
    correctedBy: id('corrected_by'),
    correctedAt: instant('corrected_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.correctionId] }),
    foreignKey({
      columns: [t.districtId, t.schoolId, t.month, t.leaderId],
      foreignColumns: [serviceRecord.districtId, serviceRecord.schoolId, serviceRecord.month, serviceRecord.leaderId],
    }),
  ],
)

/** What a district has entered about after-school service; what is null is 待区教委公布. */
export const districtService = pgTable('district_service', {
  districtId: districtId().primaryKey(),
  endOfWork: text('end_of_work'), // HH:mm, the local end of work
  subsidy: jsonb('subsidy').$type<SubsidyRule>().notNull(),
  refundRule: jsonb('refund_rule').$type<RefundRule>().notNull(),
  setBy: text('set_by').notNull(), // openid of the officer
  setAt: instant('set_at').notNull(),
})

/** The approved list of third parties: institution, item and fee; one that is not valid now is no reason to enrol. */
export const approvedItem = pgTable(
  'approved_item',
  {
    districtId: districtId(),
    institutionId: id('institution_id'),
    itemName: text('item_name').notNull(),
    feeFen: integer('fee_fen').notNull(), // a lesson
    documentNumber: text('document_number').notNull(),
    active: boolean('active').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.institutionId, t.itemName] }),
    check('approved_item_fee', sql`${t.feeFen} >= 0`),
  ],
)
