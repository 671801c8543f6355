import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Roster } from '../../../../cloud/features/people/shapes'
import { api } from '../../../api/client'
import { copy } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { myClass } from '../../../text/teacher'
import { className } from '../../../text/shared'

interface At {
  districtId: number
  schoolId: number
  classId: number
}

/** Code and roster are read on a tap only, because each look is logged (未成年人网络保护条例 art. 36). */
export function RosterGroup({ at }: { at: At }) {
  const act = useAct()
  const [roster, setRoster] = useState<Roster | null>(null)
  const show = () => act.run(async () => setRoster(await api.people.roster.query(at)))
  if (!roster) {
    return (
      <Group title={myClass.roster}>
        <View className='pad'>
          <View className='sub'>{myClass.rosterSays}</View>
          {act.error && <ErrorNote error={act.error} what={myClass.rosterFailed} />}
          <View className='gap-3'>
            <Button kind='default' busy={act.busy} onTap={() => void show()}>{myClass.showRoster}</Button>
          </View>
        </View>
      </Group>
    )
  }
  const name = className(roster.class)
  return (
    <>
      <Group title={myClass.code} note={name}>
        <View className='pad'>
          <View className='classcode'>{roster.classCode}</View>
          <View className='sub'>{myClass.codeSays}</View>
          <View className='gap-3'>
            <Button onTap={() => void copy(myClass.codeText(name, roster.classCode))}>{myClass.copyCode}</Button>
            {process.env.TARO_ENV === 'weapp' && (
              <Button kind='default' share icon='share'>{myClass.shareCode}</Button>
            )}
          </View>
        </View>
      </Group>
      <Group title={myClass.roster} note={myClass.count(roster.children.length)}>
        {roster.children.length === 0 && <View className='pad sub'>{myClass.rosterEmpty}</View>}
        <InSteps
          unfolds
          items={roster.children}
          row={(child) => (
            <Row
              key={child.childId}
              title={child.displayName}
              says={myClass.guardians(
                child.guardians.map((one) => myClass.guardian(one.displayName, one.relation, one.rights === 'full')),
              )}
            />
          )}
        />
      </Group>
    </>
  )
}
