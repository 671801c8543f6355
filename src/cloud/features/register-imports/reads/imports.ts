import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { registerImport } from '../../../database/import-tables'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { ImportListed, PlanCounts, UndoAnswer } from '../shapes'

const MOST = 50

const instant = (text: string) => new Date(text).toISOString()

/** The district's imports, latest first. */
export async function listImports(db: Database, { districtId }: AuthorizedDistrict): Promise<ImportListed[]> {
  const rows = await db.orm.select().from(registerImport).where(eq(registerImport.districtId, districtId)).orderBy(desc(registerImport.importId)).limit(MOST)
  return rows.map(({ importId, importedAt, importedByName, fileName, fileHash, counts, undoneAt, undoneByName, undoneCounts }) => ({
    importId,
    at: instant(importedAt),
    byName: importedByName,
    fileName,
    fileHash,
    counts: counts as PlanCounts,
    undone: undoneAt === null ? null : { at: instant(undoneAt), byName: undoneByName ?? '', ...(undoneCounts as Pick<UndoAnswer, 'restored' | 'leftCount'>) },
  }))
}
