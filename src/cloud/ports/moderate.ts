import { AppError } from '../app-error'
import type { Context } from '../context'
import type { Picture } from '../pictures/picture'

/**
 * The content check of what a user sends, text or picture: `risky` is refused, `review` is let through and logged for a person to look at.
 * The real adapter asks WeChat's msgSecCheck v2 and imgSecCheck; on one machine everything passes.
 */
export type Moderate = (what: string | Picture, openid: string) => Promise<'pass' | 'review' | 'risky'>

/** Has the texts of one act checked at once; refuses with `text-refused`. What needs a look is logged, not its text. */
export async function requireCleanText(ctx: Context, openid: string, texts: readonly string[]): Promise<void> {
  const verdict = await ctx.moderate(texts.join('\n'), openid)
  if (verdict === 'risky') throw new AppError('text-refused')
  if (verdict === 'review') console.warn(JSON.stringify({ requestId: ctx.requestId, moderation: 'review' }))
}
