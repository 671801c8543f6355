import type { Day } from '../../policy/calendar/day'
import { readStatusWord } from '../../policy/training/status-words'
import type { Status } from '../../policy/training/standing'
import type { InstitutionFacts } from '../features/institutions/shapes'
import type { RowPlace, RowTold } from '../features/register-imports/shapes'
import { pieces, readCategories } from './read-categories'
import type { CategoryRead } from './read-categories'
import type { ColumnKey } from './columns'
import { NAME_SEPARATORS } from './field-text'
import { readDays } from './read-day'
import { readAccount, readCode, readCreditCode, readLegalForm, readMode, readOwnNumber, readPhone, readRegistration } from './read-fields'
import type { Read } from './read-fields'
import { textOf, toldOf } from './lines'
import type { Line, Said } from './lines'
import { sitesOf } from './read-sites'
import type { ReadSite } from './read-sites'
import type { RawCell } from './raw-table'

type Fields = Omit<InstitutionFacts, 'name' | 'categories' | 'sites' | 'fees' | 'classTimes'>

/** What a file says of one institution; what it does not speak of is not there, and left as it is. */
export interface ReadRow {
  at: RowPlace
  ownNumber: number | null
  name: string
  fields: Partial<Fields>
  categories: CategoryRead[] | null
  sites: ReadSite[]
  status: Status | null
  statusFrom: Day | null
  reason: string | null
  document: string | null
  notes: RowTold[]
  /** The file's heading for each column, to tell of it later. */
  headings: Partial<Record<ColumnKey, string>>
}

/** What reading gathers besides values. */
export interface Gathered {
  lines: readonly Line[]
  notes: RowTold[]
  refused: RowTold[]
}

/** The value of a column, from the first line that has one; another line that says something else is told. */
export function valueOf<T>({ lines, notes, refused }: Gathered, key: ColumnKey, read: (cell: RawCell) => Read<T>): T | undefined {
  let [value, first]: [T | undefined, string | null] = [undefined, null]
  for (const line of lines) {
    for (const said of line.said[key] ?? []) {
      if (first === said.cell.text) continue
      if (first !== null) {
        notes.push(toldOf(line, 'cell-left', said))
        continue
      }
      first = said.cell.text
      const answer = read(said.cell)
      if ('problem' in answer) refused.push(toldOf(line, answer.problem, said))
      else if (answer.note) notes.push(toldOf(line, answer.note, said))
      if ('value' in answer) value = answer.value
    }
  }
  return value
}

const words = ({ text }: RawCell): Read<string> => ({ value: text })

/** Reads the lines of one institution; `sheetStatus` is what the sheet or the officer says where no cell does. */
export function readRow(lines: readonly [Line, ...Line[]], sheetStatus: Status | null): { row: ReadRow } | { refused: RowTold[]; name: string | null } {
  const [first] = lines
  const gathered: Gathered = { lines, notes: [], refused: lines.flatMap(({ refused }) => refused) }
  const name = textOf(first, 'name')
  if (name === null) gathered.refused.push(toldOf(first, 'no-name'))
  formulas(gathered)
  const row: ReadRow = {
    at: { sheet: first.sheet, row: first.row },
    ownNumber: valueOf(gathered, 'ownNumber', readOwnNumber) ?? null,
    name: name ?? '',
    fields: fieldsOf(gathered),
    categories: categoriesOf(gathered),
    sites: sitesOf(gathered),
    ...statusOf(gathered, sheetStatus),
    notes: gathered.notes,
    headings: headingsOf(lines),
  }
  return gathered.refused.length > 0 ? { refused: gathered.refused, name } : { row }
}

/** A formula's last result is taken with a word about it; without one the cell says nothing. */
function formulas({ lines, notes }: Gathered): void {
  for (const line of lines) {
    for (const [key, said] of Object.entries(line.said) as [ColumnKey, Said[]][]) {
      const odd = said.find(({ cell }) => cell.formula !== 'none')
      if (!odd) continue
      notes.push(toldOf(line, odd.cell.formula === 'with-value' ? 'formula' : 'formula-without-value', odd))
      const left = said.filter(({ cell }) => cell.text !== '')
      if (left.length > 0) line.said[key] = left
      else Reflect.deleteProperty(line.said, key)
    }
  }
}

function fieldsOf(gathered: Gathered): Partial<Fields> {
  const text = (key: ColumnKey) => valueOf(gathered, key, words)
  const creditCodeNote = text('creditCodeNote')
  const creditCode = valueOf(gathered, 'creditCode', (cell) => readCreditCode(cell, creditCodeNote !== undefined))
  const registration = valueOf(gathered, 'registration', readRegistration)
  if (creditCode !== undefined && registration !== undefined && creditCode !== registration) {
    gathered.refused.push(toldOf(gathered.lines[0] ?? { sheet: '', row: 0 }, 'codes-differ', null, registration))
  }
  const former = text('formerNames')
  const fields: Partial<Fields> = {
    formerNames: former === undefined ? undefined : pieces(former, NAME_SEPARATORS),
    creditCode: creditCode ?? registration,
    creditCodeNote,
    licenceNumber: valueOf(gathered, 'licenceNumber', readCode),
    legalForm: valueOf(gathered, 'legalForm', readLegalForm),
    approvingOrgan: text('approvingOrgan'),
    registeringOrgan: text('registeringOrgan'),
    ...validityOf(gathered),
    mode: valueOf(gathered, 'mode', readMode),
    accountBank: text('accountBank'),
    accountMasked: valueOf(gathered, 'accountMasked', readAccount),
    payeeName: text('payeeName'),
    contactPhone: valueOf(gathered, 'contactPhone', readPhone),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Two columns or one with both; a licence without an end says nothing of one. */
function validityOf(gathered: Gathered): { validFrom?: Day; validTo?: Day } {
  const days = (key: ColumnKey, as: 'from' | 'to' | 'either') =>
    valueOf(gathered, key, ({ text }) => {
      const read = readDays(text, as)
      if (!read) return { problem: 'not-a-day' as const }
      return read.to === 'open' ? { value: { ...read, to: null }, note: 'no-end' as const } : { value: { ...read, to: read.to } }
    })
  const both = days('valid', 'either')
  const [from, to] = [days('validFrom', 'from'), days('validTo', 'to')]
  const [validFrom, validTo] = [from?.from ?? both?.from ?? undefined, to?.to ?? both?.to ?? undefined]
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    const [line] = gathered.lines
    if (line) gathered.refused.push(toldOf(line, 'days-reversed', (line.said.validTo ?? line.said.valid)?.[0]))
  }
  return { validFrom, validTo }
}

function categoriesOf({ lines, refused }: Gathered): CategoryRead[] | null {
  const cells = lines.flatMap((line) => (line.said.categories ?? []).map((said) => ({ line, said })))
  const [first] = cells
  if (!first) return null
  const read = readCategories(cells.map(({ said }) => said.cell.text))
  if ('categories' in read) return read.categories
  const at = cells.find(({ said }) => said.cell.text === read.value) ?? first
  refused.push(toldOf(at.line, read.problem, at.said))
  return null
}

function statusOf(gathered: Gathered, sheetStatus: Status | null) {
  const word = valueOf(gathered, 'status', ({ text }) => {
    const status = readStatusWord(text)
    return status === null ? { problem: 'status-unknown' as const } : { value: status }
  })
  const statusFrom = valueOf(gathered, 'statusFrom', ({ text }) => {
    const day = readDays(text, 'from')?.from ?? null
    return day === null ? { problem: 'not-a-day' as const } : { value: day }
  })
  return {
    // 已过期 is computed from the licence and not recorded: such a cell says nothing of what was.
    status: word === 'computed' ? null : (word ?? sheetStatus),
    statusFrom: statusFrom ?? null,
    reason: valueOf(gathered, 'reason', words) ?? null,
    document: valueOf(gathered, 'document', words) ?? null,
  }
}

function headingsOf(lines: readonly Line[]): ReadRow['headings'] {
  const headings: ReadRow['headings'] = {}
  for (const { said } of lines) {
    for (const [key, [first]] of Object.entries(said) as [ColumnKey, Said[]][]) headings[key] ??= first?.heading
  }
  return headings
}
