import { and, eq } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Application, Review } from '../../../../policy/training/application'
import { act } from '../../../../policy/training/approval'
import type { Step } from '../../../../policy/training/approval'
import type { BureauTable } from '../../../../policy/training/bureaus'
import { AppError } from '../../../app-error'
import { application, applicationStep } from '../../../database/approval-tables'
import type { Database } from '../../../database/connect'
import type { Registrar } from '../../institutions/access'
import type { InstitutionFacts } from '../../institutions/shapes'
import { checkFacts } from '../../institutions/writes/check-facts'
import { bureauTable } from '../reads/bureaus'
import type { Moved } from '../shapes'
import { publish } from './publish'

type Orm = Database['orm']

interface At {
  applicationId: number
  expectedVersion: number
}

/** What the step brings beside itself: new facts with a submission, the day from which an approval holds. */
interface More {
  facts?: InstitutionFacts
  fromDay?: Day
}

/** Puts what a step needs to know of the district into it. */
export type StepOf = Step | ((table: BureauTable) => Step)

/**
 * Takes an application one step on, by the policy's rules; what is not possible now is answered and changes nothing. An
 * approval is published in the same transaction. Refuses with `changed-meanwhile` for another version.
 */
export async function moveApplication(orm: Orm, by: Registrar, at: At, asked: StepOf, more: More = {}): Promise<Moved> {
  const { districtId } = by.district
  const isThis = and(eq(application.districtId, districtId), eq(application.applicationId, at.applicationId))
  return orm.transaction(async (tx) => {
    const [row] = await tx.select().from(application).where(isThis).for('update')
    if (!row) throw new AppError('not-found')
    if (row.version !== at.expectedVersion) throw new AppError('changed-meanwhile')
    const facts = more.facts ? await checkFacts(tx, districtId, more.facts) : (row.facts as InstitutionFacts)
    const before: Application = {
      kind: row.kind,
      categories: facts.categories.map(({ code }) => code),
      state: row.state,
      reviews: row.reviews as Review[],
      documentNumber: row.document,
      reason: row.reason,
    }
    const step = typeof asked === 'function' ? asked(await bureauTable(tx, districtId)) : asked
    const verdict = act(before, step)
    if (verdict.verdict === 'not-now') return { outcome: 'not-now', why: verdict.why, clause: verdict.clause }
    const { state, reviews, documentNumber, reason } = verdict.application
    const institutionId =
      state === 'approved' ? await publish(tx, by, { row, facts, documentNumber: documentNumber ?? '', fromDay: more.fromDay }) : row.institutionId
    const version = row.version + 1
    const moved = { movedAt: by.now.toISOString(), movedBy: by.openid }
    await tx.update(application).set({ state, reviews, document: documentNumber, reason, facts, institutionId, version, ...moved }).where(isThis)
    await tx.insert(applicationStep).values({
      districtId,
      applicationId: at.applicationId,
      ...toStep(step),
      at: moved.movedAt,
      by: by.openid,
    })
    return { outcome: 'moved', state, version, institutionId }
  })
}

/** A step as the list of steps keeps it. */
function toStep(step: Step): { step: string; note: string | null; document: string | null } {
  switch (step.step) {
    case 'review':
      return { step: 'review', note: `${step.bureau}：${step.opinion === 'agrees' ? '同意' : '不同意'}${step.note === null ? '' : `，${step.note}`}`, document: null }
    case 'return':
      return { step: 'return', note: step.reason, document: null }
    case 'decide':
      return { step: step.decision, note: step.reason, document: step.documentNumber }
    default:
      return { step: step.step, note: null, document: null }
  }
}
