import { and, eq } from 'drizzle-orm'
import { verdictOf } from '../../../../policy/after-school/plan/finding'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { servicePlan, servicePlanVersion } from '../../../database/after-school-tables'
import { sameSchool } from '../../../database/same-school'
import type { Staff } from '../../../identity/gates'
import { serviceChanged } from '../../../ports/notices'
import { findingsOfPlan } from '../reads/plan-findings'
import { planOf } from '../reads/plans'
import { touchedByDraft } from '../reads/touched-by-draft'
import type { PublishPlanAnswer } from '../shapes'
import { queueNotices } from './queue-notices'
import { checkOverlap } from './save-plan'
import { AT_ONCE, sendQueued } from './send-queued'
import { logged, newsUntil } from './tell-guardians'

/**
 * Publishes the draft as the plan's next version; every version stays. Refused with the rule when it breaks one. Told
 * are the families of the grades, days and fees that it changes, and nobody else (plan §8).
 */
export async function publishPlan(
  ctx: Context,
  { school: at, personId }: Staff,
  { planId, expectedVersion, reason }: { planId: number; expectedVersion: number; reason: string },
): Promise<PublishPlanAnswer> {
  const read = await planOf(ctx.db.orm, at, planId)
  const touched = await touchedByDraft(ctx.db, at, read)
  const notice = serviceChanged('课后服务方案有变动', reason)
  const answer = await ctx.db.orm.transaction(async (tx): Promise<PublishPlanAnswer> => {
    await checkOverlap(tx, at, read.draft, planId)
    const plan = await planOf(tx, at, planId, true)
    if (plan.version !== expectedVersion || plan.version !== read.version) throw new AppError('changed-meanwhile')
    const findings = await findingsOfPlan(tx, at, plan.draft)
    if (verdictOf(findings) === 'refused') return { outcome: 'refused', findings }
    const { name, startsOn, endsOn } = plan.draft
    const publishedVersion = (plan.publishedVersion ?? 0) + 1
    const key = { districtId: at.districtId, schoolId: at.schoolId, planId }
    await tx.insert(servicePlanVersion).values({
      ...key,
      version: publishedVersion,
      content: plan.draft,
      reason,
      touchedChildren: touched.length,
      publishedBy: personId,
      publishedAt: ctx.now.toISOString(),
    })
    await tx
      .update(servicePlan)
      .set({ name, startsOn, endsOn, published: plan.draft, publishedVersion, version: plan.version + 1 })
      .where(and(sameSchool(servicePlan, at), eq(servicePlan.planId, planId)))
    await queueNotices(tx, at, touched, { notice, about: `plan ${planId} ${publishedVersion}`, now: ctx.now, uselessAfter: newsUntil(ctx.now) })
    return { outcome: 'published', publishedVersion, touchedChildren: touched.length }
  })
  if (answer.outcome === 'published') await logged(notice, () => sendQueued(ctx, { at, most: AT_ONCE }))
  return answer
}
