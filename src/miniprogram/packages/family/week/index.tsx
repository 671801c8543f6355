import { View } from '@tarojs/components'

/** The last seven days of one child, estimated and measured. */
export default function WeekPage() {
  return <View>近七天</View>
}
