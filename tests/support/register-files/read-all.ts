import type { RowTold, SheetRead } from '../../../src/cloud/features/register-imports/shapes'
import { FileRefused } from '../../../src/cloud/register-files/file-refused'
import { openFile } from '../../../src/cloud/register-files/open-file'
import { readRegister } from '../../../src/cloud/register-files/read-register'
import type { ReadRow } from '../../../src/cloud/register-files/read-row'
import type { Status } from '../../../src/policy/training/standing'

export interface ReadAll {
  rows: ReadRow[]
  refused: RowTold[]
  sheets: SheetRead[]
}

/** Everything that reading a file finds. */
export async function readAll(bytes: Buffer, fileName: string, given: Status | null = null): Promise<ReadAll> {
  const found: ReadAll = { rows: [], refused: [], sheets: [] }
  for await (const item of readRegister(await openFile(bytes, fileName), given)) {
    if (item.kind === 'row') found.rows.push(item.row)
    else if (item.kind === 'sheet') found.sheets.push(item.sheet)
    else found.refused.push(...item.told)
  }
  return found
}

/** The problem of a file that must be refused. */
export const refusalOf = (bytes: Buffer, fileName: string): Promise<string> =>
  readAll(bytes, fileName).then(
    (found) => `not refused: ${JSON.stringify(found).slice(0, 200)}`,
    (error: unknown) => {
      if (error instanceof FileRefused) return error.problem
      throw error
    },
  )
