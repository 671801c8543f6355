import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { hashOfSecret } from '../../../../policy/after-school/draw/seed'
import type { Day } from '../../../../policy/calendar/day'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import { draw, servicePlan } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { drawOf, toDrawState } from '../reads/draw-state'
import { publishedPlan } from '../reads/plans'
import type { DrawState } from '../shapes'
import { sha256 } from './sha256'

interface Opening {
  planId: number
  opensAt: string
  closesAt: string
  publicFigure: { name: string; day: Day }
}

const bad = (path: string, message: string) => new AppError('bad-input', [{ path, message }])

/**
 * Sets when families choose, and commits to the draw before anybody has: the hash of a secret and the public figure that
 * will be the seed's other part. Once the choosing is open neither can change (`already-done`), only the closing later.
 */
export async function openChoosing(orm: Database['orm'], at: AuthorizedSchool, input: Opening, now: Date): Promise<DrawState> {
  const { planId, opensAt, closesAt, publicFigure } = input
  if (closesAt <= opensAt) throw bad('closesAt', 'ends-before-it-begins')
  if (new Date(closesAt) <= now) throw new AppError('day-past')
  // Whoever closes the list must not know the figure yet.
  if (publicFigure.day <= dayInShanghai(new Date(closesAt))) throw bad('publicFigure.day', 'known-too-early')
  return orm.transaction(async (tx) => {
    const plan = await publishedPlan(tx, at, planId)
    if (dayInShanghai(new Date(closesAt)) > plan.endsOn) throw bad('closesAt', 'after-the-term')
    const before = await drawOf(tx, at, planId, true)
    if (before && before.state !== 'announced') throw new AppError('already-done')
    const isOpen = plan.choosingOpensAt !== null && new Date(plan.choosingOpensAt) <= now
    if (isOpen && !isLonger(plan, before, input)) throw new AppError('already-done')
    await tx
      .update(servicePlan)
      .set({ choosingOpensAt: opensAt, choosingClosesAt: closesAt })
      .where(and(sameSchool(servicePlan, at), eq(servicePlan.planId, planId)))
    if (before) {
      const figure = { figureName: publicFigure.name, figureDay: publicFigure.day }
      await tx.update(draw).set(figure).where(and(sameSchool(draw, at), eq(draw.planId, planId)))
      return toDrawState({ ...before, ...figure })
    }
    const secret = randomBytes(32).toString('hex')
    const [made] = await tx
      .insert(draw)
      .values({
        districtId: at.districtId,
        schoolId: at.schoolId,
        planId,
        state: 'announced',
        secret,
        commitment: hashOfSecret(secret, sha256),
        figureName: publicFigure.name,
        figureDay: publicFigure.day,
      })
      .returning()
    if (!made) throw new AppError('unavailable')
    return toDrawState(made)
  })
}

/** Once families choose, only more time can be given. */
const isLonger = (
  plan: { choosingOpensAt: string | null; choosingClosesAt: string | null },
  before: { figureName: string; figureDay: Day } | undefined,
  { opensAt, closesAt, publicFigure }: Opening,
): boolean =>
  plan.choosingOpensAt !== null &&
  plan.choosingClosesAt !== null &&
  new Date(plan.choosingOpensAt).getTime() === new Date(opensAt).getTime() &&
  new Date(plan.choosingClosesAt) <= new Date(closesAt) &&
  before?.figureName === publicFigure.name &&
  before.figureDay === publicFigure.day
