import { Text, View } from '@tarojs/components'
import type { DrawState } from '../../../../cloud/features/after-school/shapes'
import { copy as copyText } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { draw as copy } from '../../../text/draw'

/** What was published and when: each figure whole, to be copied and compared with the announcement. */
export function Figures({ draw }: { draw: DrawState }) {
  const { commitment, publicFigure, figure, listHash, seed } = draw
  return (
    <Group title={copy.figures}>
      <Hash title={copy.commitment} value={commitment} />
      <Row title={copy.publicFigure} says={copy.publicFigureSays(publicFigure.name, publicFigure.day)} />
      <Hash title={copy.listHash} value={listHash} />
      <Hash title={copy.figure} value={figure} />
      <Hash title={copy.seed} value={seed} />
    </Group>
  )
}

function Hash({ title, value }: { title: string; value: string | null }) {
  if (value === null) return <Row title={title} foot={<StatusTag kind='unknown' says={copy.notYet} />} />
  return (
    <View className='row'>
      <View className='row__bd'>
        <View>{title}</View>
        <Text className='sub dr__hash' userSelect>{value}</Text>
      </View>
      <SmallButton kind='plain' label={copy.copyLabel(title)} onTap={() => void copyText(value)}>{copy.copy}</SmallButton>
    </View>
  )
}
