import Taro from '@tarojs/taro'

/** Px of WeChat's own text from which somebody reads large type; its standard is 16 or 17, depending on the phone. */
const LARGE_PX = 20

/** Whether this person has set WeChat itself to large type; unknown is no. */
export function readsLargeType(): boolean {
  try {
    // Older base libraries tell it only among everything else; Taro's types know only that.
    const told: unknown = Reflect.get(Taro.getAppBaseInfo(), 'fontSizeSetting')
    const px = typeof told === 'number' ? told : Taro.getSystemInfoSync().fontSizeSetting
    return px !== undefined && px >= LARGE_PX
  } catch {
    return false
  }
}
