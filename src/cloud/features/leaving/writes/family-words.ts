import { and, eq } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { leaveTold, pickupWord, wayHome } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild } from '../../../identity/authorized'
import type { WayHome } from '../../../../policy/after-school/leaving/way-home'
import { mustBeChangeable } from './set-pickup'

/** 我来接: tells the others and changes nothing; whoever only collects may say it too. Saying it again is saying it. */
export async function sayICollect(ctx: Context, { districtId, schoolId, childId, personId }: AuthorizedChild, day: Day): Promise<void> {
  if (day < dayInShanghai(ctx.now)) throw new AppError('day-past')
  await ctx.db.orm
    .insert(pickupWord)
    .values({ districtId, schoolId, childId, day, personId, saidAt: ctx.now.toISOString() })
    .onConflictDoNothing()
}

/** That the child does not come on a day, or comes after all; until the school's cut-off. */
export async function tellLeave(
  ctx: Context,
  at: AuthorizedChild,
  { day, reason, comes }: { day: Day; reason: string | null; comes: boolean },
): Promise<void> {
  await mustBeChangeable(ctx, at, day)
  const { districtId, schoolId, childId, personId } = at
  if (comes) {
    await ctx.db.orm.delete(leaveTold).where(and(sameSchool(leaveTold, at), eq(leaveTold.childId, childId), eq(leaveTold.day, day)))
    return
  }
  const told = { reason, toldBy: personId, toldAt: ctx.now.toISOString() }
  await ctx.db.orm
    .insert(leaveTold)
    .values({ districtId, schoolId, childId, day, ...told })
    .onConflictDoUpdate({ target: [leaveTold.districtId, leaveTold.schoolId, leaveTold.childId, leaveTold.day], set: told })
}

/** What the family says of the way home; what it leaves out is unknown and never guessed. */
export async function setWayHome(ctx: Context, { districtId, schoolId, childId, personId }: AuthorizedChild, said: WayHome): Promise<void> {
  const { way, minutes, metres, lastBusAt, minutesToStop } = said
  const values = { way, minutes, metres, lastBusAt, minutesToStop, setBy: personId, setAt: ctx.now.toISOString() }
  await ctx.db.orm
    .insert(wayHome)
    .values({ districtId, schoolId, childId, ...values })
    .onConflictDoUpdate({ target: [wayHome.districtId, wayHome.schoolId, wayHome.childId], set: values })
}
