import type { Context } from '../../context'
import { prune } from '../../database/prune'
import { moveWaitingLists } from '../../features/after-school/writes/move-waiting-lists'
import { sendQueued } from '../../features/after-school/writes/send-queued'
import { warnDuty } from '../../features/leaving/writes/warn-duty'

/**
 * One run of the timer, every few minutes. What families and teachers wait for comes first: whoever has the duty is told of
 * children nobody has accounted for, waiting messages go out, waiting lists move on. Last what is past its keeping is deleted.
 */
export async function tick(ctx: Pick<Context, 'db' | 'now' | 'notify'>): Promise<Record<string, number>> {
  const duties_warned = await warnDuty(ctx)
  const waiting_lists_moved = (await moveWaitingLists(ctx)).length
  const messages_sent = await sendQueued(ctx)
  return { duties_warned, waiting_lists_moved, messages_sent, ...(await prune(ctx.db, ctx.now)) }
}
