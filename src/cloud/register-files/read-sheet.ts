import { FileRefused } from './file-refused'
import { LIMITS } from './limits'
import { fillMerges, readMerges } from './merges'
import type { Packed } from './open-zip'
import type { RawCell, RawRow } from './raw-table'
import { dayOfSerial } from './read-day'
import { readXml } from './read-xml'

/** What the cells of a workbook are read with. */
export interface Book {
  texts: readonly string[]
  dateStyles: ReadonlySet<number>
  from1904: boolean
}

/** The column of a reference, from 0: 'C7' is 2. */
export function columnOf(reference: string): number {
  let column = 0
  for (const sign of reference) {
    if (sign < 'A' || sign > 'Z') break
    column = column * 26 + sign.charCodeAt(0) - 64
    if (column > LIMITS.columns) throw new FileRefused('too-many-columns')
  }
  return column - 1
}

/** What is being read of one cell. */
interface Draft {
  column: number
  type: string
  style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

function finished({ type, style, value, hasValue, hasFormula }: Draft, { texts, dateStyles, from1904 }: Book): RawCell | undefined {
  const formula = hasFormula ? (hasValue ? 'with-value' : 'without-value') : 'none'
  if (!hasValue && !hasFormula) return undefined
  const cell = (text: string, kind: RawCell['kind']): RawCell => ({ text, kind, formula, merged: 'no' })
  switch (type) {
    case 's':
      return cell(texts[Number(value)] ?? '', 'text')
    case 'e':
      return cell(value, 'error')
    case 'n': {
      const day = dateStyles.has(style) ? dayOfSerial(Number(value), from1904) : null
      return day === null ? cell(value, 'number') : cell(day, 'text')
    }
    default:
      return cell(type === 'd' ? value.slice(0, 10) : value, 'text')
  }
}

/** The rows that hold something, with the values of merged cells repeated downwards; nothing is computed. */
export async function* rowsOfSheet(zip: Packed, part: string, book: Book): AsyncGenerator<RawRow> {
  const [tail, sheet] = [zip.open(part), zip.open(part)]
  if (!tail || !sheet) throw new FileRefused('zip-broken')
  const fill = fillMerges(await readMerges(tail))
  let found: RawRow[] = []
  let [number, count] = [0, 0]
  let cells: (RawCell | undefined)[] = []
  let draft: Draft | null = null
  let column = -1
  let inValue = false
  const reading = readXml(sheet, {
    open: (name, attributes) => {
      if (name === 'row') {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        if (column >= LIMITS.columns) throw new FileRefused('too-many-columns')
        draft = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), value: '', hasValue: false, hasFormula: false }
      } else if (draft) {
        inValue = name === 'v' || name === 't'
        if (inValue) draft.hasValue = true
        if (name === 'f') draft.hasFormula = true
      }
    },
    text: (text) => {
      if (inValue && draft && draft.value.length <= LIMITS.cellSigns) draft.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'c' && draft) {
        cells[draft.column] = finished(draft, book)
        draft = null
      }
      if (name !== 'row' || !cells.some((cell) => cell !== undefined && cell.text !== '')) return
      count += 1
      if (count > LIMITS.rows) throw new FileRefused('too-many-rows')
      found.push({ number, cells })
    },
  })
  for await (const _ of reading) {
    for (const row of found) yield fill(row)
    found = []
  }
}
