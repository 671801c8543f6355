import { and, eq, gte, lte, ne, sql } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { servicePlan } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { planOf } from '../reads/plans'
import type { PlanContent, SavePlanInput } from '../shapes'

type Orm = Database['orm']

/** Two plans of one school share no day: `bad-input` when they would. One change at a time for one school. */
export async function checkOverlap(tx: Orm, at: AuthorizedSchool, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }, planId: number | undefined) {
  await tx
    .select({ id: school.schoolId })
    .from(school)
    .where(sameSchool(school, at))
    .for('update')
  const [other] = await tx
    .select({ planId: servicePlan.planId })
    .from(servicePlan)
    .where(
      and(
        sameSchool(servicePlan, at),
        lte(servicePlan.startsOn, endsOn),
        gte(servicePlan.endsOn, startsOn),
        planId === undefined ? undefined : ne(servicePlan.planId, planId),
      ),
    )
    .limit(1)
  if (other) throw new AppError('bad-input', [{ path: 'content.startsOn', message: 'overlaps' }])
}

/**
 * Keeps the draft of a plan; `changed-meanwhile` when it is not at the version that was read. Of a published plan neither
 * term nor name moves before the draft is published.
 */
export async function savePlan(tx: Orm, at: AuthorizedSchool, input: SavePlanInput): Promise<{ planId: number; version: number }> {
  const { content, planId, expectedVersion } = input
  const { name, startsOn, endsOn } = content
  const isPublished = planId !== undefined && (await planOf(tx, at, planId)).published !== null
  await checkOverlap(tx, at, content, planId)
  if (planId === undefined) {
    const values = { districtId: at.districtId, schoolId: at.schoolId, name, startsOn, endsOn, draft: content }
    const [made] = await tx.insert(servicePlan).values(values).returning({ planId: servicePlan.planId, version: servicePlan.version })
    if (!made) throw new AppError('unavailable')
    return made
  }
  const [changed] = await tx
    .update(servicePlan)
    .set({ ...(isPublished ? {} : { name, startsOn, endsOn }), draft: content, version: sql`${servicePlan.version} + 1` })
    .where(and(sameSchool(servicePlan, at), eq(servicePlan.planId, planId), eq(servicePlan.version, expectedVersion ?? 0)))
    .returning({ planId: servicePlan.planId, version: servicePlan.version })
  if (!changed) throw new AppError('changed-meanwhile')
  return changed
}

/** All the words of a plan that people write. */
export const wordsOfPlan = ({ name, fees }: PlanContent): string[] => [
  name,
  ...fees.flatMap((fee) => [fee.name, ...fee.bundledWith, ...(fee.documentNumber === null ? [] : [fee.documentNumber])]),
]
