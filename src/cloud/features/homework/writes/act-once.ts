import { createHash } from 'node:crypto'
import { AppError } from '../../../app-error'
import { brokenConstraint, CHECK_VIOLATION, sqlState, UNIQUE_VIOLATION } from '../../../database/failures'
import type { EarlierAnswer } from '../reads/before-act'
import type { PostAnswer, PostedAnswer } from '../shapes'

const TRIES = 6
const DEADLOCK = '40P01'
const SERIALIZATION = '40001'

/** The statement was rolled back because somebody else was quicker: what to do depends on what they did. */
function lostARace(error: unknown): boolean {
  const state = sqlState(error)
  if (state === DEADLOCK || state === SERIALIZATION || state === UNIQUE_VIOLATION) return true
  return state === CHECK_VIOLATION && brokenConstraint(error) === 'class_day_within_cap'
}

/**
 * Reads, decides and writes again, from the reading on, until nobody came between; an attempt that answers undefined
 * lost a race too. `changed-meanwhile` when it keeps losing.
 */
export async function actOnce<Answer>(attempt: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const answer = await attempt()
      if (answer !== undefined) return answer
    } catch (error) {
      if (!lostARace(error)) throw error
    }
  }
  throw new AppError('changed-meanwhile')
}

/** What an input is known by beside its answer; fields are in the order of its shape, so equal inputs hash alike. */
export const hashOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('base64url')

/** The answer this key was given before; `acted-before` when that was to another act or to another input. */
export function earlierAnswer<Answer>(earlier: EarlierAnswer | null, act: string, hash: string): Answer | undefined {
  if (!earlier) return undefined
  if (earlier.act !== act || earlier.input !== hash) throw new AppError('acted-before')
  return earlier.answer as Answer
}

/** earlierAnswer for what posts: to another input the answer is what stands posted, so that it can be changed. */
export function earlierPost(earlier: EarlierAnswer | null, act: string, hash: string): PostAnswer | undefined {
  if (earlier?.act !== act || earlier.input === hash) return earlierAnswer<PostAnswer>(earlier, act, hash)
  return { outcome: 'stands', posted: earlier.answer as PostedAnswer }
}
