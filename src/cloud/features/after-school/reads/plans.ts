import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { servicePlan } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { PlanContent } from '../shapes'

type Orm = Database['orm']
type Stored = typeof servicePlan.$inferSelect

/** A plan as stored; its two contents went through planContent on their way in. */
export type PlanRow = Omit<Stored, 'draft' | 'published'> & { draft: PlanContent; published: PlanContent | null }

/** A content as stored: what plans could not say when it was written is not said. */
export const storedContent = (stored: unknown): PlanContent => ({ homeBy: null, contactPhone: null, ...(stored as Omit<PlanContent, 'homeBy' | 'contactPhone'>) })

const typed = (row: Stored): PlanRow => ({
  ...row,
  draft: storedContent(row.draft),
  published: row.published === null ? null : storedContent(row.published),
})

/** One plan of the school, or `not-found`; locked for a change when `locking`. */
export async function planOf(orm: Orm, at: AuthorizedSchool, planId: number, locking = false): Promise<PlanRow> {
  const reading = orm
    .select()
    .from(servicePlan)
    .where(and(sameSchool(servicePlan, at), eq(servicePlan.planId, planId)))
  const [row] = await (locking ? reading.for('update') : reading)
  if (!row) throw new AppError('not-found')
  return typed(row)
}

/** The school's plans, the latest term first. */
export async function plansOf(orm: Orm, at: AuthorizedSchool): Promise<PlanRow[]> {
  const rows = await orm.select().from(servicePlan).where(sameSchool(servicePlan, at)).orderBy(desc(servicePlan.startsOn))
  return rows.map(typed)
}

/** The school's published plans that are not over, the earliest first; the last one when all are. */
export async function livePlans(orm: Orm, at: AuthorizedSchool, today: Day): Promise<PlanRow[]> {
  const published = and(sameSchool(servicePlan, at), isNotNull(servicePlan.published))
  const rows = (await orm.select().from(servicePlan).where(published).orderBy(servicePlan.startsOn)).map(typed)
  const live = rows.filter((plan) => today <= plan.endsOn)
  return live.length > 0 ? live : rows.slice(-1)
}

/** The published plan of the day's term, or of the next one when none covers the day. */
export const currentPlan = async (orm: Orm, at: AuthorizedSchool, today: Day): Promise<PlanRow | undefined> =>
  (await livePlans(orm, at, today))[0]

/** A published plan of the school, or `not-found`: a draft is the office's alone. */
export async function publishedPlan(orm: Orm, at: AuthorizedSchool, planId: number): Promise<PlanRow & { published: PlanContent }> {
  const { published, ...row } = await planOf(orm, at, planId)
  if (!published) throw new AppError('not-found')
  return { ...row, published }
}

/** Whether a family may choose now: from the opening until, and not at, the closing. */
export const choosingIsOpen = (plan: PlanRow, now: Date): boolean =>
  plan.choosingOpensAt !== null &&
  plan.choosingClosesAt !== null &&
  new Date(plan.choosingOpensAt) <= now &&
  now < new Date(plan.choosingClosesAt)

export const choosingTimes = (plan: PlanRow): { opensAt: string; closesAt: string } | null =>
  plan.choosingOpensAt === null || plan.choosingClosesAt === null
    ? null
    : { opensAt: new Date(plan.choosingOpensAt).toISOString(), closesAt: new Date(plan.choosingClosesAt).toISOString() }

