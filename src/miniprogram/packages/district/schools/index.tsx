import { View } from '@tarojs/components'

/** All schools of the district. */
export default function DistrictSchoolsPage() {
  return <View>全区学校</View>
}
