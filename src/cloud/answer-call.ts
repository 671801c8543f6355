import type { AnyRouter } from '@trpc/server'
import { callTRPCProcedure, TRPCError } from '@trpc/server'
import * as z from 'zod'
import type { AnswerEnvelope, RefusedField } from '../contract/envelope'
import { AppError } from './app-error'
import type { Context } from './context'
import { isUnavailable } from './database/failures'

const callEnvelope = z.object({
  path: z.string().max(100),
  type: z.enum(['query', 'mutation']),
  input: z.unknown().optional(),
})

/**
 * Answers one call by the nouns of the router, whatever carried it. The only place where a failure becomes an answer: refusals by their code,
 * everything else logged with the request id and answered in general words.
 */
export async function answerCall(router: AnyRouter, envelope: unknown, ctx: Context): Promise<AnswerEnvelope> {
  try {
    const { path, type, input } = callEnvelope.parse(envelope)
    const data = await callTRPCProcedure({
      router,
      path,
      type,
      ctx,
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: 0,
    })
    return { ok: true, data }
  } catch (error) {
    return { ok: false, error: { ...toRefusal(error, ctx.requestId), requestId: ctx.requestId } }
  }
}

function toRefusal(error: unknown, requestId: string): Pick<AppError, 'code' | 'fields'> {
  const cause = error instanceof TRPCError && error.cause ? error.cause : error
  if (cause instanceof AppError) return { code: cause.code, fields: cause.fields }
  if (cause instanceof z.ZodError) return { code: 'bad-input', fields: cause.issues.map(toField) }
  if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED')) {
    return { code: 'not-found' }
  }
  console.error(JSON.stringify({ requestId, error: describe(cause) }))
  return { code: isUnavailable(cause) ? 'unavailable' : 'internal' }
}

// Ours, as written in a rule (`too-long`, `phone`); what zod itself would say is an English sentence.
const OUR_RULE = /^[a-z]+(-[a-z]+)*$/

const toField = (issue: z.core.$ZodIssue): RefusedField => ({
  path: issue.path.map(String).join('.').slice(0, 120),
  message: OUR_RULE.test(issue.message) ? issue.message : issue.code,
})

const describe = (cause: unknown) => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
