import type { Day } from '../../../../policy/calendar/day'
import { assessLegalForm } from '../../../../policy/training/legal-form'
import { broughtInStatuses, nextStatuses, standingOn } from '../../../../policy/training/standing'
import { STATUS_WORDS } from '../../../../policy/training/status-words'
import type { ReadRow } from '../../../register-files/read-row'
import type { InstitutionFacts } from '../../institutions/shapes'
import type { PlanEntry } from '../shapes'
import type { Conflict } from './match-row'
import type { Known } from './register-matches'

type Move = NonNullable<PlanEntry['move']>

const REASON = '按导入的名册记录'

const statusOn = (day: Day, history: Known['history']) => {
  const { status } = standingOn(day, history.map((each) => ({ ...each, reason: '', document: null })), null)
  // Without a licence's end nothing expires here.
  return status === 'expired' ? 'unlisted' : status
}

/** The change of status that the row asks for, null for none; a conflict where the rules do not let it follow. */
export function planMove(row: ReadRow, history: Known['history'], facts: InstitutionFacts, today: Day): Move | null | Conflict {
  const { status, statusFrom, reason, document } = row
  if (status === null || status === statusOn(today, history)) return null
  const fromDay = statusFrom ?? today
  if (fromDay > today) return { problem: 'day-ahead', column: 'statusFrom', with: null }
  const last = history.filter((each) => each.fromDay <= today).map((each) => each.fromDay).sort().at(-1)
  if (last !== undefined && fromDay < last) return { problem: 'day-before-last', column: 'statusFrom', with: last }
  const from = statusOn(fromDay, history)
  const may = history.length === 0 ? broughtInStatuses() : nextStatuses(from)
  if (!may.includes(status)) {
    const was = from === 'unlisted' ? '不在名单' : STATUS_WORDS[from]
    return { problem: 'status-not-after', column: 'status', with: `${was} → ${STATUS_WORDS[status]}` }
  }
  const form = assessLegalForm(facts.categories.map(({ code }) => code), facts.legalForm)
  if (status === 'white' && form.verdict === 'breach') return { problem: 'academic-for-profit', column: 'legalForm', with: null }
  return { from, to: status, fromDay, reason: reason ?? REASON, document }
}
