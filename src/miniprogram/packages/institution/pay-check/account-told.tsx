import { View } from '@tarojs/components'
import type { Told } from '../../../stores/pay-check'
import type { KeptInstitution } from '../../../stores/snapshot-row'
import { payCheck as copy } from '../../../text/pay-check'
import { SegmentOrUnknown } from './segment-or-unknown'

interface Props {
  told: Told
  kept: KeptInstitution | null
  onChange: (part: Partial<Told>) => void
}

/** The supervised account of the list, told before one is chosen, and to be compared with the one that money is asked for. */
export function AccountTold({ told, kept, onChange }: Props) {
  if (kept?.fundMode !== 'bank-custody' || !kept.knowsAccount) return <View />
  const isAsked = told.payee === 'supervised-account'
  return (
    <View>
      <View className='pad'>{copy.accountOnList(kept.account)}</View>
      <View>
        {isAsked && (
          <SegmentOrUnknown
            label={copy.account}
            value={told.account}
            options={[
              { value: 'same', says: copy.accounts.same },
              { value: 'different', says: copy.accounts.different },
            ]}
            onChange={(account) => onChange({ account })}
          />
        )}
      </View>
    </View>
  )
}
