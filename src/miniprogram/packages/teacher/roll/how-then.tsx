import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ChildOnRoll } from '../../../../cloud/features/leaving/shapes'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { Field } from '../../../components/field'
import { Row } from '../../../components/row'
import { Sheet } from '../../../components/sheet'
import { NOT_ENDED } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'

const WAYS = ['handed-over', 'left-alone', 'on-bus', 'absent'] as const

interface Props {
  store: RollStore
  child: ChildOnRoll
  onClose: () => void
}

/** How a child left on a day that is over: with somebody of its family's list by one tap, or otherwise, in words. */
export function HowThen({ store, child: { childId, displayName, collectors }, onClose }: Props) {
  const [way, setWay] = useState<(typeof WAYS)[number] | null>(null)
  const [words, setWords] = useState('')
  const said = words.trim()
  const note = () => {
    if (way === null || said === '') return
    store.note(way, [childId], NOT_ENDED, new Date(), said)
    onClose()
  }
  return (
    <Sheet title={copy.howThen(displayName)} onClose={onClose}>
      {collectors.map((one) => (
        <Row
          key={`${one.personId ?? 0}-${one.collectorId ?? 0}`}
          title={copy.collectedThen(`${one.relation} ${one.displayName} `)}
          label={copy.collectorThen(one.relation)}
          onTap={() => {
            store.handOver(childId, one, new Date())
            onClose()
          }}
        />
      ))}
      <View className='field'>
        <View className='field__label'>{copy.notOnList}</View>
        <View className='chips chips--flush' role='radiogroup' aria-label={copy.notOnList}>
          {WAYS.map((one) => <Chip key={one} on={one === way} says={copy.wayThen[one]} onTap={() => setWay(one)} />)}
        </View>
      </View>
      <Field long label={copy.askedWhom} value={words} max={60} placeholder={copy.askedHint} onInput={setWords} />
      <View className='pad'>
        <Button disabled={way === null || said === ''} onTap={note}>{copy.note}</Button>
      </View>
    </Sheet>
  )
}
