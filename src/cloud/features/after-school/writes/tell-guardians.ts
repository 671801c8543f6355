import type { Context } from '../../../context'
import type { SchoolKey } from '../../../input'
import type { Notice } from '../../../ports/notify'
import { guardiansOf } from '../reads/touched'

/** WeChat is asked so many at a time. */
const AT_ONCE = 20

type Teller = Pick<Context, 'db' | 'notify'>

/**
 * Tells every guardian of the children, but not `except`, who knows it already. The act it tells about is stored by now, so
 * nothing of a message fails it: what goes wrong is logged.
 */
export const tellGuardians = (
  ctx: Teller,
  at: SchoolKey,
  children: readonly number[],
  notice: Omit<Notice, 'openid'>,
  except: number | null = null,
): Promise<void> => tell(ctx, () => guardiansOf(ctx.db, at, children, except), notice)

/** Tells whoever `readOpenids` finds. */
export async function tell(ctx: Teller, readOpenids: () => Promise<string[]>, notice: Omit<Notice, 'openid'>): Promise<void> {
  try {
    const openids = await readOpenids()
    for (let from = 0; from < openids.length; from += AT_ONCE) {
      await Promise.all(openids.slice(from, from + AT_ONCE).map((openid) => ctx.notify({ ...notice, openid })))
    }
  } catch (error) {
    console.error(JSON.stringify({ notice: notice.template, error: error instanceof Error ? error.message : String(error) }))
  }
}
