import type { Provision } from '../provision'
import { ruleAgainst } from './application'
import type { Application, ApplicationState, Review } from './application'
import { bureausFor } from './bureaus'
import type { BureauTable } from './bureaus'

/** One act on an application. Who may do it is not asked here. */
export type Step =
  | { step: 'submit' }
  | { step: 'start-review'; table: BureauTable }
  | { step: 'review'; bureau: string; opinion: 'agrees' | 'objects'; note: string | null }
  | { step: 'name-bureau'; table: BureauTable }
  | { step: 'return'; reason: string }
  | { step: 'withdraw' }
  | { step: 'decide'; decision: 'approved' | 'refused'; documentNumber: string; reason: string | null }

export type NotNow =
  | 'wrong-state'
  | 'no-category'
  | 'no-such-bureau'
  | 'bureau-to-be-named'
  | 'review-missing'
  | 'bureau-objects'
  | 'document-number-missing'
  | 'reason-missing'
  | 'ruled-out'

export type ActVerdict =
  | { verdict: 'moved'; application: Application }
  | { verdict: 'not-now'; why: NotNow; clause: Provision | null }

const FROM: Record<Step['step'], readonly ApplicationState[]> = {
  submit: ['draft', 'returned'],
  'start-review': ['submitted'],
  review: ['in-review'],
  'name-bureau': ['in-review'],
  return: ['submitted', 'in-review'],
  withdraw: ['draft', 'submitted', 'in-review', 'returned'],
  decide: ['in-review'],
}

const moved = (application: Application, change: Partial<Application>): ActVerdict => ({
  verdict: 'moved',
  application: { ...application, ...change },
})
const notNow = (why: NotNow, clause: Provision | null = null): ActVerdict => ({ verdict: 'not-now', why, clause })

const said = (text: string | null) => text !== null && text.trim() !== ''

/** The reviews the table asks for; what a bureau has said of the same categories is kept. */
function reviewsBy(table: BureauTable, { categories, reviews }: Application): Review[] {
  return bureausFor(categories, table).map((need) => {
    const same = reviews.find(
      (each) => each.bureau === need.bureau && each.categories.join() === need.categories.join(),
    )
    return { ...need, opinion: same?.opinion ?? null, note: same?.note ?? null }
  })
}

function review(application: Application, { bureau, opinion, note }: Extract<Step, { step: 'review' }>): ActVerdict {
  if (bureau === 'to-be-named') return notNow('bureau-to-be-named')
  if (!application.reviews.some((each) => each.bureau === bureau)) return notNow('no-such-bureau')
  if (opinion === 'objects' && !said(note)) return notNow('reason-missing')
  const reviews = application.reviews.map((each) => (each.bureau === bureau ? { ...each, opinion, note } : each))
  return moved(application, { reviews })
}

/** Approval needs every bureau to agree; a refusal needs a reason, which is the rule itself where one is against it. */
function decide(application: Application, step: Extract<Step, { step: 'decide' }>): ActVerdict {
  const { reviews } = application
  const rule = ruleAgainst(application)
  if (!said(step.documentNumber)) return notNow('document-number-missing')
  if (step.decision === 'approved') {
    if (rule) return notNow('ruled-out', rule)
    if (reviews.some(({ bureau }) => bureau === 'to-be-named')) return notNow('bureau-to-be-named')
    if (reviews.some(({ opinion }) => opinion === 'objects')) return notNow('bureau-objects')
    if (reviews.length === 0 || reviews.some(({ opinion }) => opinion === null)) return notNow('review-missing')
  } else if (!rule && !said(step.reason)) return notNow('reason-missing')
  return moved(application, {
    state: step.decision,
    documentNumber: step.documentNumber.trim(),
    reason: said(step.reason) ? step.reason : (rule?.says ?? null),
  })
}

/**
 * What an application becomes by one act (plan §10): draft → submitted → in review, all bureaus side by side →
 * approved or refused; returned ones are submitted anew. 'not-now' says why and changes nothing.
 */
export function act(application: Application, step: Step): ActVerdict {
  if (!FROM[step.step].includes(application.state)) return notNow('wrong-state')
  switch (step.step) {
    case 'submit':
      if (application.categories.length === 0) return notNow('no-category')
      return moved(application, { state: 'submitted', reviews: [], reason: null })
    case 'start-review':
      return moved(application, { state: 'in-review', reviews: reviewsBy(step.table, { ...application, reviews: [] }) })
    case 'name-bureau':
      return moved(application, { reviews: reviewsBy(step.table, application) })
    case 'review':
      return review(application, step)
    case 'return':
      return said(step.reason) ? moved(application, { state: 'returned', reason: step.reason }) : notNow('reason-missing')
    case 'withdraw':
      return moved(application, { state: 'withdrawn' })
    case 'decide':
      return decide(application, step)
  }
}
