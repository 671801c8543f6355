import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { DayWishes } from '../../policy/after-school/choosing/wishes'
import type { ExemptionKind } from '../../policy/after-school/plan/fee'
import type { LeaderKind } from '../../policy/after-school/plan/leader'
import type { Admission, SubjectKind, Venue } from '../../policy/after-school/plan/offering'
import type { ServiceKind } from '../../policy/after-school/service-kind'
import type { WaitingState } from '../../policy/after-school/waiting/waiting-place'
import { day, districtId, id, instant, newId, schoolId } from './columns'
import { childOf, schoolOf } from './schema'
import type { SchoolColumns } from './schema'

/* After-school service: what a school offers in a term, who wants it and who has it. All of it is a school's own. */

/** A school's plan of a term. The draft is the office's; what is published stands in service_plan_version. */
export const servicePlan = pgTable(
  'service_plan',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    planId: newId('plan_id'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull().default(1), // of the row, for who changes it
    publishedVersion: integer('published_version'), // null: never published
    draft: jsonb('draft').notNull(), // PlanContent, see after-school/shapes.ts
    published: jsonb('published'), // PlanContent as it stands
    choosingOpensAt: instant('choosing_opens_at'),
    choosingClosesAt: instant('choosing_closes_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.planId] }),
    schoolOf(t),
    check('service_plan_order', sql`${t.startsOn} <= ${t.endsOn}`),
    check('service_plan_choosing', sql`${t.choosingOpensAt} < ${t.choosingClosesAt}`),
  ],
)

const planOf = (t: SchoolColumns & { planId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.planId],
    foreignColumns: [servicePlan.districtId, servicePlan.schoolId, servicePlan.planId],
  })

/** Each plan as it was published, with what it changed; only ever added to. */
export const servicePlanVersion = pgTable(
  'service_plan_version',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    planId: id('plan_id'),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    reason: text('reason').notNull(),
    touchedChildren: integer('touched_children').notNull(),
    publishedBy: id('published_by'),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.planId, t.version] }), planOf(t)],
)

/** Low-income and registered poor families are exempt; only the office and the family see it. */
export const exemption = pgTable(
  'exemption',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: id('child_id'),
    kind: text('kind').$type<ExemptionKind>().notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day'), // inclusive; null has no end
    grantedBy: id('granted_by'),
    grantedAt: instant('granted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.childId] }),
    childOf(t).onDelete('cascade'),
    check('exemption_kind', sql`${t.kind} in ('low-income', 'registered-poor')`),
  ],
)

/** Whoever leads sessions: a teacher of the school with a person_id, or somebody from outside. */
export const serviceLeader = pgTable(
  'service_leader',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    leaderId: newId('leader_id'),
    displayName: text('display_name').notNull(),
    staffKind: text('staff_kind').$type<LeaderKind>().notNull(),
    personId: bigint('person_id', { mode: 'number' }),
    certificateKind: text('certificate_kind').$type<'teacher' | 'professional'>(), // never its number
    certificateValidTo: day('certificate_valid_to'),
    institutionId: bigint('institution_id', { mode: 'number' }), // sent by a third party on the register
    active: boolean('active').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.leaderId] }),
    unique('service_leader_person').on(t.districtId, t.schoolId, t.personId),
    schoolOf(t),
    check('service_leader_kind', sql`${t.staffKind} in ('in-service', 'retired', 'professional', 'volunteer')`),
  ],
)

const leaderOf = (t: SchoolColumns & { leaderId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.leaderId],
    foreignColumns: [serviceLeader.districtId, serviceLeader.schoolId, serviceLeader.leaderId],
  })

/**
 * What is offered on one weekday. `taken` counts its enrolled and offered places and is moved by the statement that
 * moves them; the check is the last word, as with class_day.
 */
export const offering = pgTable(
  'offering',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    offeringId: newId('offering_id'),
    planId: id('plan_id'),
    version: integer('version').notNull().default(1),
    serviceKind: text('service_kind').$type<ServiceKind>().notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    name: text('name').notNull(),
    about: text('about').notNull().default(''),
    weekday: smallint('weekday').notNull(),
    startsAt: text('starts_at').notNull(), // HH:mm
    endsAt: text('ends_at').notNull(),
    venue: text('venue').$type<Venue>().notNull().default('school'),
    place: text('place').notNull(),
    capacity: integer('capacity').notNull(),
    taken: integer('taken').notNull().default(0),
    lastPosition: bigint('last_position', { mode: 'number' }).notNull().default(0), // handed out in its waiting line
    fromGrade: smallint('from_grade').notNull(),
    toGrade: smallint('to_grade').notNull(),
    leaderId: bigint('leader_id', { mode: 'number' }), // null: nobody has been found yet
    institutionId: bigint('institution_id', { mode: 'number' }),
    itemName: text('item_name'), // of the approved list: institution + item + fee
    feeFen: integer('fee_fen'),
    admission: text('admission').$type<Admission>().notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.offeringId] }),
    index('offering_by_plan').on(t.districtId, t.schoolId, t.planId, t.weekday),
    planOf(t),
    leaderOf(t),
    check('offering_not_oversold', sql`${t.taken} between 0 and ${t.capacity}`),
    check('offering_weekday', sql`${t.weekday} between 1 and 5`),
    check('offering_hours', sql`${t.startsAt} < ${t.endsAt}`),
    check('offering_grades', sql`${t.fromGrade} <= ${t.toGrade}`),
    check('offering_venue', sql`${t.venue} in ('school', 'outside')`),
    check('offering_fee', sql`${t.feeFen} >= 0`),
    check('offering_admission', sql`${t.admission} in ('draw', 'first-come', 'everybody')`),
  ],
)

const offeringOf = (t: SchoolColumns & { offeringId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.offeringId],
    foreignColumns: [offering.districtId, offering.schoolId, offering.offeringId],
  })

/** What a family said for one child and term: not taking part, or ranked wishes by weekday. */
export const choosing = pgTable(
  'choosing',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    planId: id('plan_id'),
    childId: id('child_id'),
    version: integer('version').notNull().default(1),
    takesPart: boolean('takes_part').notNull(),
    wishes: jsonb('wishes').$type<DayWishes[]>().notNull(),
    firstWishes: bigint('first_wishes', { mode: 'number' }).array().notNull(), // counted for all to see, by offering
    withSiblings: boolean('with_siblings').notNull().default(false),
    salt: text('salt').notNull(), // the family's own, for the published list of hashes
    chosenBy: id('chosen_by'),
    chosenAt: instant('chosen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.planId, t.childId] }),
    index('choosing_by_child').on(t.districtId, t.schoolId, t.childId),
    planOf(t),
    childOf(t).onDelete('cascade'),
  ],
)

/** One draw of a plan, from its closing to its result; what is published holds hashes and no names. */
export const draw = pgTable(
  'draw',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    planId: id('plan_id'),
    state: text('state').$type<'announced' | 'closed' | 'drawn'>().notNull(),
    secret: text('secret').notNull(), // told only with the result
    commitment: text('commitment').notNull(), // its hash, published before anybody chose
    figureName: text('figure_name').notNull(), // which public figure is taken, named in advance
    figureDay: day('figure_day').notNull(), // and on which day it is known
    figure: text('figure'), // its value, known after the closing
    listHash: text('list_hash'),
    seed: text('seed'),
    file: jsonb('file'), // everything needed to draw again: see policy/after-school
    closedAt: instant('closed_at'),
    drawnAt: instant('drawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.planId] }),
    planOf(t),
    check('draw_state', sql`${t.state} in ('announced', 'closed', 'drawn')`),
  ],
)

/**
 * A child's hold on an offering: enrolled in one a weekday, besides offered or waiting for what it would rather have.
 * Waiting is by `position`: the draw's order, then the clock's.
 */
export const place = pgTable(
  'place',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    offeringId: id('offering_id'),
    childId: id('child_id'),
    planId: id('plan_id'),
    weekday: smallint('weekday').notNull(),
    state: text('state').$type<WaitingState>().notNull(),
    cameBy: text('came_by').$type<'draw' | 'first-come' | 'waiting-list'>().notNull(),
    position: bigint('position', { mode: 'number' }), // in the waiting list
    offeredUntil: instant('offered_until'),
    since: day('since'),
    until: day('until'),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.offeringId, t.childId] }),
    index('place_by_child').on(t.districtId, t.schoolId, t.childId),
    index('place_offered_until').on(t.offeredUntil).where(sql`${t.state} = 'offered'`),
    uniqueIndex('place_one_a_weekday')
      .on(t.districtId, t.schoolId, t.planId, t.childId, t.weekday)
      .where(sql`${t.state} = 'enrolled'`),
    index('place_waiting').on(t.districtId, t.schoolId, t.offeringId, t.position).where(sql`${t.state} = 'waiting'`),
    offeringOf(t),
    childOf(t).onDelete('cascade'),
    check('place_state', sql`${t.state} in ('enrolled', 'offered', 'waiting', 'declined', 'expired', 'left')`),
  ],
)

/** Why a child did or did not get what was wished, as the draw left it: told to the family alone. */
export const drawResult = pgTable(
  'draw_result',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    planId: id('plan_id'),
    childId: id('child_id'),
    code: text('code').notNull(), // the hash that stands for the child in the published file
    lost: boolean('lost').notNull(), // left without a place it wished for: one more ticket next time
    explanation: jsonb('explanation').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.planId, t.childId] }), planOf(t), childOf(t).onDelete('cascade')],
)

/** Money owed back to a family; paid outside the program. */
export const refund = pgTable(
  'refund',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    refundId: newId('refund_id'),
    childId: id('child_id'),
    planId: id('plan_id'),
    amountFen: integer('amount_fen').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.refundId] }),
    index('refund_by_child').on(t.districtId, t.schoolId, t.childId),
    childOf(t).onDelete('cascade'),
    check('refund_amount', sql`${t.amountFen} >= 0`),
  ],
)
