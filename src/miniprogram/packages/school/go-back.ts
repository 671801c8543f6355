import Taro from '@tarojs/taro'

/** Back to the page before; a page that was opened by its address alone gives way to `instead`. */
export function goBack(instead: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: instead })
}
