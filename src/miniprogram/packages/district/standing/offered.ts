import type { InstitutionFacts, InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import type { Day } from '../../../../policy/calendar/day'
import type { Provision } from '../../../../policy/provision'
import { assessLegalForm } from '../../../../policy/training/legal-form'
import { nextStatuses, standingOn, STATUSES } from '../../../../policy/training/standing'
import type { Status } from '../../../../policy/training/standing'

export interface Offered {
  /** What was recorded for that day. */
  before: Status | 'unlisted'
  statuses: Status[]
  not: Status[]
  /** By which the white list is closed to it. */
  clause: Provision | null
}

type Facts = Pick<InstitutionFacts, 'categories' | 'legalForm'>

/** What may be recorded from that day on, by the rules the API goes by: what was recorded for it, never what is computed. */
export function offeredOn(day: Day, history: InstitutionSeen['history'], { categories, legalForm }: Facts): Offered {
  const { status } = standingOn(day, history, null)
  const before = status === 'expired' ? 'white' : status // without a licence's end nothing expires here
  const form = assessLegalForm(categories.map(({ code }) => code), legalForm)
  const isClosed = (one: Status) => one === 'white' && form.verdict === 'breach'
  const next = nextStatuses(before)
  const statuses = STATUSES.filter((one) => next.includes(one) && !isClosed(one))
  return {
    before,
    statuses,
    not: STATUSES.filter((one) => one !== before && !next.includes(one)),
    clause: next.includes('white') && form.verdict === 'breach' ? form.clause : null,
  }
}
