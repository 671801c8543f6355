import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MyChild } from '../../../../cloud/features/people/shapes'
import { api } from '../../../api/client'
import { ask, copy as copyText, say } from '../../../components/ask'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Sheet } from '../../../components/sheet'
import { useAct } from '../../../components/use-act'
import { child as copy } from '../../../text/family'

interface Props {
  child: MyChild
  onGone: () => Promise<void>
}

/** Everything held about the child: to read, to take along, to end. */
export function ChildData({ child, onGone }: Props) {
  const [held, setHeld] = useState<string | null>(null)
  const { busy, error, run } = useAct()
  const key = { districtId: child.districtId, schoolId: child.schoolId, childId: child.childId }
  const isFull = child.rights === 'full'
  const read = () => run(async () => setHeld(JSON.stringify(await api.people.exportChild.query(key), null, 2)))
  const end = (says: string, word: string, act: () => Promise<unknown>) =>
    run(async () => {
      if (!(await ask(copy.confirmTitle, says, word))) return
      await act()
      say(copy.done)
      await onGone()
    })
  const leave = () => end(copy.leaveSays, copy.leaveDo, () => api.people.leaveClass.mutate(key))
  const remove = () => end(copy.deleteSays, copy.deleteDo, () => api.people.deleteChild.mutate(key))
  return (
    <>
      <Group title={copy.data}>
        {isFull && <Row title={copy.export} says={copy.exportSays} onTap={() => void read()} />}
        <Row
          title={copy.leave}
          says={copy.leaveSays}
          foot={<SmallButton busy={busy} onTap={() => void leave()}>{copy.leaveDo}</SmallButton>}
        />
      </Group>
      {error && <ErrorNote error={error} what={copy.actFailed} />}
      {isFull && (
        <View className='pad'>
          <Button kind='warn' busy={busy} onTap={() => void remove()}>{copy.delete}</Button>
          <View className='note gap-2'>{copy.deleteSays}</View>
        </View>
      )}
      {held && (
        <Sheet title={copy.exportTitle} onClose={() => setHeld(null)}>
          <Text className='held' userSelect>{held}</Text>
          <View className='gap-3'>
            <Button onTap={() => void copyText(held)}>{copy.copyExport}</Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
