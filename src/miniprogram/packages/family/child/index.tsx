import { View } from '@tarojs/components'

/** One child: class, guardians, leaving. */
export default function ChildPage() {
  return <View>孩子</View>
}
