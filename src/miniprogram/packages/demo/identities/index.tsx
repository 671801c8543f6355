import { View } from '@tarojs/components'

/** Choosing a demo identity on one machine. */
export default function IdentitiesPage() {
  return <View>示例身份</View>
}
