import { Refused } from '../../../config/base-library/callbacks'
import type { Answers } from '../../../config/base-library/answers'

type Reply = 'accept' | 'reject' | 'ban'
const MOST_TEMPLATES = 3

/** What the person answers when asked whether a message may be sent. */
export class Subscriptions {
  /** By template; one that is not named is refused. */
  readonly replies = new Map<string, Reply>()
  /** The templates of each question, in order. */
  readonly asked: string[][] = []
  /** True while a tap of the person is being handled: WeChat asks only then. */
  touched = false
  /** The person has switched all messages of the mini-program off. */
  isOff = false
}

/** wx.requestSubscribeMessage; the numbers are WeChat's own. */
export function subscriptionsOf(subscriptions: Subscriptions, answers: Answers) {
  return {
    requestSubscribeMessage: answers('requestSubscribeMessage', ({ tmplIds }) => {
      if (!subscriptions.touched) throw new Refused('can only be invoked by user TAP gesture.', 20013)
      if (tmplIds.length === 0) throw new Refused('Templates count cannot be zero', 10001)
      if (tmplIds.length > MOST_TEMPLATES) throw new Refused('Templates count out of max bounds', 20003)
      if (subscriptions.isOff) throw new Refused('The main switch is switched off', 20004)
      subscriptions.asked.push(tmplIds)
      return Object.fromEntries(tmplIds.map((id) => [id, subscriptions.replies.get(id) ?? 'reject']))
    }),
  } satisfies Partial<WechatMiniprogram.Wx>
}
