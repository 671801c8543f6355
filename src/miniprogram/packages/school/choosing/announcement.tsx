import { View } from '@tarojs/components'
import type { DrawState } from '../../../../cloud/features/after-school/shapes'
import { copy as copyText } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { plans as copy } from '../../../text/plans'

/** Everything of the draw that anybody may know by now, to be sent to the families so that they can draw again. */
export function Announcement({ name, draw }: { name: string; draw: DrawState }) {
  const lines = copy.lines(draw)
  const text = [name, ...lines.map(({ says, value }) => `${says}：${value}`)].join('\n')
  return (
    <Group title={copy.announcement} note={copy.announcementNote}>
      <View>
        {lines.map(({ says, value }) => (
          <View key={says} className='told'>
            <View className='sub'>{says}</View>
            <View className='told__value'>{value}</View>
          </View>
        ))}
      </View>
      <View className='lot__acts'><SmallButton onTap={() => void copyText(text)}>{copy.copyAnnouncement}</SmallButton></View>
    </Group>
  )
}
