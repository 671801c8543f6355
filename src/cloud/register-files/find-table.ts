import { readStatusTitle } from '../../policy/training/status-words'
import type { Status } from '../../policy/training/standing'
import { isNothing, sameSigns, tidy } from './cell-text'
import { columnKeyOf, isRunningNumber } from './columns'
import type { ColumnKey } from './columns'
import type { RawCell, RawRow } from './raw-table'

/** One column of the file that is ours. */
export interface Heading {
  at: number
  key: ColumnKey
  /** As it stands in the file. */
  heading: string
}

export interface Table {
  headings: Heading[]
  ignoredColumns: string[]
  /** What the titles above say. */
  status: Status | null
}

/** A heading is looked for in so many rows that hold something. */
const MOST_ROWS_ABOVE = 40

const textAt = (row: RawRow, at: number) => tidy(row.cells[at]?.text ?? '')

function headingsOf(row: RawRow): Heading[] {
  return row.cells.flatMap((cell, at) => {
    const heading = tidy(cell?.text ?? '')
    const key = columnKeyOf(heading)
    return key === null ? [] : [{ at, key, heading }]
  })
}

const isHeading = (headings: readonly Heading[]) =>
  headings.some(({ key }) => key === 'name') && new Set(headings.map(({ key }) => key)).size >= 2

/** A second row of headings below the first: it names columns, and no institution. */
function isSecondHeading(headings: readonly Heading[], row: RawRow): boolean {
  const name = headings.find(({ key }) => key === 'name')
  const cell = name && row.cells[name.at]
  const namesNobody = !cell || tidy(cell.text) === '' || cell.merged === 'below' || tidy(cell.text) === name.heading
  return namesNobody && headingsOf(row).some(({ key }) => key !== 'name')
}

/** Where both rows name a column, the lower one is the narrower. */
function joined(upper: readonly Heading[], lower: readonly Heading[]): Heading[] {
  const kept = upper.filter(({ at }) => !lower.some((each) => each.at === at))
  return [...kept, ...lower].sort((a, b) => a.at - b.at)
}

/** Finds the headings of a sheet: `take` each row in order; it answers the table once it is known, and then is done. */
export function tableFinder(): { take(row: RawRow): 'above' | 'heading' | Table } {
  let above: RawRow[] = []
  let upper: RawRow | null = null
  const table = (headings: Heading[], ...rows: RawRow[]): Table => ({
    headings,
    ignoredColumns: ignoredOf(headings, rows),
    status: statusOf(above),
  })
  return {
    take: (row) => {
      if (upper) {
        const headings = headingsOf(upper)
        return isSecondHeading(headings, row) ? table(joined(headings, headingsOf(row)), upper, row) : table(headings, upper)
      }
      if (isHeading(headingsOf(row))) {
        upper = row
        return 'heading'
      }
      above = above.length < MOST_ROWS_ABOVE ? [...above, row] : above
      return 'above'
    },
  }
}

/** Whether the row is the second row of headings, which the table was found with. */
export const isOfHeading = ({ headings }: Table, row: RawRow): boolean =>
  headings.every(({ at, heading }) => !row.cells[at] || textAt(row, at) === heading || row.cells[at]?.merged === 'below') &&
  headings.some(({ at, heading }) => textAt(row, at) === heading)

function ignoredOf(headings: readonly Heading[], rows: readonly RawRow[]): string[] {
  const lower = rows.at(-1)
  if (!lower) return []
  const known = new Set(headings.map(({ at }) => at))
  const names = lower.cells.map((cell, at) => (known.has(at) ? '' : tidy(cell?.text ?? '')))
  return names.filter((name) => name !== '' && !isRunningNumber(name)).map((name) => name.slice(0, 40))
}

/** The title nearest to the table says most. */
function statusOf(above: readonly RawRow[]): Status | null {
  for (const { cells } of [...above].reverse()) {
    const status = readStatusTitle(cells.map((cell) => cell?.text ?? '').join(''))
    if (status !== null) return status
  }
  return null
}

const NOTE = /^(注|备注|说明|填表|填报|制表|审核|统计|合计|总计|共计|小计|数据截|数据来源|截至|截止|联系人|监督电话|举报电话|单位(盖章|\(盖章)|备案)/
const SECTION = /^[(（]?[一二三四五六七八九十]+[)）、.．]|^第[一二三四五六七八九十]+[部节]/

/** Notes under a table, sums, the heading of a part, and the table's own headings repeated on a new page. */
export function isNoInstitution({ headings }: Table, row: RawRow): boolean {
  const said = row.cells.filter((cell): cell is RawCell => cell !== undefined && !isNothing(tidy(cell.text)) && cell.merged !== 'below')
  const [only] = said
  if (!only) return true
  const text = sameSigns(only.text)
  if (NOTE.test(text) && said.length <= 3) return true
  if (said.length === 1 && (only.merged === 'wide' || SECTION.test(text))) return true
  const ours = headings.filter(({ at }) => row.cells[at] !== undefined)
  return ours.length > 1 && ours.every(({ at, heading }) => textAt(row, at) === heading)
}
