import { Text, View } from '@tarojs/components'
import type { InstitutionPage, ListedStatus } from '../../../cloud/features/institutions/shapes'
import { Icon } from '../icon'
import { STATUS_KINDS } from './standing-tag'
import { Tap } from '../tap'
import { institutions, STATUS_WORDS } from '../../text/institutions'

const ORDER: readonly ListedStatus[] = ['white', 'warning', 'suspended', 'black', 'expired', 'cancelled', 'applied', 'unlisted']

interface Props {
  counts: NonNullable<InstitutionPage['counts']>
  capped: boolean
  chosen: ListedStatus | ''
  onChoose: (status: ListedStatus | '') => void
}

/** How many there are of each state; a tap shows these only. States that nobody is in have no chip. */
export function StatusChips({ counts, capped, chosen, onChoose }: Props) {
  const there = ORDER.filter((status) => (counts[status] ?? 0) > 0 || status === chosen)
  const all = there.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const choices = [['', institutions.all, all] as const, ...there.map((status) => [status, STATUS_WORDS[status], counts[status] ?? 0] as const)]
  return (
    <View className='chips' role='radiogroup' aria-label={institutions.filter}>
      {choices.map(([status, word, count]) => (
        <Tap
          key={status}
          className={`chip ${status === chosen ? 'chip--on' : ''}`}
          role='radio'
          aria-checked={status === chosen}
          aria-label={institutions.statusChip(word, count, capped)}
          onTap={() => onChoose(status)}
        >
          {status === chosen ? <Icon name='check' /> : status !== '' && <Icon name={STATUS_KINDS[status]} className={`s-${STATUS_KINDS[status]}`} />}
          <Text>{word}</Text>
          <Text className='chip__n'>{`${count}${capped ? '+' : ''}`}</Text>
        </Tap>
      ))}
    </View>
  )
}
