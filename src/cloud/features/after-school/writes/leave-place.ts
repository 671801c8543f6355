import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { choosing, offering, place, refund } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild } from '../../../identity/authorized'
import { refundFor } from '../reads/refunds'
import type { LeaveAnswer } from '../shapes'
import { promote } from './promote'

type Orm = Database['orm']

const mine = (at: AuthorizedChild, offeringId: number) =>
  and(sameSchool(place, at), eq(place.offeringId, offeringId), eq(place.childId, at.childId))

/** The place while nobody else moves one of this offering; the offering first, as everybody locks. */
async function locked(tx: Orm, at: AuthorizedChild, offeringId: number) {
  await tx
    .select({ id: offering.offeringId })
    .from(offering)
    .where(and(sameSchool(offering, at), eq(offering.offeringId, offeringId)))
    .for('update')
  const [row] = await tx.select().from(place).where(mine(at, offeringId)).for('update')
  return row
}

/** One place less is taken. */
async function free(tx: Orm, at: AuthorizedChild, offeringId: number) {
  await tx
    .update(offering)
    .set({ taken: sql`${offering.taken} - 1` })
    .where(and(sameSchool(offering, at), eq(offering.offeringId, offeringId)))
}

/** Ends a child's place from today on, or its waiting; the next who waits is offered it. `already-done` when it has none. */
export async function leavePlace(ctx: Context, at: AuthorizedChild, offeringId: number): Promise<void> {
  const hadPlace = await ctx.db.orm.transaction((tx) => leaveOne(tx, at, offeringId, ctx.now))
  if (hadPlace) await promote(ctx, at, offeringId)
}

async function leaveOne(tx: Orm, at: AuthorizedChild, offeringId: number, now: Date): Promise<boolean> {
  const row = await locked(tx, at, offeringId)
  if (!row) throw new AppError('not-found')
  if (row.state !== 'enrolled' && row.state !== 'offered' && row.state !== 'waiting') throw new AppError('already-done')
  const ended = { state: 'left' as const, until: dayInShanghai(now), offeredUntil: null, changedAt: now.toISOString() }
  await tx.update(place).set(ended).where(mine(at, offeringId))
  if (row.state === 'waiting') return false
  await free(tx, at, offeringId)
  return true
}

/**
 * Ends everything a child has in a plan, with what the family gets back by the district's rule: the money itself moves
 * outside the program. `already-done` when it does not take part.
 */
export async function leaveService(ctx: Context, at: AuthorizedChild, planId: number): Promise<LeaveAnswer> {
  const answer = await refundFor(ctx.db, at, planId, dayInShanghai(ctx.now))
  const { districtId, schoolId, childId, personId } = at
  const now = ctx.now.toISOString()
  const freed = await ctx.db.orm.transaction(async (tx) => {
    const left = await tx
      .update(choosing)
      .set({ takesPart: false, wishes: [], firstWishes: [], version: sql`${choosing.version} + 1`, chosenBy: personId, chosenAt: now })
      .where(and(sameSchool(choosing, at), eq(choosing.planId, planId), eq(choosing.childId, childId), choosing.takesPart))
      .returning({ childId: choosing.childId })
    const rows = await tx
      .select({ offeringId: place.offeringId })
      .from(place)
      .where(and(sameSchool(place, at), eq(place.childId, childId), eq(place.planId, planId), inArray(place.state, ['enrolled', 'offered', 'waiting'])))
      .orderBy(asc(place.offeringId))
    if (left.length + rows.length === 0) throw new AppError('already-done')
    const seats: number[] = []
    for (const { offeringId } of rows) if (await leaveOne(tx, at, offeringId, ctx.now)) seats.push(offeringId)
    if (answer.refundFen !== null && answer.refundFen > 0) {
      await tx.insert(refund).values({ districtId, schoolId, childId, planId, amountFen: answer.refundFen, at: now })
    }
    return seats
  })
  for (const offeringId of freed) await promote(ctx, at, offeringId)
  return answer
}

/**
 * Takes or declines a place off the waiting list. Taking it ends the place the child has on that weekday, which goes to
 * whoever waits for that. `choosing-closed` after the answer window.
 */
export async function answerPlaceOffer(ctx: Context, at: AuthorizedChild, offeringId: number, accepts: boolean): Promise<{ state: 'enrolled' | 'declined' }> {
  const changedAt = ctx.now.toISOString()
  const state = accepts ? 'enrolled' : 'declined'
  const freed = await ctx.db.orm.transaction(async (tx) => {
    await lockInOrder(tx, at, offeringId)
    const row = await locked(tx, at, offeringId)
    if (!row) throw new AppError('not-found')
    if (row.state === state) return null
    const isOver = row.offeredUntil === null || new Date(row.offeredUntil) <= ctx.now
    if (row.state !== 'offered' || isOver) throw new AppError('choosing-closed')
    if (!accepts) {
      await tx.update(place).set({ state, offeredUntil: null, changedAt }).where(mine(at, offeringId))
      await free(tx, at, offeringId)
      return offeringId
    }
    const before = await endHeld(tx, at, row, changedAt, dayInShanghai(ctx.now))
    await tx.update(place).set({ state, offeredUntil: null, since: dayInShanghai(ctx.now), changedAt }).where(mine(at, offeringId))
    return before
  })
  if (freed !== null) await promote(ctx, at, freed)
  return { state }
}

/** This offering and those the child is enrolled in, in the order in which taking a place locks them too. */
async function lockInOrder(tx: Orm, at: AuthorizedChild, offeringId: number): Promise<void> {
  const held = tx
    .select({ offeringId: place.offeringId })
    .from(place)
    .where(and(sameSchool(place, at), eq(place.childId, at.childId), eq(place.state, 'enrolled')))
  await tx
    .select({ id: offering.offeringId })
    .from(offering)
    .where(and(sameSchool(offering, at), or(eq(offering.offeringId, offeringId), inArray(offering.offeringId, held))))
    .orderBy(asc(offering.offeringId))
    .for('update')
}

async function endHeld(tx: Orm, at: AuthorizedChild, { planId, weekday }: typeof place.$inferSelect, changedAt: string, today: string): Promise<number | null> {
  const [held] = await tx
    .update(place)
    .set({ state: 'left', until: today, changedAt })
    .where(and(sameSchool(place, at), eq(place.childId, at.childId), eq(place.planId, planId), eq(place.weekday, weekday), eq(place.state, 'enrolled')))
    .returning({ offeringId: place.offeringId })
  if (!held) return null
  await free(tx, at, held.offeringId)
  return held.offeringId
}
