import { AppError } from '../app-error'
import type { Context } from '../context'

/** msgSecCheck takes 2,500 characters a call. */
const MOST_CHARACTERS = 2_400

/** `text-refused` when the content check says risky; what it wants reviewed goes through and is logged. */
export async function moderateTexts(ctx: Context, openid: string, texts: readonly string[]): Promise<void> {
  const batches: string[] = []
  for (const text of new Set(texts)) {
    const last = batches.at(-1)
    const fits = last !== undefined && last.length + text.length < MOST_CHARACTERS
    if (fits) batches[batches.length - 1] = `${last}\n${text}`
    else batches.push(text)
  }
  const verdicts = await Promise.all(batches.map((batch) => ctx.moderate(batch, openid)))
  if (verdicts.includes('risky')) throw new AppError('text-refused')
  if (verdicts.includes('review')) console.info(JSON.stringify({ requestId: ctx.requestId, moderation: 'review' }))
}
