import Taro from '@tarojs/taro'
import { shared } from '../text/shared'

/** One confirmation before something that cannot be undone; resolves with the answer. */
export async function ask(title: string, content: string, confirmText: string = shared.confirm): Promise<boolean> {
  const { confirm } = await Taro.showModal({ title, content, confirmText, cancelText: shared.cancel })
  return confirm
}

/** A short word at the end of an act. */
export const say = (title: string): void => void Taro.showToast({ title, icon: 'none' })

/** Puts the text where it can be pasted into a chat, and says so. */
export async function copy(data: string): Promise<void> {
  await Taro.setClipboardData({ data })
  say(shared.copied)
}
