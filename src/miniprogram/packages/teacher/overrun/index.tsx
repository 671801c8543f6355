import { View } from '@tarojs/components'

/** Publishing minutes over the cap with a reason. */
export default function OverrunPage() {
  return <View>超出公示</View>
}
