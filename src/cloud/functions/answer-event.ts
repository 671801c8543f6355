import { randomUUID } from 'node:crypto'
import type { AnyRouter } from '@trpc/server'
import type { AnswerEnvelope } from '../../contract/envelope'
import { answerCall } from '../answer-call'
import type { Context } from '../context'
import type { Database } from '../database/connect'
import { connectPostgres } from '../database/connect-postgres'
import { openidOfWechat } from '../identity/wechat'
import { moderateByWechat, notifyByWechat } from '../ports/wechat'
import { templateIdsOf } from '../ports/notify'
import { registerKeyOf } from '../ports/register-key'
import { filesOfWechat } from '../ports/wechat-files'
import { wechatCloud, wechatOpenapi } from '../ports/wechat-sdk'

// An instance answers one call at a time; two connections let a read overlap a transaction's end.
const CONNECTIONS = 2
let db: Database | undefined

/** Answers the event of a deployed function: one envelope in, one out. Who asks is what the platform says, never the event. */
export async function answerEvent(router: AnyRouter, event: unknown): Promise<AnswerEnvelope> {
  const requestId = randomUUID()
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) {
    console.error(JSON.stringify({ requestId, error: 'DATABASE_URL is not set for this function' }))
    return { ok: false, error: { code: 'unavailable', requestId } }
  }
  db ??= connectPostgres(databaseUrl, CONNECTIONS)
  return answerCall(router, event, { openid: openidOfWechat(process.env), now: new Date(), requestId, db, ...portsOfWechat })
}

const registerKey = registerKeyOf(process.env.REGISTER_KEY)
const files = filesOfWechat(wechatCloud, registerKey)

const noticeTemplates = templateIdsOf(process.env)

const portsOfWechat: Pick<Context, 'moderate' | 'notify' | 'noticeTemplates' | 'registerKey' | 'files'> = {
  moderate: moderateByWechat(wechatOpenapi),
  notify: notifyByWechat(wechatOpenapi, noticeTemplates),
  noticeTemplates,
  registerKey,
  files: () => files,
}
