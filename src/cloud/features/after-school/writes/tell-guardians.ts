import { randomUUID } from 'node:crypto'
import type { SchoolKey } from '../../../input'
import type { Notice } from '../../../ports/notify'
import { guardiansOf } from '../reads/touched'
import { queueNotices } from './queue-notices'
import { AT_ONCE, sendQueued } from './send-queued'
import type { Teller } from './send-queued'

/** After three days a change of the service is no news. */
const NEWS_MS = 3 * 86_400_000
export const newsUntil = (now: Date): Date => new Date(now.getTime() + NEWS_MS)

type Said = Omit<Notice, 'openid'>

/**
 * Tells every guardian of the children, but not `except`, who knows it already. The act it tells about is stored by now, so
 * nothing of a message fails it: what goes wrong is logged. More than twenty are queued, and the timer sends the rest.
 */
export async function tellGuardians(
  ctx: Teller,
  at: SchoolKey,
  children: readonly number[],
  notice: Said,
  except: number | null = null,
): Promise<void> {
  await logged(notice, async () => {
    const openids = await guardiansOf(ctx.db, at, children, except)
    if (openids.length <= AT_ONCE) return sendTo(ctx, openids, notice)
    await queueNotices(ctx.db.orm, at, children, { notice, about: randomUUID(), now: ctx.now, uselessAfter: newsUntil(ctx.now), except })
    await sendQueued(ctx, { at, most: AT_ONCE })
  })
}

/** Tells whoever `readOpenids` finds: a few, at once. */
export const tell = (ctx: Teller, readOpenids: () => Promise<string[]>, notice: Said): Promise<void> =>
  logged(notice, async () => sendTo(ctx, await readOpenids(), notice))

async function sendTo(ctx: Pick<Teller, 'notify'>, openids: readonly string[], notice: Said): Promise<void> {
  await Promise.all(openids.map((openid) => ctx.notify({ ...notice, openid })))
}

/** An act is done by the time it is told of, so what goes wrong with the telling is logged and nothing else. */
export async function logged(notice: Pick<Said, 'template'>, telling: () => Promise<unknown>): Promise<void> {
  try {
    await telling()
  } catch (error) {
    console.error(JSON.stringify({ notice: notice.template, error: error instanceof Error ? error.message : String(error) }))
  }
}
