import { and, eq } from 'drizzle-orm'
import type { DrawFile } from '../../../../policy/after-school/draw/draw-file'
import type { ExplainedDay } from '../../../../policy/after-school/draw/explain'
import { AppError } from '../../../app-error'
import { drawResult } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedChild, AuthorizedSchool } from '../../../identity/authorized'
import type { ClosedList, MyDraw } from '../shapes'
import { drawOf, toDrawState } from './draw-state'
import { placesOf } from './places'

/** One family's part of the draw: its code on the public list, and why it got what it got. */
export async function readMyDraw(db: Database, at: AuthorizedChild, planId: number): Promise<MyDraw> {
  const row = await drawOf(db.orm, at, planId)
  if (!row) throw new AppError('not-found')
  const [mine] = await db.orm
    .select({ code: drawResult.code, explanation: drawResult.explanation })
    .from(drawResult)
    .where(and(sameSchool(drawResult, at), eq(drawResult.planId, planId), eq(drawResult.childId, at.childId)))
  return {
    draw: toDrawState(row),
    code: mine?.code ?? null,
    explanation: (mine?.explanation ?? []) as ExplainedDay[],
    places: await placesOf(db, at, planId),
  }
}

/**
 * What everybody may have of a draw: from the closing on the list with its hash, and once it is drawn the file with which
 * anybody can draw again. Codes and no names. `not-found` before the closing.
 */
export async function readDrawFile(db: Database, at: AuthorizedSchool, planId: number): Promise<ClosedList | { file: DrawFile; draw: ClosedList['draw'] }> {
  const row = await drawOf(db.orm, at, planId)
  if (!row?.file) throw new AppError('not-found')
  const draw = toDrawState(row)
  return row.state === 'drawn' ? { draw, file: row.file as DrawFile } : { draw, list: row.file as ClosedList['list'] }
}
