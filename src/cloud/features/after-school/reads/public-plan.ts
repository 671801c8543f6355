import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { PublicPlan } from '../shapes'
import { drawOf, toDrawState } from './draw-state'
import { offeringsOf, toOffering } from './offerings'
import { choosingTimes, currentPlan } from './plans'

/** A school's after-school service as anybody may see it: hours, fees with their documents, offerings; no child. */
export async function readPublicPlan(db: Database, at: AuthorizedSchool, now: Date): Promise<PublicPlan> {
  const plan = await currentPlan(db.orm, at, dayInShanghai(now))
  if (!plan?.published) throw new AppError('not-found')
  const [named] = await db.orm
    .select({ schoolName: school.name, isDemo: school.isDemo })
    .from(school)
    .where(sameSchool(school, at))
  const drawn = await drawOf(db.orm, at, plan.planId)
  const rows = await offeringsOf(db, at, plan.planId)
  return {
    readAt: now.toISOString(),
    planId: plan.planId,
    schoolName: named?.schoolName ?? '',
    isDemo: named?.isDemo ?? false,
    plan: plan.published,
    offerings: rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(toOffering),
    choosing: choosingTimes(plan),
    draw: drawn ? toDrawState(drawn) : null,
  }
}
