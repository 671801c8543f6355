import { View } from '@tarojs/components'

/** One post as it stands: edit, withdraw, share. */
export default function PostedPage() {
  return <View>已发作业</View>
}
