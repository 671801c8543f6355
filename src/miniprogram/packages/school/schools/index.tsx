import { View } from '@tarojs/components'

/** Schools whose boards anyone may read. */
export default function SchoolsPage() {
  return <View>各校公示</View>
}
