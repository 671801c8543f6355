import { View } from '@tarojs/components'

/** Joining a class with its code. */
export default function JoinPage() {
  return <View>加入班级</View>
}
