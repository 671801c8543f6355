import { and, count, eq, gte, isNull, or } from 'drizzle-orm'
import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { answerPersonOnce } from '../../../database/answer-person-once'
import type { Database } from '../../../database/connect'
import { collector, pickupDefault, pickupException } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild } from '../../../identity/authorized'
import { hashOfInvite, inGroups, newPaperCode } from '../../../identity/codes'
import type { NewCollector } from '../shapes'

type Orm = Database['orm']

/** A family has no more people than this; a longer list is read by nobody at the gate. */
const MOST = 10

interface Added {
  displayName: string
  relation: string
  withCode: boolean
  requestKey: string
}

/**
 * Adds somebody who may collect the child. A paper code is told once and kept as its hash; the same request sent twice
 * gives the same person a new code, so that one is good, whichever answer arrived.
 */
export async function addCollector(ctx: Context, at: AuthorizedChild, input: Added): Promise<NewCollector> {
  const { districtId, schoolId, childId, personId } = at
  const { displayName, relation, withCode, requestKey } = input
  const request = { at, personId, requestKey, act: 'addCollector', input, now: ctx.now }
  const code = withCode ? newPaperCode() : null
  const codeHash = code && hashOfInvite(code)
  const { collectorId } = await answerPersonOnce(ctx.db.orm, request, async (tx) => {
    const [known] = await tx
      .select({ count: count() })
      .from(collector)
      .where(and(sameSchool(collector, at), eq(collector.childId, childId), isNull(collector.toDay)))
    if ((known?.count ?? 0) >= MOST) throw new AppError('bad-input', [{ path: 'displayName', message: 'too-many' }])
    const added = { displayName, relation, codeHash, addedBy: personId, addedAt: ctx.now.toISOString() }
    const [row] = await tx.insert(collector).values({ districtId, schoolId, childId, ...added }).returning({ collectorId: collector.collectorId })
    if (!row) throw new AppError('unavailable')
    return row
  })
  if (codeHash !== null) {
    await ctx.db.orm.update(collector).set({ codeHash }).where(and(sameSchool(collector, at), eq(collector.collectorId, collectorId)))
  }
  return { collectorId, code: code && inGroups(code) }
}

/** Takes somebody off the list from today on; `in-use` while a weekday or a coming day names them. */
export async function removeCollector(ctx: Context, at: AuthorizedChild, collectorId: number): Promise<void> {
  const today = dayInShanghai(ctx.now)
  await ctx.db.orm.transaction(async (tx) => {
    if (await isNamed(tx, at, collectorId, today)) throw new AppError('in-use')
    const gone = await tx
      .update(collector)
      .set({ toDay: addDays(today, -1), codeHash: null })
      .where(and(sameSchool(collector, at), eq(collector.childId, at.childId), eq(collector.collectorId, collectorId), or(isNull(collector.toDay), gte(collector.toDay, today))))
      .returning({ collectorId: collector.collectorId })
    if (gone.length === 0) throw new AppError('not-found')
  })
}

async function isNamed(tx: Orm, at: AuthorizedChild, collectorId: number, today: string): Promise<boolean> {
  const [usual, once] = [
    await tx
      .select({ childId: pickupDefault.childId })
      .from(pickupDefault)
      .where(and(sameSchool(pickupDefault, at), eq(pickupDefault.childId, at.childId), eq(pickupDefault.collectorId, collectorId))),
    await tx
      .select({ childId: pickupException.childId })
      .from(pickupException)
      .where(and(sameSchool(pickupException, at), eq(pickupException.childId, at.childId), eq(pickupException.collectorId, collectorId), gte(pickupException.day, today))),
  ]
  return usual.length + once.length > 0
}
