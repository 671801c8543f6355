import { View } from '@tarojs/components'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { EMPTY_FEE } from '../../../stores/service/typed-plan'
import type { TypedFee } from '../../../stores/service/typed-plan'
import { plans as copy } from '../../../text/plans'
import { FeeFields } from './fee-fields'

/** As many as the API takes. */
const MOST = 12

interface Props {
  fees: readonly TypedFee[]
  latest: () => readonly TypedFee[]
  wrong: (path: string) => string | undefined
  onChange: (fees: TypedFee[]) => void
}

/** What families pay for, each item with its document, free, or said to be unknown yet. */
export function Fees({ fees, latest, wrong, onChange }: Props) {
  return (
    <Group title={copy.fees} note={copy.feesNote}>
      {fees.map((fee, i) => (
        <FeeFields
          key={i}
          n={i + 1}
          fee={fee}
          wrongName={wrong(`fees.${i}.name`)}
          wrongSum={wrong(`fees.${i}.yuan`)}
          onChange={(part) => onChange(latest().map((one, each) => (each === i ? { ...one, ...part } : one)))}
          onRemove={() => onChange(latest().filter((_, each) => each !== i))}
        />
      ))}
      {fees.length < MOST && (
        <View className='lot__acts'><SmallButton onTap={() => onChange([...latest(), EMPTY_FEE])}>{copy.addFee}</SmallButton></View>
      )}
    </Group>
  )
}
