import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { AppError } from '../app-error'
import { officerRequest } from './approval-tables'
import type { Database } from './connect'

export interface OfficerRequest {
  districtId: number
  openid: string
  requestKey: string
  /** Hashed: the same key with another input is refused. */
  input: object
  now: Date
}

const hashOf = (input: object) => createHash('sha256').update(JSON.stringify(input)).digest('base64url')

/**
 * Acts once for one request key of an officer, in a transaction; a second arrival gets the first answer. Refuses with
 * `acted-before` when the key came with another input.
 */
export async function answerOnce<Answer>(
  orm: Database['orm'],
  { districtId, openid, requestKey, input, now }: OfficerRequest,
  act: (tx: Database['orm']) => Promise<Answer>,
): Promise<Answer> {
  const hash = hashOf(input)
  const thisRequest = and(
    eq(officerRequest.districtId, districtId),
    eq(officerRequest.openid, openid),
    eq(officerRequest.requestKey, requestKey),
  )
  return orm.transaction(async (tx) => {
    // A second arrival waits here until the first has ended.
    const [first] = await tx
      .insert(officerRequest)
      .values({ districtId, openid, requestKey, input: hash, answer: {}, answeredAt: now.toISOString() })
      .onConflictDoNothing()
      .returning({ requestKey: officerRequest.requestKey })
    if (!first) {
      const [before] = await tx.select({ input: officerRequest.input, answer: officerRequest.answer }).from(officerRequest).where(thisRequest)
      if (before?.input !== hash) throw new AppError('acted-before')
      return before.answer as Answer
    }
    const answer = await act(tx)
    await tx.update(officerRequest).set({ answer }).where(thisRequest)
    return answer
  })
}
