import Taro from '@tarojs/taro'

/** What came of WeChat's question: a reply by template, or that it did not ask. */
export type Answered = Readonly<Record<string, string>> | 'switched-off' | 'failed'

/** WeChat takes no more templates in one question. */
export const MOST_TEMPLATES = 3

// The person has switched all messages of this mini-program off; WeChat then asks nothing.
const SWITCHED_OFF = 20004

async function askInWeChat(templateIds: string[]): Promise<Answered> {
  try {
    // Taro's type also wants the field that only Alipay has.
    const told = await Taro.requestSubscribeMessage({ tmplIds: templateIds } as Taro.requestSubscribeMessage.Option)
    return Object.fromEntries(Object.entries(told).map(([id, reply]) => [id, String(reply)]))
  } catch (error) {
    const isOff = typeof error === 'object' && error !== null && 'errCode' in error && error.errCode === SWITCHED_OFF
    return isOff ? 'switched-off' : 'failed'
  }
}

/**
 * Asks the person whether messages of one to three templates may come. To be called while a tap is handled and before
 * anything is awaited: WeChat refuses it at any other time. Null where no message can come, as in a browser.
 */
export const askAboutMessages = process.env.TARO_ENV === 'weapp' ? askInWeChat : null
