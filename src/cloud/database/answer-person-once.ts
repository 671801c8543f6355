import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { AppError } from '../app-error'
import type { Database } from './connect'
import { sameSchool } from './same-school'
import { answeredRequest } from './schema'

export interface PersonRequest {
  at: { districtId: number; schoolId: number }
  personId: number
  requestKey: string
  /** The procedure: a key is good for one act only. */
  act: string
  /** Hashed: the same key with another input is refused. */
  input: object
  now: Date
}

export const hashOf = (input: object) => createHash('sha256').update(JSON.stringify(input)).digest('base64url')

interface Kept {
  act: string
  input: string
  answer: unknown
}

const rowOf = ({ at: { districtId, schoolId }, personId, requestKey }: PersonRequest) => ({ districtId, schoolId, personId, requestKey })

const thisRequest = (request: PersonRequest) =>
  and(
    sameSchool(answeredRequest, request.at),
    eq(answeredRequest.personId, request.personId),
    eq(answeredRequest.requestKey, request.requestKey),
  )

/**
 * The answer this key was given before, undefined when it is new: for acts that are decided by what they read. Refuses
 * with `acted-before` when the key came with another act or input.
 */
export async function answeredBefore<Answer>(orm: Database['orm'], request: PersonRequest): Promise<Answer | undefined> {
  const [before] = await orm.select({ answer: answeredRequest.answer }).from(answeredRequest).where(thisRequest(request))
  if (!before) return undefined
  const kept = before.answer as Kept
  if (kept.act !== request.act || kept.input !== hashOf(request.input)) throw new AppError('acted-before')
  return kept.answer as Answer
}

/** Acts once for one request key of a person at a school, in a transaction; a second arrival gets the first answer. */
export async function answerPersonOnce<Answer>(
  orm: Database['orm'],
  request: PersonRequest,
  doAct: (tx: Database['orm']) => Promise<Answer>,
): Promise<Answer> {
  return orm.transaction(async (tx) => {
    // A second arrival waits here until the first has ended.
    const [first] = await tx
      .insert(answeredRequest)
      .values({ ...rowOf(request), answer: {}, answeredAt: request.now.toISOString() })
      .onConflictDoNothing()
      .returning({ requestKey: answeredRequest.requestKey })
    if (!first) {
      const before = await answeredBefore<Answer>(tx, request)
      if (before === undefined) throw new AppError('changed-meanwhile')
      return before
    }
    const answer = await doAct(tx)
    await tx
      .update(answeredRequest)
      .set({ answer: { act: request.act, input: hashOf(request.input), answer } })
      .where(thisRequest(request))
    return answer
  })
}
