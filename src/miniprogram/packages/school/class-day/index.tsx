import { View } from '@tarojs/components'

/** One class and day on the public board. */
export default function ClassDayPage() {
  return <View>班级公示</View>
}
