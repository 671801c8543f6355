import { View } from '@tarojs/components'

/** My children, my roles and the type size. */
export default function MePage() {
  return <View>我的</View>
}
