import { View } from '@tarojs/components'

/** A class: codes, children waiting to be confirmed, days. */
export default function ClassPage() {
  return <View>我的班</View>
}
