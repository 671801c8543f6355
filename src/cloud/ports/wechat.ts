import type { Picture } from '../pictures/picture'
import type { Moderate } from './moderate'
import type { NoticeTemplates, Notify } from './notify'

/** The part of wx-server-sdk's `cloud.openapi` we use. */
export interface WechatOpenapi {
  security: {
    msgSecCheck(request: MsgSecCheck): Promise<{ result?: { suggest?: string } }>
    imgSecCheck(request: ImgSecCheck): Promise<unknown>
  }
  subscribeMessage: { send(request: SubscribeMessage): Promise<unknown> }
}

interface MsgSecCheck {
  openid: string
  version: 2
  scene: 2 // comment: text that other users read
  content: string
}

/** Answered at once, unlike mediaCheckAsync, which tells a message address of the account half an hour later at most. */
interface ImgSecCheck {
  media: { contentType: string; value: Buffer }
}

interface SubscribeMessage {
  touser: string
  templateId: string
  page: string
  miniprogramState: 'formal'
  data: Record<string, { value: string }>
}

/** msgSecCheck takes at most this many characters. */
const CONTENT_LIMIT = 2500

/**
 * Asks WeChat's content check v2. A check that fails (the person was not active in WeChat for two hours, the service
 * is away) is `review`: a homework must not be lost because a checker is, but somebody should look at it.
 */
export const moderateByWechat =
  (openapi: () => WechatOpenapi): Moderate =>
  async (what, openid) => {
    if (typeof what !== 'string') return moderatePicture(openapi(), what)
    let worst: 'pass' | 'review' = 'pass'
    for (let from = 0; from < what.length; from += CONTENT_LIMIT) {
      const content = what.slice(from, from + CONTENT_LIMIT)
      const suggest = await openapi()
        .security.msgSecCheck({ openid, version: 2, scene: 2, content })
        .then((answer) => answer.result?.suggest)
        .catch((error: unknown) => logged('msgSecCheck', error))
      if (suggest === 'risky') return 'risky'
      if (suggest !== 'pass') worst = 'review'
    }
    return worst
  }

/** imgSecCheck refuses a picture by an error of this number. */
const RISKY = 87014

async function moderatePicture({ security }: WechatOpenapi, { contentType, bytes }: Picture): Promise<'pass' | 'review' | 'risky'> {
  try {
    await security.imgSecCheck({ media: { contentType, value: bytes } })
    return 'pass'
  } catch (error) {
    if ((error as { errCode?: number } | null)?.errCode === RISKY) return 'risky'
    logged('imgSecCheck', error)
    return 'review'
  }
}

/** Whoever was not asked, or said no, is no failure. */
const NOT_ACCEPTED = 43101

/** Sends by the account's own templates; a kind without one is not sent. */
export const notifyByWechat =
  (openapi: () => WechatOpenapi, templateIds: NoticeTemplates): Notify =>
  async ({ openid, template, page, fields }) => {
    const templateId = templateIds[template]
    if (!templateId) return
    const data = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))
    try {
      await openapi().subscribeMessage.send({ touser: openid, templateId, page, miniprogramState: 'formal', data })
    } catch (error) {
      if ((error as { errCode?: number } | null)?.errCode !== NOT_ACCEPTED) logged('subscribeMessage.send', error)
    }
  }

function logged(api: string, error: unknown): undefined {
  console.error(JSON.stringify({ wechat: api, error: error instanceof Error ? error.message : String(error) }))
  return undefined
}
