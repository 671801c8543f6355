import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ApplicationKind, ApplicationState } from '../../policy/training/application'
import type { CategoryCode } from '../../policy/training/category'
import { day, districtId, id, instant, newId } from './columns'

/** Which bureau approves a category in this district; null or no row: to be named. */
export const bureau = pgTable(
  'bureau',
  {
    districtId: districtId(),
    categoryCode: text('category_code').$type<CategoryCode>().notNull(),
    bureauName: text('bureau_name'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.categoryCode] })],
)

/** An application, entered by an officer for the institution: institutions have no accounts. */
export const application = pgTable(
  'application',
  {
    districtId: districtId(),
    applicationId: newId('application_id'),
    kind: text('kind').$type<ApplicationKind>().notNull(),
    institutionId: bigint('institution_id', { mode: 'number' }), // null: a new one, until it is approved
    version: integer('version').notNull().default(1),
    state: text('state').$type<ApplicationState>().notNull(),
    facts: jsonb('facts').notNull(), // what is applied for, InstitutionFacts
    reviews: jsonb('reviews').notNull().default([]), // the policy's Review[], one for each bureau; small, and read with the row
    applicant: text('applicant').notNull(), // who brought it, in words
    enteredOn: day('entered_on').notNull(),
    enteredBy: text('entered_by').notNull(),
    document: text('document'), // of the decision
    reason: text('reason'), // why it was returned or how it was decided
    movedAt: instant('moved_at').notNull(),
    movedBy: text('moved_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.applicationId] }),
    index('application_by_state').on(t.districtId, t.state, t.applicationId),
    check('application_kind', sql`${t.kind} in ('new', 'renewal', 'new-site', 'change-of-address')`),
  ],
)

/** Every step of an application, in order; only ever added to. */
export const applicationStep = pgTable(
  'application_step',
  {
    districtId: districtId(),
    stepId: newId('step_id'),
    applicationId: id('application_id'),
    step: text('step').notNull(),
    note: text('note'),
    document: text('document'),
    at: instant('at').notNull(),
    by: text('by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.stepId] }),
    index('application_step_of').on(t.districtId, t.applicationId, t.stepId),
    foreignKey({
      columns: [t.districtId, t.applicationId],
      foreignColumns: [application.districtId, application.applicationId],
    }).onDelete('cascade'),
  ],
)

/** What was answered to an officer's request key: the same request sent twice acts once. Pruned after a week. */
export const officerRequest = pgTable(
  'officer_request',
  {
    districtId: districtId(),
    openid: text('openid').notNull(),
    requestKey: text('request_key').notNull(),
    input: text('input').notNull(), // a hash
    answer: jsonb('answer').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.openid, t.requestKey] })],
)
