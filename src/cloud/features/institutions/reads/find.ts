import type { Day } from '../../../../policy/calendar/day'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { FindInput, InstitutionPage, ListedStatus } from '../shapes'
import { readCursor, toCursor } from './cursor'
import type { Cursor } from './cursor'
import { countListed, isCapped, lastChangeOf } from './counts'
import { PAGE_ROWS } from './filters'
import { byName } from './find-by-name'
import { byText } from './find-by-text'
import { byPlace, middleOfTown, unplaced } from './find-near'
import { toListed } from './listed'
import type { ListedRow } from './listed'
import { searchWords } from './search-words'
import type { SearchWords } from './search-words'

/** What every list of the register filters by, in the order of their parameters: see filters.ts. */
export interface Asked {
  districtId: number
  today: Day
  category: string | null
  townCode: string | null
  status: ListedStatus | null
}

/** A row of any of the lists, with what it is sorted by. */
export type FoundRow = ListedRow & { key: number; pinyin: string }

interface Found {
  rows: FoundRow[]
  list: Cursor['in']
}

/**
 * Finds institutions by words, category, town and status, nearest first where a place is given. The place is used for
 * this answer and neither stored nor logged. Refuses a cursor of another list.
 */
export async function findInstitutions(db: Database, input: FindInput, now: Date): Promise<InstitutionPage> {
  const today = dayInShanghai(now)
  const { districtId, category = null, townCode = null, status = null } = input
  const asked: Asked = { districtId, today, category, townCode, status }
  const words = searchWords(input.text)
  const near = input.near ?? (input.nearTown === undefined ? null : await middleOfTown(db, asked, input.nearTown))
  const [{ found, counts }, updatedAt] = await Promise.all([
    words ? pageOfWords(db, asked, words, near, input.cursor) : pageOfAll(db, asked, near, input.cursor),
    lastChangeOf(db, districtId),
  ])
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const hidesDistance = input.near === undefined
  return {
    readAt: now.toISOString(),
    today,
    updatedAt,
    rows: rows.map(({ row }) => toListed(hidesDistance ? { ...row, degrees: null } : row, today)),
    counts,
    countsCapped: counts !== null && isCapped(counts),
    nextCursor:
      found.length > PAGE_ROWS && last
        ? toCursor({ in: last.list, key: last.row.key, pinyin: last.row.pinyin, id: last.row.institutionId })
        : null,
  }
}

type Near = { lng: number; lat: number } | null
type Counts = InstitutionPage['counts']

/** One row more than a page, so that the last page knows that it is one; counts with the first page only. */
interface Page {
  found: { row: FoundRow; list: Cursor['in'] }[]
  counts: Counts
}

const inList = ({ rows, list }: Found): Page['found'] => rows.map((row) => ({ row, list }))

async function pageOfWords(db: Database, asked: Asked, words: SearchWords, near: Near, cursor: string | undefined): Promise<Page> {
  const after = cursor === undefined ? null : readCursor(cursor, ['text'])
  const { rows, counts } = await byText(db, asked, words, near, after)
  return { found: inList({ rows, list: 'text' }), counts: after ? null : counts }
}

async function pageOfAll(db: Database, asked: Asked, near: Near, cursor: string | undefined): Promise<Page> {
  const [found, counts] = await Promise.all([
    near ? nearest(db, asked, near, cursor) : allByName(db, asked, cursor),
    cursor === undefined ? countListed(db, asked) : null,
  ])
  return { found, counts }
}

async function allByName(db: Database, asked: Asked, cursor: string | undefined): Promise<Page['found']> {
  const after = cursor === undefined ? null : readCursor(cursor, ['name'])
  return inList({ rows: await byName(db, asked, after), list: 'name' })
}

async function nearest(db: Database, asked: Asked, near: NonNullable<Near>, cursor: string | undefined): Promise<Page['found']> {
  const after = cursor === undefined ? null : readCursor(cursor, ['near', 'unplaced'])
  const placed = after?.in === 'unplaced' ? [] : inList({ rows: await byPlace(db, asked, near, after), list: 'near' })
  if (placed.length > PAGE_ROWS) return placed
  // What has no coordinates is not left out: it follows, by name.
  const rest = await unplaced(db, asked, after?.in === 'unplaced' ? after : null)
  return [...placed, ...inList({ rows: rest, list: 'unplaced' })].slice(0, PAGE_ROWS + 1)
}
