import { View } from '@tarojs/components'

/** One school's board for one day. */
export default function BoardPage() {
  return <View>作业公示</View>
}
