import { View } from '@tarojs/components'

/** One task in full. */
export default function TaskPage() {
  return <View>作业</View>
}
