import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { InspectionResult, LookedAt } from '../../policy/training/inspection'
import { day, districtId, id, instant, newId } from './columns'
import { institutionOf } from './institution-tables'

/** Who looked at an institution on which day, and how it ended: only ever added to, a mistake is mended by a later entry. */
export const institutionInspection = pgTable(
  'institution_inspection',
  {
    districtId: districtId(),
    inspectionId: newId('inspection_id'),
    institutionId: id('institution_id'),
    day: day('day').notNull(),
    inspectors: text('inspectors').notNull(), // the bureaus that went, for officers
    lookedAt: text('looked_at').array().$type<LookedAt[]>().notNull(),
    result: text('result').$type<InspectionResult>().notNull(),
    note: text('note').notNull(),
    document: text('document'),
    isPublished: boolean('is_published').notNull(), // everybody may read it; only a decision can be
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.inspectionId] }),
    institutionOf(t),
    index('institution_inspection_of').on(t.districtId, t.institutionId, t.day),
    check('institution_inspection_result', sql`${t.result} in ('nothing-found', 'found', 'decided')`),
    check('institution_inspection_decision', sql`${t.result} <> 'decided' or ${t.document} is not null`),
    check('institution_inspection_published', sql`not ${t.isPublished} or ${t.result} = 'decided'`),
  ],
)
