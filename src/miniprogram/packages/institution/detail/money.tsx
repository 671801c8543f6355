import { View } from '@tarojs/components'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { LATEST_END } from '../../../../policy/training/rules'
import { ClauseNote } from '../../../components/clause-note'
import { Group } from '../../../components/group'
import { Fact } from '../../../components/institutions/fact'
import { classTimeText, feeText, institution as copy, moneyText } from '../../../text/institution'

/** Published prices, where the money goes, and when lessons are. */
export function Money({ facts }: { facts: InstitutionSeen['facts'] }) {
  const { fees, classTimes, payeeName } = facts
  return (
    <Group title={copy.fees}>
      <Fact name={copy.openPrice}>
        {fees.length === 0 ? copy.noFees : fees.map((fee) => <View key={`${fee.item}-${fee.per}`}>{feeText(fee)}</View>)}
      </Fact>
      <Fact name={copy.paidTo}>{moneyText(facts)}</Fact>
      {payeeName && <Fact name={copy.payee}>{payeeName}</Fact>}
      <Fact name={copy.hours}>
        {classTimes.length === 0 ? copy.noHours : classTimes.map((time) => <View key={classTimeText(time)}>{classTimeText(time)}</View>)}
      </Fact>
      <View className='pad'><ClauseNote clause={{ ...LATEST_END, value: null }} /></View>
    </Group>
  )
}
