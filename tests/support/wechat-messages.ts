import { NOTICE_KINDS, templateIdsOf, variableOf } from '../../src/cloud/ports/notify'
import type { Notify } from '../../src/cloud/ports/notify'
import { notifyByWechat } from '../../src/cloud/ports/wechat'
import type { WechatOpenapi } from '../../src/cloud/ports/wechat'

type Sent = Parameters<WechatOpenapi['subscribeMessage']['send']>[0]

export const toNobody: Notify = () => Promise.resolve()

/** An account with a template for every kind, named as the kind is. */
export const ALL_TEMPLATES = Object.fromEntries(NOTICE_KINDS.map((kind) => [variableOf(kind), kind]))

/** The far side of WeChat behind our own adapter: what it was sent, in order, and what it answers. */
export function aWechat(environment: Record<string, string> = ALL_TEMPLATES, answer: () => Promise<unknown> = () => Promise.resolve({ errCode: 0 })) {
  const sent: Sent[] = []
  const openapi: WechatOpenapi = {
    security: { msgSecCheck: () => Promise.resolve({ result: { suggest: 'pass' } }), imgSecCheck: () => Promise.resolve({ errCode: 0 }) },
    subscribeMessage: { send: (request) => (sent.push(request), answer()) },
  }
  /** Who got what, without the page: `kind openid: the fields`. */
  const told = () => sent.map(({ templateId, touser, data }) => `${templateId} ${touser}: ${Object.values(data).map(({ value }) => value).join(' | ')}`)
  return { sent, told, notify: notifyByWechat(() => openapi, templateIdsOf(environment)) }
}
