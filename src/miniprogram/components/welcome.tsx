import { View } from '@tarojs/components'
import type { Tonight } from '../../cloud/features/homework/shapes'
import { evening } from '../text/evening'
import { className } from '../text/shared'
import { Button } from './button'
import { open } from './evening/open'
import { Group } from './group'
import { Row } from './row'
import { StatusTag } from './status-tag'

/** For somebody without a child here yet: what is waiting, and every way in. */
export function Welcome({ waiting }: { waiting: Tonight['waiting'] }) {
  return (
    <>
      <WaitingJoins waiting={waiting} />
      <Group>
        <View className='pad'>
          <View className='lead'>{waiting.length > 0 ? evening.waitingTitle : evening.welcome}</View>
          <View className='sub gap-1'>{waiting.length > 0 ? evening.waitingSays : evening.welcomeSays}</View>
          <View className='gap-3'>
            <Button onTap={open.join}>{evening.join}</Button>
            <Button kind='default' onTap={open.invite}>{evening.invited}</Button>
            <Button kind='default' onTap={open.boards}>{evening.boards}</Button>
          </View>
        </View>
      </Group>
      {process.env.TARO_APP_DEMO === 'on' && (
        <Group>
          <Row title={evening.demoIdentities} onTap={open.demoIdentities} />
        </Group>
      )}
    </>
  )
}

/** Joins the class teacher has not decided yet. */
export function WaitingJoins({ waiting }: { waiting: Tonight['waiting'] }) {
  if (waiting.length === 0) return null
  return (
    <Group>
      {waiting.map((one, i) => (
        <Row
          key={i}
          title={evening.waitingRow(one.childName, className(one.class))}
          says={one.schoolName}
          foot={<StatusTag kind='unknown' says={evening.waiting} />}
        />
      ))}
    </Group>
  )
}
