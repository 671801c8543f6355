import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { districtId, id, instant, newId } from './columns'
import { institutionOf } from './institution-tables'

/** A file that was brought into the register: by whom, what it was, and whether it was taken back. */
export const registerImport = pgTable(
  'register_import',
  {
    districtId: districtId(),
    importId: newId('import_id'),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(), // SHA-256 of its bytes
    planHash: text('plan_hash').notNull(), // of the plan the officer saw
    counts: jsonb('counts').notNull(), // PlanCounts of register-imports/shapes.ts
    importedAt: instant('imported_at').notNull(),
    importedBy: text('imported_by').notNull(),
    importedByName: text('imported_by_name').notNull(),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by'),
    undoneByName: text('undone_by_name'),
    undoneCounts: jsonb('undone_counts'), // how many were restored, how many left
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.importId] }),
    index('register_import_by_file').on(t.districtId, t.fileHash),
  ],
)

/** What an import did to one institution, so that it can be taken back; null where it did not touch that. */
export const registerImportChange = pgTable(
  'register_import_change',
  {
    districtId: districtId(),
    importId: id('import_id'),
    institutionId: id('institution_id'),
    kind: text('kind').$type<'added' | 'changed'>().notNull(),
    versionAfter: integer('version_after').notNull(), // another one now: somebody changed it since
    factsBefore: integer('facts_before'), // the version whose facts held before
    changeId: bigint('change_id', { mode: 'number' }), // the change of status it recorded
    statusBefore: text('status_before'), // null: nothing was recorded
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.importId, t.institutionId] }),
    institutionOf(t),
    foreignKey({
      columns: [t.districtId, t.importId],
      foreignColumns: [registerImport.districtId, registerImport.importId],
    }),
    check('register_import_change_kind', sql`${t.kind} in ('added', 'changed')`),
  ],
)
