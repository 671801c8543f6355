import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { advanceLine } from '../../../../policy/after-school/waiting/advance'
import type { Advanced } from '../../../../policy/after-school/waiting/advance'
import { offering, place, servicePlan } from '../../../database/after-school-tables'
import type { Context } from '../../../context'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { SchoolKey } from '../../../input'
import { placeOffered } from '../../../ports/notices'
import type { PlanContent } from '../shapes'
import { tellGuardians } from './tell-guardians'

type Orm = Database['orm']

const ofOffering = (key: SchoolKey, offeringId: number) => and(sameSchool(place, key), eq(place.offeringId, offeringId))

/** How long an answer may take when a plan has none in force: it cannot be, places come with a published plan. */
const NO_PLAN_HOURS = 24

/** What moving a line needs: the timer calls it too, for nobody. */
export type Mover = Pick<Context, 'db' | 'now' | 'notify'>

interface Offered {
  name: string
  children: number[]
  until: Date | null
}

const NOBODY: Offered = { name: '', children: [], until: null }

/**
 * Moves one waiting line on: what was not answered in time expires, and free places are offered to the next, whose guardians
 * are told with the answer window. Whoever frees a place calls it, and the timer for what nobody called; returns the
 * children who were offered a place just now.
 */
export async function promote(ctx: Mover, key: SchoolKey, offeringId: number): Promise<number[]> {
  const { name, children, until } = await moveLine(ctx, key, offeringId)
  if (until) await tellGuardians(ctx, key, children, placeOffered(name, until))
  return children
}

function moveLine({ db, now }: Mover, key: SchoolKey, offeringId: number): Promise<Offered> {
  return db.orm.transaction(async (tx) => {
    const [row] = await tx
      .select({ name: offering.name, capacity: offering.capacity, taken: offering.taken, planId: offering.planId, withdrawnAt: offering.withdrawnAt })
      .from(offering)
      .where(and(sameSchool(offering, key), eq(offering.offeringId, offeringId)))
      .for('update')
    if (!row || row.withdrawnAt !== null) return NOBODY
    const line = await tx
      .select({ childId: place.childId, position: place.position, state: place.state, offeredUntil: place.offeredUntil })
      .from(place)
      .where(and(ofOffering(key, offeringId), inArray(place.state, ['waiting', 'offered'])))
      .orderBy(asc(place.position))
    if (line.length === 0) return NOBODY
    const waiting = line.map((each) => ({
      ...each,
      position: each.position ?? 0,
      offeredUntil: each.offeredUntil === null ? null : new Date(each.offeredUntil),
    }))
    const moved = advanceLine(waiting, row.capacity - row.taken, await answerHours(tx, key, row.planId), now)
    const until = await store(tx, key, offeringId, moved, now)
    return { name: row.name, children: moved.offered, until }
  })
}

async function answerHours(tx: Orm, key: SchoolKey, planId: number): Promise<number> {
  const [plan] = await tx
    .select({ published: servicePlan.published })
    .from(servicePlan)
    .where(and(sameSchool(servicePlan, key), eq(servicePlan.planId, planId)))
  return (plan?.published as PlanContent | null)?.answerHours ?? NO_PLAN_HOURS
}

async function store(tx: Orm, key: SchoolKey, offeringId: number, { line, offered, expired }: Advanced, now: Date): Promise<Date | null> {
  const changedAt = now.toISOString()
  if (expired.length > 0) {
    await tx.update(place).set({ state: 'expired', changedAt }).where(and(ofOffering(key, offeringId), inArray(place.childId, expired)))
  }
  const until = line.find(({ childId }) => offered.includes(childId))?.offeredUntil ?? null
  if (offered.length > 0) {
    await tx
      .update(place)
      .set({ state: 'offered', offeredUntil: until?.toISOString() ?? null, changedAt })
      .where(and(ofOffering(key, offeringId), inArray(place.childId, offered)))
  }
  const change = offered.length - expired.length
  if (change !== 0) {
    await tx
      .update(offering)
      .set({ taken: sql`${offering.taken} + ${change}` })
      .where(and(sameSchool(offering, key), eq(offering.offeringId, offeringId)))
  }
  return until
}
