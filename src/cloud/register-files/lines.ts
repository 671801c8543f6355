import type { RowNote, RowProblem } from '../../contract/import-problems'
import type { RowTold } from '../features/register-imports/shapes'
import { asMeant, isDitto, isNothing, sameSigns, tidy } from './cell-text'
import type { ColumnKey } from './columns'
import type { Table } from './find-table'
import type { RawCell, RawRow } from './raw-table'

/** One cell of ours under its heading. */
export interface Said {
  heading: string
  cell: RawCell
}

/** One row of the table: what it says under each heading of ours; cells that say nothing are not there. */
export interface Line {
  sheet: string
  row: number
  said: Partial<Record<ColumnKey, Said[]>>
  /** What stands against taking the row, found cell by cell. */
  refused: RowTold[]
}

/** In these a line break parts entries; elsewhere it only makes a narrow column. */
const LISTS: readonly ColumnKey[] = ['categories', 'formerNames', 'contactPhone']

const SHOWN_SIGNS = 40

export const toldOf = (
  { sheet, row }: { sheet: string; row: number },
  problem: RowProblem | RowNote,
  said?: { heading: string; cell: { text: string } } | null,
  against: string | null = null,
): RowTold => ({
  sheet,
  row,
  column: said?.heading || null,
  value: said?.cell.text ? [...tidy(said.cell.text)].slice(0, SHOWN_SIGNS).join('') : null,
  problem,
  with: against,
})

/** Makes lines of the rows of one table; 同上 takes what the line before says in the same column. */
export function lineMaker(table: Table, sheet: string): (row: RawRow) => Line {
  const above = new Map<number, RawCell>()
  return ({ number, cells }) => {
    const line: Line = { sheet, row: number, said: {}, refused: [] }
    for (const { at, key, heading } of table.headings) {
      const own = cells[at]
      if (!own) continue
      const text = tidy(LISTS.includes(key) ? asMeant(own.text).replace(/\s*[\r\n]+\s*/g, '；') : asMeant(own.text))
      const cell = isDitto(text) ? above.get(at) : { ...own, text }
      if (!cell) line.refused.push(toldOf(line, 'nothing-above', { heading, cell: own }))
      else if (cell.kind === 'error') line.refused.push(toldOf(line, 'error-cell', { heading, cell }))
      else if (!isNothing(cell.text) || cell.formula !== 'none') {
        line.said[key] = [...(line.said[key] ?? []), { heading, cell }]
        above.set(at, cell)
      }
    }
    return line
  }
}

export const textOf = (line: Line, key: ColumnKey): string | null => line.said[key]?.[0]?.cell.text ?? null

const CODES = ['ownNumber', 'creditCode', 'licenceNumber', 'registration', 'status'] as const

/** Whether two lines that follow each other are of one institution: one name, and no code that speaks against it. */
export function isSameInstitution(line: Line, next: Line): boolean {
  const [name, other] = [textOf(line, 'name'), textOf(next, 'name')]
  if (name === null || other === null || sameSigns(name) !== sameSigns(other)) return false
  return CODES.every((key) => {
    const [one, two] = [textOf(line, key), textOf(next, key)]
    return one === null || two === null || sameSigns(one) === sameSigns(two)
  })
}
