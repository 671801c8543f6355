import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Pickup } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'
import { AddCollector } from './add-collector'
import { nameOfPerson } from './pickup-of'

interface Props {
  child: ChildKey
  answer: Pickup
  mayChange: boolean
  onChanged: () => Promise<void>
}

/** Who may collect the child besides its guardians: each can be taken off, and another added with a code on paper. */
export function Collectors({ child, answer, mayChange, onChanged }: Props) {
  const [adding, setAdding] = useState(false)
  const [told, setTold] = useState<{ name: string; code: string } | null>(null)
  const { busy, error, run } = useAct()
  const remove = (name: string, collectorId: number) =>
    run(async () => {
      if (!(await ask(copy.confirm, copy.removeAsk(name), copy.remove))) return
      await api.leaving.removeCollector.mutate({ ...child, collectorId })
      await onChanged()
    })
  return (
    <Group title={copy.people} note={copy.peopleNote}>
      {answer.collectors.map((one) => {
        const { collectorId } = one
        if (collectorId === null) return null
        return (
          <Row
            key={collectorId}
            title={nameOfPerson(one)}
            says={one.hasCode ? copy.hasCode : ''}
            foot={
              mayChange ? (
                <SmallButton kind='plain' busy={busy} label={`${copy.remove}${one.displayName}`} onTap={() => void remove(one.displayName, collectorId)}>
                  {copy.remove}
                </SmallButton>
              ) : undefined
            }
          />
        )
      })}
      {error && <ErrorNote error={error} what={copy.removeFailed} />}
      {told && (
        <View className='pad' role='status' aria-live='polite'>
          <Text className='sub block'>{copy.codeIs(told.name)}</Text>
          <Text className='pk__code block' userSelect>{told.code}</Text>
          <Text className='sub block'>{copy.codeSays}</Text>
          <View className='gap-3'>
            <Button kind='default' onTap={() => setTold(null)}>{copy.codeDone}</Button>
          </View>
        </View>
      )}
      {mayChange && !adding && <Row title={copy.add} onTap={() => setAdding(true)} />}
      {adding && (
        <AddCollector
          child={child}
          onAdded={async (name, code) => {
            setAdding(false)
            setTold(code === null ? null : { name, code })
            await onChanged()
          }}
        />
      )}
    </Group>
  )
}
