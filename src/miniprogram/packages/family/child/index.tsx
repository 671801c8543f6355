import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MyChild } from '../../../../cloud/features/people/shapes'
import { ErrorNote } from '../../../components/error-note'
import { open } from '../../../components/evening/open'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { askedChild } from '../../../components/use-child'
import { WayToEvening } from '../../../components/way-to-evening'
import { childKey, tonight } from '../../../stores/tonight-store'
import { session } from '../../../stores/session-store'
import { forgetWeek } from '../../../stores/week-store'
import { child as copy, nobody } from '../../../text/family'
import { pickup } from '../../../text/pickup'
import { className } from '../../../text/shared'
import { ChildData } from './child-data'
import { Guardians } from './guardians'
import { InviteGuardian } from './invite-guardian'
import './index.scss'

const load = () => session.loadMe()

/** One child: class, guardians and their rights, what is held, leaving. */
export default observer(function ChildPage() {
  const { params } = useRouter()
  const [lastKnown] = useState(() => tonight.lastKnown())
  const [isGone, setGone] = useState(false)
  useDidShow(() => void load())
  const asked = askedChild(params)
  const { me, error } = session
  // Back to 我的, where what is left is shown; neither the evening nor the week of the child stays on this phone.
  const gone = async (child: MyChild) => {
    setGone(true)
    forgetWeek(child)
    await Promise.all([load(), tonight.load(new Date())])
    await Taro.switchTab({ url: '/pages/me/index' })
  }
  if (isGone) return <Screen loading />
  if (!me && !error) return <Screen loading />
  if (!me && error?.code === 'not-signed-in') return <WayToEvening {...nobody} />
  if (!me) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void load()} /></Screen>
  const key = asked ?? lastKnown ?? me.children[0]
  const child: MyChild | undefined = key && me.children.find((one) => childKey(one) === childKey(key))
  if (!key) return <WayToEvening {...nobody} />
  if (!child) return <WayToEvening title={copy.gone} says={copy.goneSays} />
  const isFull = child.rights === 'full'
  return (
    <Screen demo={child.isDemo}>
      <Group>
        <View className='pad'>
          <View className='title'>{child.displayName}</View>
          <View className='sub gap-1'>{className(child.class)}</View>
          <View className='sub'>{child.schoolName}</View>
          {!isFull && <View className='gap-2'>{copy.onlyFull}</View>}
        </View>
      </Group>
      {error && <ErrorNote error={error} what={copy.failed} onRetry={() => void load()} />}
      <Group>
        <Row title={pickup.title} onTap={() => open.pickup(child)} />
      </Group>
      <Guardians child={child} onChanged={load} />
      {isFull && <InviteGuardian child={child} />}
      <ChildData child={child} onGone={() => gone(child)} />
    </Screen>
  )
})
