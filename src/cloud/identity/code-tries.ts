import { AppError } from '../app-error'
import type { Context } from '../context'
import { countRight, countTry } from './writes'

const TRIES_PER_HOUR = 10
const HOUR_MS = 3_600_000

/**
 * Looks a typed code up, at most ten wrong ones an hour for one openid, class and invite codes together. Refuses with
 * `too-many-tries`, or `code-unknown` when `find` finds nothing.
 */
export async function lookUpCode<T>(ctx: Context, openid: string, find: () => Promise<T | undefined>): Promise<T> {
  const since = new Date(ctx.now.getTime() - HOUR_MS)
  const tries = await countTry(ctx.db, openid, ctx.now, since, TRIES_PER_HOUR + 1)
  if (tries > TRIES_PER_HOUR) throw new AppError('too-many-tries')
  const found = await find()
  if (found === undefined) throw new AppError('code-unknown')
  await countRight(ctx.db, openid)
  return found
}
