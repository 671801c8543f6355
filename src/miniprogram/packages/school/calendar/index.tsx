import { View } from '@tarojs/components'

/** The school's own calendar. */
export default function CalendarPage() {
  return <View>校历</View>
}
