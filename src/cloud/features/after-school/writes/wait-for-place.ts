import { and, count, eq, inArray, max } from 'drizzle-orm'
import { joinLate } from '../../../../policy/after-school/choosing/join-late'
import type { Weekday } from '../../../../policy/after-school/clock'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { gradeOn } from '../../../../policy/calendar/grade'
import type { Grade } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { offering, place } from '../../../database/after-school-tables'
import { answeredBefore, answerPersonOnce } from '../../../database/answer-person-once'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild } from '../../../identity/authorized'
import { requireGuardian } from '../../../identity/gates'
import { drawOf } from '../reads/draw-state'
import { heldOn } from '../reads/places'
import { publishedPlan } from '../reads/plans'
import { cohortOf } from '../reads/cohort'
import type { TakePlaceAnswer, TakePlaceInput } from '../shapes'

type Orm = Database['orm']

/**
 * Why a place was not taken, and the waiting list where that is the answer (late joining: never past those who wait).
 * `not-allowed`, `not-found`, `choosing-closed` and `already-done` where there is nothing to wait for; 'again' when there
 * is a place after all.
 */
export async function waitForPlace(ctx: Context, input: TakePlaceInput): Promise<TakePlaceAnswer | 'again'> {
  const at = await requireGuardian(ctx, input, 'full')
  const request = { at, personId: at.personId, requestKey: input.requestKey, act: 'takePlace', input, now: ctx.now }
  const earlier = await answeredBefore<TakePlaceAnswer>(ctx.db.orm, request)
  if (earlier) return earlier
  const wanted = await offeringOf(ctx.db.orm, at, input.offeringId)
  const plan = await publishedPlan(ctx.db.orm, at, wanted.planId)
  if (plan.choosingOpensAt === null || ctx.now < new Date(plan.choosingOpensAt)) throw new AppError('choosing-closed')
  if (wanted.admission === 'everybody') throw new AppError('bad-input', [{ path: 'offeringId', message: 'not-to-be-chosen' }])
  const mine = await placeOf(ctx.db.orm, at, input.offeringId)
  if (mine !== undefined && mine !== 'left' && mine !== 'declined' && mine !== 'expired') throw new AppError('already-done')
  const held = await heldOn(ctx.db.orm, at, wanted.planId, wanted.weekday)
  if (input.instead !== undefined && input.instead !== held) throw new AppError('bad-input', [{ path: 'instead', message: 'not-held' }])
  const grade = gradeOn(plan.startsOn, await cohortOf(ctx.db.orm, at))
  if (typeof grade !== 'number') throw new AppError('bad-input', [{ path: 'childId', message: 'grade-outside' }])
  const isDrawn = (await drawOf(ctx.db.orm, at, wanted.planId))?.state === 'drawn'
  const term = { name: plan.name, startsOn: plan.startsOn, endsOn: plan.endsOn }
  const verdict = joinLate(graded(wanted), { taken: wanted.taken, waiting: await waitingCount(ctx.db.orm, at, input.offeringId), isDrawn }, { grade, day: dayInShanghai(ctx.now), term })
  if (verdict.verdict === 'refused') {
    throw verdict.why === 'grade-outside' ? new AppError('bad-input', [{ path: 'offeringId', message: 'grade-outside' }]) : new AppError('choosing-closed')
  }
  if (verdict.verdict === 'enrol') {
    if (held !== null && input.instead === undefined) {
      return { outcome: 'clash', clashes: [{ clash: 'same-time', weekday: wanted.weekday as Weekday, childId: at.childId, offeringId: input.offeringId, otherId: held }] }
    }
    return 'again' // somebody left between the two readings
  }
  return answerPersonOnce(ctx.db.orm, request, (tx) => wait(tx, at, wanted, ctx.now))
}

type Wanted = typeof offering.$inferSelect

const graded = ({ admission, capacity, fromGrade, toGrade }: Wanted) => ({ admission, capacity, fromGrade: fromGrade as Grade, toGrade: toGrade as Grade })

async function offeringOf(orm: Orm, at: AuthorizedChild, offeringId: number): Promise<Wanted> {
  const [row] = await orm
    .select()
    .from(offering)
    .where(and(sameSchool(offering, at), eq(offering.offeringId, offeringId)))
  if (!row || row.withdrawnAt !== null) throw new AppError('not-found')
  return row
}

async function placeOf(orm: Orm, at: AuthorizedChild, offeringId: number) {
  const [row] = await orm
    .select({ state: place.state })
    .from(place)
    .where(and(sameSchool(place, at), eq(place.offeringId, offeringId), eq(place.childId, at.childId)))
  return row?.state
}

async function waitingCount(orm: Orm, at: AuthorizedChild, offeringId: number): Promise<number> {
  const [row] = await orm
    .select({ count: count() })
    .from(place)
    .where(and(sameSchool(place, at), eq(place.offeringId, offeringId), eq(place.state, 'waiting')))
  return row?.count ?? 0
}

/** To the end of the list, one at a time for one offering, so that no two have one position. */
async function wait(tx: Orm, at: AuthorizedChild, wanted: Wanted, now: Date): Promise<TakePlaceAnswer> {
  const { offeringId, planId, weekday } = wanted
  await tx
    .select({ id: offering.offeringId })
    .from(offering)
    .where(and(sameSchool(offering, at), eq(offering.offeringId, offeringId)))
    .for('update')
  const here = and(sameSchool(place, at), eq(place.offeringId, offeringId))
  const [last] = await tx.select({ position: max(place.position) }).from(place).where(here)
  const position = (last?.position ?? 0) + 1
  const waiting = { state: 'waiting' as const, cameBy: 'waiting-list' as const, position, offeredUntil: null, until: null, changedAt: now.toISOString() }
  const { districtId, schoolId, childId } = at
  await tx
    .insert(place)
    .values({ districtId, schoolId, offeringId, childId, planId, weekday, ...waiting })
    .onConflictDoUpdate({
      target: [place.districtId, place.schoolId, place.offeringId, place.childId],
      set: waiting,
      setWhere: inArray(place.state, ['left', 'declined', 'expired']),
    })
  const ahead = await tx
    .select({ count: count() })
    .from(place)
    .where(and(here, eq(place.state, 'waiting')))
  return { outcome: 'waiting', offeringId, ahead: (ahead[0]?.count ?? 1) - 1 }
}
