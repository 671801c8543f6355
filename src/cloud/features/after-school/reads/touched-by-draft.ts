import { planChange, touchedBy } from '../../../../policy/after-school/plan/plan-change'
import type { PublishedPlan } from '../../../../policy/after-school/plan/plan-change'
import type { Offering } from '../../../../policy/after-school/plan/offering'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { PlanContent } from '../shapes'
import { offeringsOf, ruledOffering } from './offerings'
import type { PlanRow } from './plans'
import { ruledContent } from './policy-plan'
import { childrenOfPlan } from './touched'

const published = (content: PlanContent, offerings: readonly Offering[]): PublishedPlan => ({
  content: ruledContent(content),
  times: content,
  offerings,
})

/**
 * The children whom publishing the plan's draft touches. Offerings are changed one by one and told then, so here they are
 * the same before and after; of a plan nobody has seen yet all who take part are told.
 */
export async function touchedByDraft(db: Database, at: AuthorizedSchool, plan: PlanRow): Promise<number[]> {
  const children = await childrenOfPlan(db, at, plan.planId)
  if (!plan.published) return [...children.takingPart]
  const offerings = (await offeringsOf(db, at, plan.planId)).filter(({ withdrawnAt }) => withdrawnAt === null).map(ruledOffering)
  return touchedBy(planChange(published(plan.published, offerings), published(plan.draft, offerings), children))
}
