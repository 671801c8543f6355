import { View } from '@tarojs/components'

/** The school office: teachers, classes, overruns. */
export default function OfficePage() {
  return <View>教务处</View>
}
