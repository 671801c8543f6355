import { and, eq } from 'drizzle-orm'
import { drawFile } from '../../../../policy/after-school/draw/announce'
import { hashOfList } from '../../../../policy/after-school/draw/canonical-list'
import type { DrawFile } from '../../../../policy/after-school/draw/draw-file'
import { explain } from '../../../../policy/after-school/draw/explain'
import { losersOf } from '../../../../policy/after-school/draw/losses'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { draw, drawResult } from '../../../database/after-school-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { mustBeSettled } from '../access'
import { drawDone } from '../../../ports/notices'
import { drawListOf } from '../reads/draw-list'
import { drawOf, toDrawState } from '../reads/draw-state'
import type { DrawRow } from '../reads/draw-state'
import { publishedPlan } from '../reads/plans'
import type { DrawState } from '../shapes'
import { giveDrawnPlaces } from './give-drawn-places'
import { sha256 } from './sha256'
import { tellGuardians } from './tell-guardians'

/** What is kept between closing and drawing: the public list, and the hash that commits to it. */
type Listed = Pick<DrawFile, 'offerings' | 'entries'>

const thisDraw = (at: AuthorizedSchool, planId: number) => and(sameSchool(draw, at), eq(draw.planId, planId))

async function mustExist(ctx: Context, at: AuthorizedSchool, planId: number): Promise<DrawRow> {
  const row = await drawOf(ctx.db.orm, at, planId)
  if (!row) throw new AppError('not-found')
  return row
}

/**
 * Closes the list: from now on it is published as hashes with its own hash, before the figure of the seed can be known.
 * `choosing-closed` while families still choose, `already-done` the second time.
 */
export async function closeDraw(ctx: Context, at: AuthorizedSchool, planId: number): Promise<DrawState> {
  const plan = await publishedPlan(ctx.db.orm, at, planId)
  const row = await mustExist(ctx, at, planId)
  if (row.state !== 'announced') throw new AppError('already-done')
  mustBeSettled(plan.choosingClosesAt, ctx.now)
  const { list, childOf } = await drawListOf(ctx.db, at, planId, sha256)
  const [closed] = await ctx.db.orm.transaction(async (tx) => {
    const changed = await tx
      .update(draw)
      .set({ state: 'closed', listHash: hashOfList(list, sha256), file: list, closedAt: ctx.now.toISOString() })
      .where(and(thisDraw(at, planId), eq(draw.state, 'announced')))
      .returning()
    const codes = [...childOf].map(([code, childId]) => ({ districtId: at.districtId, schoolId: at.schoolId, planId, childId, code, lost: false, explanation: [] }))
    if (changed.length > 0 && codes.length > 0) await tx.insert(drawResult).values(codes)
    return changed
  })
  if (!closed) throw new AppError('already-done')
  return toDrawState(closed)
}

/**
 * Draws with the public figure named before; the whole can be drawn again by anybody from the file. `day-too-far` before
 * the day of the figure, `already-done` once it is drawn.
 */
export async function runDraw(ctx: Context, at: AuthorizedSchool, planId: number, figure: string): Promise<DrawState> {
  const row = await mustExist(ctx, at, planId)
  if (row.state !== 'closed' || row.listHash === null) throw new AppError(row.state === 'drawn' ? 'already-done' : 'choosing-closed')
  if (dayInShanghai(ctx.now) < row.figureDay) throw new AppError('day-too-far')
  if (!/\d/.test(figure.normalize('NFKC'))) throw new AppError('bad-input', [{ path: 'figure', message: 'no-digit' }])
  const announced = { listHash: row.listHash, secretHash: row.commitment, publicFigure: { name: row.figureName, day: row.figureDay } }
  const { name } = await publishedPlan(ctx.db.orm, at, planId)
  const children = await ctx.db.orm.select({ childId: drawResult.childId }).from(drawResult).where(and(sameSchool(drawResult, at), eq(drawResult.planId, planId)))
  const { file, result } = drawFile(row.file as Listed, announced, { secret: row.secret, figure }, sha256)
  const lost = new Set(losersOf(result))
  const drawn = await ctx.db.orm.transaction(async (tx) => {
    const changed = await tx
      .update(draw)
      .set({ state: 'drawn', figure, seed: file.seed, file, drawnAt: ctx.now.toISOString() })
      .where(and(thisDraw(at, planId), eq(draw.state, 'closed')))
      .returning()
    if (changed.length === 0) throw new AppError('already-done')
    const explained = file.entries.map(({ code }) => ({ code, lost: lost.has(code), explanation: explain(file, result, code) }))
    await giveDrawnPlaces(tx, at, planId, file, explained, ctx.now)
    return changed[0]
  })
  if (!drawn) throw new AppError('unavailable')
  await tellGuardians(ctx, at, children.map(({ childId }) => childId), drawDone(name))
  return toDrawState(drawn)
}
