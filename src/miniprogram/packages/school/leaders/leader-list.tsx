import { View } from '@tarojs/components'
import type { Leader } from '../../../../cloud/features/after-school/shapes'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { leaders as copy } from '../../../text/leaders'

interface Props {
  leaders: readonly Leader[]
  onChoose: (whom: Leader | 'new') => void
}

/** Who leads, then who does not any more. */
export function LeaderList({ leaders, onChoose }: Props) {
  const gone = leaders.filter(({ active }) => !active)
  const row = (one: Leader) => (
    <Row key={one.leaderId} title={one.displayName} says={copy.says(one)} onTap={() => onChoose(one)}>
      {one.certificate?.validTo && <View className='sub'>{copy.certificateUntil(one.certificate.validTo)}</View>}
    </Row>
  )
  return (
    <>
      <Group>
        {leaders.length === gone.length && <View className='pad sub'>{copy.none}</View>}
        <InSteps items={leaders.filter(({ active }) => active)} row={row} />
      </Group>
      <Group><Row title={copy.add} onTap={() => onChoose('new')} /></Group>
      {gone.length > 0 && <Group title={copy.goneTitle}><InSteps items={gone} row={row} /></Group>}
    </>
  )
}
