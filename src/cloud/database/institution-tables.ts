import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  point,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { CategoryCode } from '../../policy/training/category'
import type { FundMode } from '../../policy/training/claim'
import type { LegalForm } from '../../policy/training/legal-form'
import type { Status } from '../../policy/training/standing'
import { day, districtId, id, instant, newId } from './columns'

/*
 * The register of training institutions: some hundreds a district and read by everybody, so these are reference tables,
 * keyed by district_id and copied to every node of a distributed PostgreSQL. They have no school to be spread by.
 */
export const institution = pgTable(
  'institution',
  {
    districtId: districtId(),
    institutionId: newId('institution_id'),
    version: integer('version').notNull().default(1),
    name: text('name').notNull(),
    formerNames: text('former_names').array().notNull().default([]),
    creditCode: text('credit_code'), // null: an operator that never had one
    creditCodeNote: text('credit_code_note'), // why a code that fails its checksum is kept
    licenceNumber: text('licence_number'), // its digits where it is 教民 and 15 of them, so that either way of typing finds it
    legalForm: text('legal_form').$type<LegalForm>(),
    approvingOrgan: text('approving_organ'),
    registeringOrgan: text('registering_organ'),
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
    mode: text('mode').$type<FundMode>(),
    accountBank: text('account_bank'),
    accountMasked: text('account_masked'),
    payeeName: text('payee_name'),
    fees: jsonb('fees').notNull().default([]), // see FeeItem in institutions/shapes.ts
    categories: jsonb('categories').notNull().default([]), // those of the licence, with what each approves in its words
    classTimes: jsonb('class_times').notNull().default([]), // see ClassTime there
    contactPhone: text('contact_phone'),
    confirmedAt: instant('confirmed_at').notNull(),
    confirmedBy: text('confirmed_by').notNull(), // the officer's display name, shown to everybody
    isDemo: boolean('is_demo').notNull().default(false),
    withdrawnOn: day('withdrawn_on'), // added by an import that was taken back: no list has it from this day on
    // What follows is derived from the other tables by the statements that write those, so that a list is one range.
    namePinyin: text('name_pinyin').notNull(), // lists are in this order
    searchText: text('search_text').notNull(), // see institutions/writes/search-text.ts
    categoryCodes: text('category_codes').array().$type<CategoryCode[]>().notNull().default([]),
    townCodes: text('town_codes').array().notNull().default([]),
    siteCount: smallint('site_count').notNull().default(0),
    status: text('status').$type<Status>(), // null: nothing recorded yet
    statusFrom: day('status_from'),
    statusReason: text('status_reason'),
    nextChangeDay: day('next_change_day'), // a change recorded ahead: from this day `status` is not what holds
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.institutionId] }),
    index('institution_by_name').on(t.districtId, t.namePinyin, t.institutionId),
    index('institution_by_credit_code').on(t.creditCode),
    index('institution_by_licence').on(t.licenceNumber),
    // text_grams is in the migration: every one and two Chinese signs in a row, every three letters of pinyin.
    index('institution_by_grams').using('gin', sql`text_grams(${t.searchText})`),
    index('institution_by_confirmed').on(t.districtId, t.confirmedAt),
    check('institution_legal_form', sql`${t.legalForm} in ('non-profit', 'for-profit')`),
    check('institution_mode', sql`${t.mode} in ('bank-custody', 'risk-deposit')`),
  ],
)

type InstitutionColumns = Record<'districtId' | 'institutionId', AnyPgColumn>

export const institutionOf = (t: InstitutionColumns) =>
  foreignKey({
    columns: [t.districtId, t.institutionId],
    foreignColumns: [institution.districtId, institution.institutionId],
  }).onDelete('cascade')

/**
 * An address of the licence. `place` is where its coordinates lie for "nearest first": degrees scaled so that they are
 * as long east as north at the district's latitude, and moved apart by district, so that one index keeps each
 * district's sites together. Without coordinates it is null.
 */
export const institutionSite = pgTable(
  'institution_site',
  {
    districtId: districtId(),
    institutionId: id('institution_id'),
    siteNo: smallint('site_no').notNull(),
    townCode: text('town_code').notNull(),
    address: text('address').notNull(),
    floor: text('floor'),
    lng: doublePrecision('lng'),
    lat: doublePrecision('lat'),
    place: point('place', { mode: 'tuple' }),
    fromDay: day('from_day'),
    toDay: day('to_day'), // the last day on which it was approved; null: it still is
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.institutionId, t.siteNo] }),
    institutionOf(t),
    index('institution_site_by_town').on(t.districtId, t.townCode, t.institutionId),
    index('institution_site_by_place').using('gist', t.place),
  ],
)

/** The history: only ever added to, so that any day in the past can be asked. */
export const institutionStatus = pgTable(
  'institution_status',
  {
    districtId: districtId(),
    changeId: newId('change_id'),
    institutionId: id('institution_id'),
    status: text('status').$type<Status>().notNull(),
    fromDay: day('from_day').notNull(),
    reason: text('reason').notNull(),
    document: text('document'),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.changeId] }),
    institutionOf(t),
    index('institution_status_by_day').on(t.districtId, t.institutionId, t.fromDay, t.changeId),
    check(
      'institution_status_known',
      sql`${t.status} in ('applied', 'white', 'warning', 'suspended', 'cancelled', 'black')`,
    ),
  ],
)

/** Everything recorded of an institution but its history, as it stood from `from_day`; never changed. */
export const institutionVersion = pgTable(
  'institution_version',
  {
    districtId: districtId(),
    institutionId: id('institution_id'),
    version: integer('version').notNull(),
    fromDay: day('from_day').notNull(),
    facts: jsonb('facts').notNull(), // InstitutionFacts of institutions/shapes.ts
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.institutionId, t.version] }), institutionOf(t)],
)

/** A code given out to be printed; the highest issue is the one that counts. */
export const institutionCode = pgTable(
  'institution_code',
  {
    districtId: districtId(),
    institutionId: id('institution_id'),
    issue: smallint('issue').notNull(),
    issuedAt: instant('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.institutionId, t.issue] }), institutionOf(t)],
)
