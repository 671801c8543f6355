import { sql } from 'drizzle-orm'
import { bigint, boolean, check, foreignKey, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { MarkKind } from '../../policy/after-school/leaving/mark'
import type { WayOfLeaving } from '../../policy/after-school/leaving/pickup'
import type { LeavingNotice, WayHomeKind } from '../../policy/after-school/leaving/way-home'
import { day, districtId, id, instant, newId, schoolId } from './columns'
import { childOf, personOf, schoolOf } from './schema'

/* 放学: who collects whom and when, and where each child is. */

/** Somebody besides the guardians who may collect a child; of a paper code only its hash is kept. */
export const collector = pgTable(
  'collector',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    collectorId: newId('collector_id'),
    childId: id('child_id'),
    displayName: text('display_name').notNull(),
    relation: text('relation').notNull(),
    codeHash: text('code_hash'), // null: known by sight
    addedBy: id('added_by'),
    addedAt: instant('added_at').notNull(),
    toDay: day('to_day'), // the last day, inclusive; null: until taken off
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.collectorId] }),
    index('collector_by_child').on(t.districtId, t.schoolId, t.childId),
    index('collector_by_code').on(t.districtId, t.schoolId, t.codeHash),
    childOf(t).onDelete('cascade'),
  ],
)

const pickupColumns = () => ({
  how: text('how').$type<WayOfLeaving>().notNull(),
  at: text('at').notNull(), // HH:mm
  personId: bigint('person_id', { mode: 'number' }), // a guardian who collects
  collectorId: bigint('collector_id', { mode: 'number' }), // or one of the child's collectors
  setBy: id('set_by'),
  setAt: instant('set_at').notNull(),
})

/** Who collects on an ordinary weekday, when and how. */
export const pickupDefault = pgTable(
  'pickup_default',
  { districtId: districtId(), schoolId: schoolId(), childId: id('child_id'), weekday: smallint('weekday').notNull(), ...pickupColumns() },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.childId, t.weekday] }),
    childOf(t).onDelete('cascade'),
    check('pickup_default_weekday', sql`${t.weekday} between 1 and 7`),
    check('pickup_default_how', sql`${t.how} in ('collected', 'school-bus', 'walks-alone', 'stays')`),
  ],
)

/** One day that is otherwise. */
export const pickupException = pgTable(
  'pickup_exception',
  { districtId: districtId(), schoolId: schoolId(), childId: id('child_id'), day: day('day').notNull(), ...pickupColumns() },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.childId, t.day] }),
    childOf(t).onDelete('cascade'),
    check('pickup_exception_how', sql`${t.how} in ('collected', 'school-bus', 'walks-alone', 'stays')`),
  ],
)

/** A family's word that the child does not come on a day. */
export const leaveTold = pgTable(
  'leave_told',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: id('child_id'),
    day: day('day').notNull(),
    reason: text('reason'),
    toldBy: id('told_by'),
    toldAt: instant('told_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.childId, t.day] }), childOf(t).onDelete('cascade')],
)

/** A guardian's 我来接 for a day; it tells the others and changes nothing. */
export const pickupWord = pgTable(
  'pickup_word',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: id('child_id'),
    day: day('day').notNull(),
    personId: id('person_id'),
    saidAt: instant('said_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.childId, t.day, t.personId] }),
    childOf(t).onDelete('cascade'),
    personOf(t).onDelete('cascade'),
  ],
)

/** What a family says of the way home, null where it did not; for the leave time proposed to the duty teacher. */
export const wayHome = pgTable(
  'way_home',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: id('child_id'),
    way: text('way').$type<WayHomeKind>(),
    minutes: smallint('minutes'), // from the gate to the door
    metres: integer('metres'), // asked only when the minutes are not said
    lastBusAt: text('last_bus_at'), // HH:mm
    minutesToStop: smallint('minutes_to_stop'),
    setBy: id('set_by'),
    setAt: instant('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.childId] }), childOf(t).onDelete('cascade')],
)

/** The duty teacher's word on a child's leave time on one day. */
export const leaveTime = pgTable(
  'leave_time',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: id('child_id'),
    day: day('day').notNull(),
    at: text('at').notNull(), // HH:mm
    approvedBy: id('approved_by'),
    approvedAt: instant('approved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.childId, t.day] }), childOf(t).onDelete('cascade')],
)

/** Who has the duty on a day, besides the office. */
export const duty = pgTable(
  'duty',
  { districtId: districtId(), schoolId: schoolId(), day: day('day').notNull(), personId: id('person_id') },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.day, t.personId] }), personOf(t).onDelete('cascade')],
)

/** The leader of an offering is away on one day, and who stands in. */
export const standIn = pgTable(
  'stand_in',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    day: day('day').notNull(),
    offeringId: id('offering_id'),
    leaderId: bigint('leader_id', { mode: 'number' }), // null: nobody yet
    setBy: id('set_by'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.day, t.offeringId] }), schoolOf(t)],
)

/**
 * What was noted of a child on a day, as events: the state is what the policy makes of all of them, in whatever order
 * they came. Only ever added to, undoing included; kept for 180 days.
 */
export const dayMark = pgTable(
  'day_mark',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    day: day('day').notNull(),
    childId: id('child_id'),
    markId: text('mark_id').notNull(), // chosen by the phone: the same mark sent twice is one
    kind: text('kind').$type<MarkKind>().notNull(),
    at: instant('at').notNull(), // by the phone's clock
    by: id('by'),
    device: text('device').notNull(),
    deviceSeq: integer('device_seq').notNull(),
    offeringId: bigint('offering_id', { mode: 'number' }),
    personId: bigint('person_id', { mode: 'number' }), // the guardian it was handed over to
    collectorId: bigint('collector_id', { mode: 'number' }), // or the collector
    undoes: text('undoes'), // a mark_id
    reason: text('reason'),
    receivedAt: instant('received_at').notNull(),
    afterClosing: boolean('after_closing').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.day, t.childId, t.markId] }),
    index('day_mark_by_child').on(t.districtId, t.schoolId, t.childId, t.day),
    index('day_mark_pruned').using('brin', t.day), // rows come in the order of days: a few pages instead of a second index
    childOf(t).onDelete('cascade'),
  ],
)

/** A day the duty teacher closed: every child was accounted for. */
export const closedDay = pgTable(
  'closed_day',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    day: day('day').notNull(),
    children: integer('children').notNull(),
    closedBy: id('closed_by'),
    closedAt: instant('closed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.day] }), schoolOf(t)],
)

/** A word of the school to all guardians of a day, e.g. early leaving because of the weather; kept for 180 days. */
export const leavingNotice = pgTable(
  'leaving_notice',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    noticeId: newId('notice_id'),
    day: day('day').notNull(),
    kind: text('kind').$type<LeavingNotice['kind']>().notNull(),
    leaveAt: text('leave_at'), // HH:mm, when all leave earlier
    text: text('text').notNull(),
    sentBy: id('sent_by'),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.noticeId] }),
    index('leaving_notice_by_day').on(t.districtId, t.schoolId, t.day),
    schoolOf(t),
    check('leaving_notice_kind', sql`${t.kind} in ('weather', 'traffic', 'other')`),
  ],
)

export const noticeSeen = pgTable(
  'notice_seen',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    noticeId: id('notice_id'),
    personId: id('person_id'),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.noticeId, t.personId] }),
    foreignKey({
      columns: [t.districtId, t.schoolId, t.noticeId],
      foreignColumns: [leavingNotice.districtId, leavingNotice.schoolId, leavingNotice.noticeId],
    }).onDelete('cascade'),
    personOf(t).onDelete('cascade'),
  ],
)
