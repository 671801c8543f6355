import { readStatusTitle } from '../../policy/training/status-words'
import type { Status } from '../../policy/training/standing'
import type { RowTold, SheetRead } from '../features/register-imports/shapes'
import { FileRefused } from './file-refused'
import { isNoInstitution, isOfHeading, tableFinder } from './find-table'
import type { Table } from './find-table'
import { isSameInstitution, lineMaker } from './lines'
import type { Line } from './lines'
import type { RawFile, RawSheet } from './raw-table'
import { readRow } from './read-row'
import type { ReadRow } from './read-row'

/** What reading a file finds, in its order; the account of a sheet comes after its rows. */
export type ReadItem =
  | { kind: 'row'; row: ReadRow }
  | { kind: 'refused'; name: string | null; told: RowTold[] }
  | { kind: 'sheet'; sheet: SheetRead }

/**
 * The institutions of a file, one by one, whatever the sheets look like; nothing is held but the lines of one
 * institution. `given` is what rows are whose sheet and cells do not tell. Throws FileRefused.
 */
export async function* readRegister(file: RawFile, given: Status | null): AsyncGenerator<ReadItem> {
  let tables = 0
  for (const sheet of file.sheets) {
    const none = { name: sheet.name, status: null, rows: 0, ignoredColumns: [] }
    if (sheet.hidden) {
      yield { kind: 'sheet', sheet: { ...none, left: 'hidden' } }
      continue
    }
    const account = { ...none, left: 'no-table' as SheetRead['left'] }
    yield* readSheet(sheet, given, account)
    if (account.left === null) tables += 1
    yield { kind: 'sheet', sheet: account }
  }
  if (tables === 0) throw new FileRefused('no-table')
}

async function* readSheet(sheet: RawSheet, given: Status | null, account: SheetRead): AsyncGenerator<ReadItem> {
  const finder = tableFinder()
  let table: Table | null = null
  let toLine: ReturnType<typeof lineMaker> | null = null
  let lines: Line[] = []
  const finish = function* (): Generator<ReadItem> {
    const [first, ...others] = lines
    lines = []
    if (!first) return
    account.rows += 1
    const read = readRow([first, ...others], account.status ?? given)
    yield 'row' in read ? { kind: 'row', row: read.row } : { kind: 'refused', name: read.name, told: read.refused }
  }
  for await (const row of sheet.rows()) {
    if (!table) {
      const found = finder.take(row)
      if (typeof found === 'string') continue
      table = found
      toLine = lineMaker(table, sheet.name)
      account.left = null
      account.status = readStatusTitle(sheet.name) ?? table.status
      account.ignoredColumns = table.ignoredColumns
      if (isOfHeading(table, row)) continue
    }
    if (!toLine || isNoInstitution(table, row)) continue
    const line = toLine(row)
    const last = lines.at(-1)
    if (last && !isSameInstitution(last, line)) yield* finish()
    lines.push(line)
  }
  yield* finish()
}
