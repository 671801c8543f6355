import { and, eq } from 'drizzle-orm'
import { draw } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { DrawState } from '../shapes'

export type DrawRow = typeof draw.$inferSelect

const iso = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString())

/** What everybody may know of a draw; the secret is in the file once it is drawn, and nowhere before. */
export const toDrawState = (row: DrawRow): DrawState => ({
  state: row.state,
  commitment: row.commitment,
  publicFigure: { name: row.figureName, day: row.figureDay },
  figure: row.figure,
  listHash: row.listHash,
  seed: row.seed,
  closedAt: iso(row.closedAt),
  drawnAt: iso(row.drawnAt),
})

/** The draw of a plan, undefined before its choosing was opened. */
export async function drawOf(orm: Database['orm'], at: AuthorizedSchool, planId: number, locking = false): Promise<DrawRow | undefined> {
  const reading = orm
    .select()
    .from(draw)
    .where(and(sameSchool(draw, at), eq(draw.planId, planId)))
  const [row] = await (locking ? reading.for('update') : reading)
  return row
}
