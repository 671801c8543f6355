import { randomUUID } from 'node:crypto'
import type { AnswerEnvelope } from '../../src/contract/envelope'
import type { ErrorCode } from '../../src/contract/error-codes'
import { answerCall } from '../../src/cloud/answer-call'
import type { Context } from '../../src/cloud/context'
import type { Database } from '../../src/cloud/database/connect'
import { appRouter } from '../../src/cloud/router'
import { files } from './files'
import { registerKey } from './register-key'
import { EVENING } from './world'

export type Caller = (path: string, input?: unknown) => Promise<AnswerEnvelope>

/** Query or mutation, as the router declares it; an unknown path is sent as a query. */
function typeOf(path: string): 'query' | 'mutation' {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } } | undefined>
  return procedures[path]?._def.type === 'mutation' ? 'mutation' : 'query'
}

/** Calls the API the way every transport does: through the envelope, the router and the error mapper. */
export function as(db: Database, openid: string | null, more: Partial<Context> = {}): Caller {
  return (path, input) =>
    answerCall(
      appRouter,
      { path, type: typeOf(path), input },
      {
        openid,
        now: EVENING,
        requestId: randomUUID(),
        db,
        moderate: () => Promise.resolve('pass'),
        notify: () => Promise.resolve(),
        noticeTemplates: {},
        registerKey,
        files: () => files,
        ...more,
      },
    )
}

/** The data of an answer that must be good. */
export function good<T>(answer: AnswerEnvelope): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.data as T
}

/** The code of an answer that must be a refusal. */
export function refusal(answer: AnswerEnvelope): ErrorCode {
  if (answer.ok) throw new Error(`not refused: ${JSON.stringify(answer.data)}`)
  return answer.error.code
}
