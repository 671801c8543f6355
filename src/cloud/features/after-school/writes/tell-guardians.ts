import type { Context } from '../../../context'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Notice } from '../../../ports/notify'
import { guardiansOf } from '../reads/touched'

/** WeChat is asked so many at a time. */
const AT_ONCE = 20

/** Tells every guardian of the children; what cannot be sent is logged by the port and fails nothing. */
export async function tellGuardians(
  ctx: Context,
  at: AuthorizedSchool,
  children: readonly number[],
  notice: Omit<Notice, 'openid'>,
): Promise<void> {
  const openids = await guardiansOf(ctx.db, at, children)
  for (let from = 0; from < openids.length; from += AT_ONCE) {
    await Promise.all(openids.slice(from, from + AT_ONCE).map((openid) => ctx.notify({ ...notice, openid })))
  }
}
