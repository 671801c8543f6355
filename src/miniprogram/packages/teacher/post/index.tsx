import { View } from '@tarojs/components'

/** Posting homework to several classes at once. */
export default function PostPage() {
  return <View>发作业</View>
}
