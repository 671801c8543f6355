import { createHash } from 'node:crypto'
import { PLAN_PARTS } from '../shapes'
import type { PlanCounts, PlanEntry, PlanPage, PlanPart, RowTold, SheetRead } from '../shapes'
import type { PlanItem } from './plan-register'

const PAGE_ROWS = 100

/** What of a plan is wanted besides its counts. */
export interface Wanted {
  part: PlanPart
  page: number
}

export interface Tally {
  add(item: PlanItem): void
  counts: PlanCounts
  sheets: SheetRead[]
  /** In the order in which they are wanted. */
  pages: PlanPage[]
  /** Of everything that would be done, and to which versions: the same plan has the same hash. */
  hash(): string
}

/** The parts of a plan that an item counts in. */
function partsOf(item: PlanItem): PlanPart[] {
  if (item.kind !== 'plan') return item.kind === 'missing' ? ['missing'] : []
  const { known, facts, move } = item.plan
  if (known === null) return ['added']
  const parts: PlanPart[] = [...(facts ? ['changed' as const] : []), ...(move ? ['moved' as const] : [])]
  return parts.length > 0 ? parts : ['unchanged']
}

const toldIn = (item: PlanItem): [PlanPart, RowTold[]] =>
  item.kind === 'unreadable' ? ['unreadable', item.told] : ['notes', item.kind === 'plan' ? item.plan.notes : []]

function entriesOf(item: PlanItem): PlanEntry[] {
  if (item.kind === 'plan') {
    const { known, name, at, changes, move } = item.plan
    return [{ institutionId: known?.institutionId ?? null, name, at, changes: changes(), move }]
  }
  return item.kind === 'missing' ? [{ institutionId: item.institutionId, name: item.name, at: null, changes: [], move: null }] : []
}

/** Counts a plan while it comes, and keeps the pages wanted of it. `context` is what else the plan depends on. */
export function tallyOf(context: object, wanted: readonly Wanted[]): Tally {
  const counts = Object.fromEntries(PLAN_PARTS.map((part) => [part, 0])) as PlanCounts
  const pages = wanted.map((each): PlanPage => ({ ...each, entries: [], told: [], hasMore: false }))
  const sheets: SheetRead[] = []
  const hash = createHash('sha256').update(JSON.stringify(context))
  const place = (part: PlanPart, put: (page: PlanPage) => void) => {
    const at = counts[part]
    counts[part] = at + 1
    const page = pages.find((each) => each.part === part)
    const first = page ? (page.page - 1) * PAGE_ROWS : 0
    if (!page || at < first) return
    if (at >= first + PAGE_ROWS) page.hasMore = true
    else put(page)
  }
  const add = (item: PlanItem) => {
    if (item.kind === 'sheet') sheets.push(item.sheet)
    for (const part of partsOf(item)) place(part, (page) => page.entries.push(...entriesOf(item)))
    const [part, told] = toldIn(item)
    for (const each of told) place(part, (page) => page.told.push(each))
    if (item.kind !== 'plan') return
    const { known, facts, move } = item.plan
    if (facts ?? move) hash.update(JSON.stringify([known?.institutionId ?? null, known?.version ?? null, facts, move]))
  }
  return { add, counts, sheets, pages, hash: () => hash.digest('hex') }
}
