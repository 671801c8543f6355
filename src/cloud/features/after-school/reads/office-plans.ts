import { and, asc, eq } from 'drizzle-orm'
import { servicePlanVersion } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { person } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { PlanOfOffice } from '../shapes'
import { drawOf, toDrawState } from './draw-state'
import { findingsOfPlan } from './plan-findings'
import { choosingTimes, plansOf } from './plans'
import type { PlanRow } from './plans'

type Orm = Database['orm']

const historyOf = (orm: Orm, at: AuthorizedSchool, planId: number) =>
  orm
    .select({
      version: servicePlanVersion.version,
      publishedAt: servicePlanVersion.publishedAt,
      publishedBy: person.displayName,
      reason: servicePlanVersion.reason,
      touchedChildren: servicePlanVersion.touchedChildren,
    })
    .from(servicePlanVersion)
    .leftJoin(person, and(sameSchool(person, servicePlanVersion), eq(person.personId, servicePlanVersion.publishedBy)))
    .where(and(sameSchool(servicePlanVersion, at), eq(servicePlanVersion.planId, planId)))
    .orderBy(asc(servicePlanVersion.version))

async function toPlan(orm: Orm, at: AuthorizedSchool, plan: PlanRow): Promise<PlanOfOffice> {
  const drawn = await drawOf(orm, at, plan.planId)
  return {
    planId: plan.planId,
    version: plan.version,
    publishedVersion: plan.publishedVersion,
    draft: plan.draft,
    published: plan.published,
    findings: await findingsOfPlan(orm, at, plan.draft),
    choosing: choosingTimes(plan),
    draw: drawn ? toDrawState(drawn) : null,
    history: (await historyOf(orm, at, plan.planId)).map(({ publishedAt, publishedBy, ...rest }) => ({
      ...rest,
      publishedAt: new Date(publishedAt).toISOString(),
      publishedBy: publishedBy ?? '',
    })),
  }
}

/** The school's plans with their drafts, findings and history: for its office. */
export async function officePlans(orm: Orm, at: AuthorizedSchool): Promise<PlanOfOffice[]> {
  const plans = await plansOf(orm, at)
  return Promise.all(plans.map((plan) => toPlan(orm, at, plan)))
}
