import type { RowProblem } from '../../../../contract/import-problems'
import type { Day } from '../../../../policy/calendar/day'
import { toldOf } from '../../../register-files/lines'
import type { ColumnKey } from '../../../register-files/columns'
import { fieldText } from '../../../register-files/field-text'
import type { TownNames } from '../../../register-files/field-text'
import type { ReadRow } from '../../../register-files/read-row'
import { factsInput, setStatusInput } from '../../institutions/shapes'
import type { InstitutionFacts } from '../../institutions/shapes'
import { impossibleIn } from '../../institutions/writes/check-facts'
import type { PlanEntry, RowPlace, RowTold } from '../shapes'
import type { Conflict } from './match-row'
import { planMove } from './plan-move'
import type { Known } from './register-matches'
import { IMPORT_FIELDS, nothingKnownOf, resolveFacts } from './resolve-facts'

/** What is done about one row. */
export interface RowPlan {
  name: string
  at: RowPlace
  /** null: it would be added. */
  known: Known | null
  /** null: they stay as they are. */
  facts: InstitutionFacts | null
  move: PlanEntry['move']
  /** Field by field, for those who look. */
  changes(): PlanEntry['changes']
  notes: RowTold[]
}

export interface DistrictNow {
  towns: TownNames
  today: Day
}

/** Compares a row with what is known of its institution; a conflict takes the row out of the import. */
export function planRow(row: ReadRow, known: Known | null, { towns, today }: DistrictNow): RowPlan | Conflict {
  const before = known?.facts ?? nothingKnownOf(row.name)
  const after = resolveFacts(row, before, towns, today)
  if ('noTown' in after) return { problem: 'town-unknown', column: after.noTown.townName === null ? 'address' : 'town', with: after.noTown.townName ?? after.noTown.address }
  const differing = IMPORT_FIELDS.filter((field) => !isSame(before[field], after[field]))
  const told = known ? differing : (['name', ...differing] as const)
  const changes = () =>
    told.map((field) => ({ field, old: known && fieldText(before, field, towns), new: fieldText(after, field, towns) }))
  const isNew = told.length > 0
  const wrong = isNew ? wrongIn(after, towns) : null
  if (wrong) return wrong
  const move = planMove(row, known?.history ?? [], after, today)
  if (move !== null && 'problem' in move) return move
  const said = move && setStatusInput.shape.reason.safeParse(move.reason)
  if (said && !said.success) return { problem: problemOf(said.error.issues[0]?.message), column: 'reason', with: null }
  const paper = move && setStatusInput.shape.document.safeParse(move.document)
  if (paper && !paper.success) return { problem: problemOf(paper.error.issues[0]?.message), column: 'document', with: null }
  const notes = known === null && move === null ? [...row.notes, toldOf(row.at, 'no-status')] : row.notes
  return { name: after.name, at: row.at, known, facts: isNew ? after : null, move, changes, notes }
}

const isSame = (one: unknown, other: unknown) =>
  one === other || (typeof one === 'object' && one !== null && JSON.stringify(one) === JSON.stringify(other))

const problemOf = (message: string | undefined): RowProblem =>
  message === 'too-long' ? 'too-long' : message === 'unsafe-characters' ? 'unsafe-signs' : 'cannot-be-true'

/** The heading of a part of the facts; an institution's own words for its sites are their addresses. */
const COLUMN_OF: Record<string, ColumnKey> = { sites: 'address', categories: 'categories' }

/** What the shapes and the rules of the register refuse, as an officer's own entry would be. */
function wrongIn(facts: InstitutionFacts, towns: TownNames): Conflict | null {
  const parsed = factsInput.safeParse(facts)
  const [issue] = parsed.success ? [] : parsed.error.issues
  if (issue) {
    const key = String(issue.path[0])
    return { problem: problemOf(issue.message), column: COLUMN_OF[key] ?? (key as ColumnKey), with: null }
  }
  const [impossible] = impossibleIn(facts, new Set(towns.keys()))
  if (!impossible) return null
  const key = impossible.path.split('.')[1] ?? ''
  const isReversed = impossible.message === 'ends-before-start'
  return { problem: isReversed ? 'days-reversed' : 'cannot-be-true', column: COLUMN_OF[key] ?? (key as ColumnKey), with: null }
}
