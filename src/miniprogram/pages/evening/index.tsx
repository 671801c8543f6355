import { View } from '@tarojs/components'

/** Tonight: what each child still has to do at home. */
export default function EveningPage() {
  return <View>今晚</View>
}
