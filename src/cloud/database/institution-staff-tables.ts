import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { CategoryCode } from '../../policy/training/category'
import type { CertificateKind, ContractKind, StaffKind } from '../../policy/training/staff'
import { day, districtId, id, instant, newId } from './columns'
import { institutionOf } from './institution-tables'

/**
 * Who teaches at an institution. Of a certificate number only the masked form is kept and a fingerprint, an HMAC of
 * name and number: enough to meet the register of teachers in service, not enough to read a number from.
 */
export const institutionStaff = pgTable(
  'institution_staff',
  {
    districtId: districtId(),
    institutionId: id('institution_id'),
    staffId: newId('staff_id'),
    name: text('name').notNull(),
    subject: text('subject').notNull(), // what they teach, in the licence's words
    teaches: text('teaches').array().$type<CategoryCode[]>(), // null: not known
    kind: text('kind').$type<StaffKind>().notNull(),
    certificateKind: text('certificate_kind').$type<CertificateKind>(),
    certificateMasked: text('certificate_masked'),
    certificateTo: day('certificate_to'), // null: without an end, or unknown
    fingerprint: text('fingerprint'),
    contractKind: text('contract_kind').$type<ContractKind>(),
    contractFrom: day('contract_from'),
    contractTo: day('contract_to'),
    photoKey: text('photo_key'), // where the files port keeps it; gone with the person
    leftOn: day('left_on'), // never deleted: a finding may rest on somebody who left
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.staffId] }),
    institutionOf(t),
    index('institution_staff_of').on(t.districtId, t.institutionId),
    check('institution_staff_kind', sql`${t.kind} in ('full-time', 'part-time')`),
    check('institution_staff_certificate', sql`${t.certificateKind} in ('teacher', 'professional')`),
    check('institution_staff_contract', sql`${t.contractKind} in ('employment', 'labour', 'service')`),
  ],
)

/** What an officer decided about a finding of the rules; the program itself decides nothing. */
export const staffFindingDecision = pgTable(
  'staff_finding_decision',
  {
    districtId: districtId(),
    decisionId: newId('decision_id'),
    institutionId: id('institution_id'),
    staffId: id('staff_id'),
    finding: text('finding').notNull(),
    decision: text('decision').$type<'upheld' | 'dismissed'>().notNull(),
    note: text('note').notNull(),
    document: text('document'),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.decisionId] }),
    institutionOf(t),
    index('staff_finding_decision_of').on(t.districtId, t.institutionId, t.staffId),
    check('staff_finding_decision_known', sql`${t.decision} in ('upheld', 'dismissed')`),
  ],
)

/** The district's teachers in service, as fingerprints only: nobody reads a name from here. */
export const inServiceFingerprint = pgTable(
  'in_service_fingerprint',
  { districtId: districtId(), fingerprint: text('fingerprint').notNull() },
  (t) => [primaryKey({ columns: [t.districtId, t.fingerprint] })],
)

/** When that register was brought in, and by whom. */
export const inServiceImport = pgTable(
  'in_service_import',
  {
    districtId: districtId(),
    importId: newId('import_id'),
    teachers: integer('teachers').notNull(),
    importedAt: instant('imported_at').notNull(),
    importedBy: text('imported_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.importId] })],
)
