import type { Day } from '../../../../policy/calendar/day'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { FindInput, InstitutionPage, ListedStatus } from '../shapes'
import { readCursor, toCursor } from './cursor'
import type { Cursor } from './cursor'
import { countListed, lastChangeOf } from './counts'
import { PAGE_ROWS } from './filters'
import { byName } from './find-by-name'
import { byText } from './find-by-text'
import { byPlace, middleOfTown, unplaced } from './find-near'
import { toListed } from './listed'
import type { ListedRow } from './listed'
import { searchWords } from './search-words'

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
  const [found, counted, updatedAt] = await Promise.all([
    page(db, asked, { words, near, cursor: input.cursor }),
    input.cursor === undefined ? countListed(db, asked, words) : null,
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
    counts: counted?.counts ?? null,
    countsCapped: counted?.capped ?? false,
    nextCursor:
      found.length > PAGE_ROWS && last
        ? toCursor({ in: last.list, key: last.row.key, pinyin: last.row.pinyin, id: last.row.institutionId })
        : null,
  }
}

interface Where {
  words: ReturnType<typeof searchWords>
  near: { lng: number; lat: number } | null
  cursor: string | undefined
}

/** One row more than a page, so that the last page knows that it is one. */
async function page(db: Database, asked: Asked, { words, near, cursor }: Where) {
  const inList = ({ rows, list }: Found) => rows.map((row) => ({ row, list }))
  if (words) {
    const after = cursor === undefined ? null : readCursor(cursor, ['text'])
    return inList({ rows: await byText(db, asked, words, near, after), list: 'text' })
  }
  if (!near) {
    const after = cursor === undefined ? null : readCursor(cursor, ['name'])
    return inList({ rows: await byName(db, asked, after), list: 'name' })
  }
  const after = cursor === undefined ? null : readCursor(cursor, ['near', 'unplaced'])
  const placed = after?.in === 'unplaced' ? [] : inList({ rows: await byPlace(db, asked, near, after), list: 'near' })
  if (placed.length > PAGE_ROWS) return placed
  // What has no coordinates is not left out: it follows, by name.
  const rest = await unplaced(db, asked, after?.in === 'unplaced' ? after : null)
  return [...placed, ...inList({ rows: rest, list: 'unplaced' })].slice(0, PAGE_ROWS + 1)
}
