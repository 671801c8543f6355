import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../../cloud/router'
import type { AnswerEnvelope, CallEnvelope } from '../../contract/envelope'
import { ApiError, asApiError } from './api-error'
import type { Transport } from './transport'

/** WeChat's own limit for a request is 60 s; a parent has put the phone away by then. */
export const PATIENCE_MS = 8000

const isAnswer = (answer: unknown): answer is AnswerEnvelope =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'

function withPatience<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApiError('slow')), patienceMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

async function carry(transport: Transport, call: CallEnvelope, patienceMs: number): Promise<unknown> {
  const answer = await withPatience(transport(call), patienceMs)
  if (!isAnswer(answer)) throw new ApiError('unavailable') // a proxy's error page, a function that crashed
  if (!answer.ok) throw new ApiError(answer.error.code, answer.error)
  return answer.data
}

// Reading again is harmless. A mutation is repeated by the screen only, with the request key it had the first time.
async function carryQuery(transport: Transport, call: CallEnvelope, patienceMs: number): Promise<unknown> {
  try {
    return await carry(transport, call, patienceMs)
  } catch (error) {
    if (asApiError(error).code !== 'offline') throw error
    return carry(transport, call, patienceMs)
  }
}

/** The last link of the tRPC client: one envelope a call, failures as ApiError. */
export const envelopeLink =
  (transport: Transport, patienceMs = PATIENCE_MS): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      let wanted = true
      const answer =
        op.type === 'mutation'
          ? carry(transport, { path: op.path, type: 'mutation', input: op.input }, patienceMs)
          : carryQuery(transport, { path: op.path, type: 'query', input: op.input }, patienceMs)
      answer.then(
        (data) => {
          if (!wanted) return
          observer.next({ result: { data } })
          observer.complete()
        },
        (error: unknown) => {
          if (wanted) observer.error(asApiError(error))
        },
      )
      return () => {
        wanted = false
      }
    })
