import { and, eq } from 'drizzle-orm'
import { canChangeDay, checkPickup } from '../../../../policy/after-school/leaving/check-pickup'
import { addDays, dayInShanghai, weekdayOf } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import type { Database } from '../../../database/connect'
import { pickupDefault, pickupException } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild } from '../../../identity/authorized'
import { authorisedFor } from '../reads/authorised'
import { cutOffOf, hoursOn, planOn } from '../reads/plan-hours'
import { weekdayOn } from '../reads/weekday-on'
import type { PickupInput } from '../shapes'

type Orm = Database['orm']

const FIELD: Partial<Record<string, string>> = { 'not-a-clock': 'at', 'too-early': 'at', 'too-late': 'at' }

/** `day-past` or `after-cut-off` when the day cannot be changed any more. */
export async function mustBeChangeable(ctx: Context, at: AuthorizedChild, day: Day): Promise<void> {
  const verdict = canChangeDay(day, cutOffOf(await planOn(ctx.db.orm, at, day)), ctx.now)
  if (verdict !== 'yes') throw new AppError(verdict === 'past-day' ? 'day-past' : 'after-cut-off')
}

/** `collector-not-authorised` for whoever is not on the child's list; `bad-input` for another fault. */
async function mustBeSound(ctx: Context, at: AuthorizedChild, day: Day, weekday: number, pickup: PickupInput): Promise<void> {
  const hours = hoursOn(await planOn(ctx.db.orm, at, day), weekday)
  const [fault] = checkPickup(pickup, at.childId, day, await authorisedFor(ctx.db.orm, at, dayInShanghai(ctx.now)), hours)
  if (fault === 'not-authorised') throw new AppError('collector-not-authorised')
  if (fault !== undefined) throw new AppError('bad-input', [{ path: `pickup.${FIELD[fault] ?? 'how'}`, message: fault }])
}

/** How one day goes, or as the weekday says again when null. */
export async function setException(ctx: Context, at: AuthorizedChild, day: Day, pickup: PickupInput | null): Promise<void> {
  await mustBeChangeable(ctx, at, day)
  if (pickup) await mustBeSound(ctx, at, day, await weekdayOn(ctx.db.orm, at, day), pickup)
  await storeException(ctx.db.orm, at, day, pickup && { ...pickup, setBy: at.personId, setAt: ctx.now.toISOString() })
}

type Said = PickupInput & { setBy: number; setAt: string }

async function storeException(orm: Orm, { districtId, schoolId, childId }: AuthorizedChild, day: Day, said: Said | null) {
  const key = { districtId, schoolId, childId, day }
  if (!said) {
    await orm.delete(pickupException).where(and(sameSchool(pickupException, key), eq(pickupException.childId, childId), eq(pickupException.day, day)))
    return
  }
  await orm
    .insert(pickupException)
    .values({ ...key, ...said })
    .onConflictDoUpdate({
      target: [pickupException.districtId, pickupException.schoolId, pickupException.childId, pickupException.day],
      set: said,
    })
}

/** The next day of that weekday, today included. */
const nextOf = (weekday: number, today: Day): Day => addDays(today, (weekday - weekdayOf(today) + 7) % 7)

/**
 * How an ordinary weekday goes; null takes it back. After the cut-off today stays as it was: what stood for the weekday
 * becomes today's own word, or, where nothing was said, the change has to wait (`after-cut-off`).
 */
export async function setDefault(ctx: Context, at: AuthorizedChild, weekday: number, pickup: PickupInput | null): Promise<void> {
  const today = dayInShanghai(ctx.now)
  const day = nextOf(weekday, today)
  if (pickup) await mustBeSound(ctx, at, day, weekday, pickup)
  const isLate = weekday === (await weekdayOn(ctx.db.orm, at, today)) && canChangeDay(today, cutOffOf(await planOn(ctx.db.orm, at, today)), ctx.now) !== 'yes'
  const { districtId, schoolId, childId, personId } = at
  const thisDay = and(sameSchool(pickupDefault, at), eq(pickupDefault.childId, childId), eq(pickupDefault.weekday, weekday))
  await ctx.db.orm.transaction(async (tx) => {
    if (isLate) await keepToday(tx, at, today, weekday)
    if (!pickup) {
      await tx.delete(pickupDefault).where(thisDay)
      return
    }
    const said = { ...pickup, setBy: personId, setAt: ctx.now.toISOString() }
    await tx
      .insert(pickupDefault)
      .values({ districtId, schoolId, childId, weekday, ...said })
      .onConflictDoUpdate({
        target: [pickupDefault.districtId, pickupDefault.schoolId, pickupDefault.childId, pickupDefault.weekday],
        set: said,
      })
  })
}

async function keepToday(tx: Orm, at: AuthorizedChild, today: Day, weekday: number): Promise<void> {
  const [own] = await tx
    .select({ day: pickupException.day })
    .from(pickupException)
    .where(and(sameSchool(pickupException, at), eq(pickupException.childId, at.childId), eq(pickupException.day, today)))
  if (own) return
  const [usual] = await tx
    .select()
    .from(pickupDefault)
    .where(and(sameSchool(pickupDefault, at), eq(pickupDefault.childId, at.childId), eq(pickupDefault.weekday, weekday)))
  if (!usual) throw new AppError('after-cut-off')
  const { how, at: clock, personId, collectorId, setBy, setAt } = usual
  await storeException(tx, at, today, { how, at: clock, personId, collectorId, setBy, setAt })
}
