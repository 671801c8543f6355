import { View } from '@tarojs/components'
import type { DistrictService } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { useAct } from '../../../components/use-act'
import { districtService as copy } from '../../../text/district-service'

type Item = DistrictService['approvedItems'][number]

interface Props {
  districtId: number
  items: readonly Item[]
  again: () => Promise<void>
}

/** The approved list, in the order of the institutions' numbers; what was taken off stays to be seen. */
export function Items({ districtId, items, again }: Props) {
  return (
    <Group title={copy.items} note={copy.itemsNote}>
      {items.length === 0 && <View className='pad sub'>{copy.noItems}</View>}
      <InSteps items={items} row={(item) => <OneItem key={`${item.institutionId}-${item.itemName}`} districtId={districtId} item={item} again={again} />} />
    </Group>
  )
}

function OneItem({ districtId, item, again }: { districtId: number; item: Item; again: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const { institutionId, institutionName, itemName, feeFen, documentNumber, active } = item
  const turn = () =>
    run(async () => {
      if (active && !(await ask(copy.takeOffAsk(itemName), copy.takeOffSays, copy.takeOff.slice(0, 2)))) return
      await api.afterSchool.setApprovedItem.mutate({ districtId, institutionId, itemName, feeFen, documentNumber, active: !active })
      await again()
    })
  const label = active ? copy.takeOffLabel(institutionName, itemName) : copy.putBackLabel(institutionName, itemName)
  return (
    <View className='lot--line'>
      <Row
        title={institutionName}
        says={copy.itemSays(item)}
        foot={<SmallButton busy={busy} label={label} onTap={() => void turn()}>{active ? copy.takeOff : copy.putBack}</SmallButton>}
      >
        {!active && <StatusTag kind='void' says={copy.off} />}
      </Row>
      {error && <ErrorNote error={error} what={copy.itemFailed} />}
    </View>
  )
}
