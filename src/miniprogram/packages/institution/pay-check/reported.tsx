import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { copy as copyText } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import type { ReportDraft } from '../../../stores/pay-check'
import { payCheck as copy } from '../../../text/pay-check'

const HOTLINE = '12345'

/** The draft is on the phone and with nobody else; the hotline is where it can be told today. */
export const Reported = ({ draft }: { draft: ReportDraft }) => (
  <Group>
    <View className='pad' role='status'>
      <View className='lead'>{copy.reported}</View>
      <View className='gap-1'>{draft.text}</View>
      <View className='sub gap-1'>{copy.reportedSays}</View>
      <View className='duo gap-2'>
        <SmallButton icon='phone' onTap={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE }).catch(() => undefined)}>{copy.dial}</SmallButton>
        <SmallButton onTap={() => void copyText(draft.text)}>{copy.copyDraft}</SmallButton>
      </View>
    </View>
  </Group>
)
