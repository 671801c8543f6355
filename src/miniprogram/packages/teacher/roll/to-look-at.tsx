import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { inPart } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'
import { classShort } from '../../../text/shared'

/** The exceptions first: who was not seen, with the two ways it ends, and what the marks say against each other. */
export const ToLookAt = observer(function ToLookAt({ store }: { store: RollStore }) {
  const { children, roll, isReadOnly } = store
  // Of a day that is over they stand among the others of whom nobody said how they left.
  const missing = store.noteUntil === null ? inPart(children, 'missing') : []
  const conflicts = roll?.conflicts ?? []
  const nameOf = (id: number) => children.find(({ childId }) => childId === id)?.displayName ?? ''
  if (missing.length + conflicts.length === 0) return null
  return (
    <>
      {missing.length > 0 && (
        <Group>
          {missing.map(({ childId, displayName, class: of, state }) => (
            <View key={childId} className='missing'>
              <View className='missing__hd'>
                <View className='lead'>{displayName}</View>
                <StatusTag kind='stop' says={copy.missing} />
              </View>
              <View className='sub'>{copy.missingSays(classShort(of), state.since)}</View>
              {!isReadOnly && (
                <View className='missing__acts'>
                  <SmallButton kind='fill' label={copy.cameLabel(displayName)} onTap={() => store.note('present', [childId], ['missing'], new Date())}>
                    {copy.came}
                  </SmallButton>
                  <SmallButton
                    label={copy.absentLabel(displayName)}
                    onTap={() => store.note('absent', [childId], ['missing'], new Date(), copy.absentReason)}
                  >
                    {copy.isAbsent}
                  </SmallButton>
                </View>
              )}
            </View>
          ))}
        </Group>
      )}
      {conflicts.length > 0 && (
        <Group title={copy.conflictsTitle}>
          {conflicts.map((one) => <Row key={`${one.laterMarkId}-${one.conflict}`} says={copy.conflict(nameOf(one.childId), one)} />)}
        </Group>
      )}
    </>
  )
})
