import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { offering, place } from '../../../database/after-school-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { serviceChanged } from '../../../ports/notices'
import { childrenOfOffering } from '../reads/touched'
import { queueNotices } from './queue-notices'
import { AT_ONCE, sendQueued } from './send-queued'
import { logged, newsUntil } from './tell-guardians'
import { dayInShanghai } from '../../../../policy/calendar/day'

/**
 * Takes an offering back: its places end today and everybody in it, waiting for it or wishing it is told. What was held
 * stays in the service record. `already-done` the second time.
 */
export async function withdrawOffering(
  ctx: Context,
  at: AuthorizedSchool,
  { offeringId, expectedVersion, reason }: { offeringId: number; expectedVersion: number; reason: string },
): Promise<{ touchedChildren: number }> {
  const touched = await childrenOfOffering(ctx.db, at, offeringId)
  const now = ctx.now.toISOString()
  const thisOne = and(sameSchool(offering, at), eq(offering.offeringId, offeringId))
  const notice = await ctx.db.orm.transaction(async (tx) => {
    const [row] = await tx.select().from(offering).where(thisOne).for('update')
    if (!row) throw new AppError('not-found')
    if (row.withdrawnAt !== null) throw new AppError('already-done')
    const ended = await tx
      .update(offering)
      .set({ withdrawnAt: now, taken: 0, version: sql`${offering.version} + 1` })
      .where(and(thisOne, eq(offering.version, expectedVersion), isNull(offering.withdrawnAt)))
      .returning({ offeringId: offering.offeringId })
    if (ended.length === 0) throw new AppError('changed-meanwhile')
    await tx
      .update(place)
      .set({ state: 'left', until: dayInShanghai(ctx.now), offeredUntil: null, changedAt: now })
      .where(and(sameSchool(place, at), eq(place.offeringId, offeringId), inArray(place.state, ['enrolled', 'offered', 'waiting'])))
    const notice = serviceChanged(`${row.name} 停开`, reason)
    await queueNotices(tx, at, touched, { notice, about: `withdrawn ${offeringId}`, now: ctx.now, uselessAfter: newsUntil(ctx.now) })
    return notice
  })
  await logged(notice, () => sendQueued(ctx, { at, most: AT_ONCE }))
  return { touchedChildren: touched.length }
}
