import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { say } from '../../../components/ask'
import { Group } from '../../../components/group'
import '../../../components/institutions/institutions.scss'
import { ToList } from '../../../components/institutions/to-list'
import { Option } from '../../../components/option'
import { Screen } from '../../../components/screen'
import { favourites } from '../../../stores/favourites'
import type { Favourite } from '../../../stores/favourites'
import { session } from '../../../stores/session-store'
import { compare as copy } from '../../../text/institution-code'
import { Compared } from './compared'

const MOST = 3

const keyOf = ({ districtId, institutionId }: Favourite) => `${districtId}-${institutionId}`

/** What somebody has kept on this phone, and up to three of it beside each other. */
export default observer(function ComparePage() {
  const [chosen, setChosen] = useState<string[]>([])
  useDidShow(() => {
    session.followIdentity()
    favourites.recall()
  })
  const { items } = favourites
  const toggle = (key: string) => {
    const others = chosen.filter((one) => one !== key)
    if (others.length === MOST) return say(copy.mostThree)
    setChosen(others.length < chosen.length ? others : [...chosen, key])
  }
  const beside = items.filter((one) => chosen.includes(keyOf(one)))
  if (items.length === 0) return <NothingKept />
  return (
    <Screen>
      <Group title={copy.choose}>
        {items.map((one) => (
          <Option key={keyOf(one)} role='checkbox' on={chosen.includes(keyOf(one))} title={one.name} onTap={() => toggle(keyOf(one))} />
        ))}
      </Group>
      {beside.map((one) => <Compared key={keyOf(one)} one={one} />)}
      {beside.length > 1 && <View className='pad note'>{copy.order}</View>}
    </Screen>
  )
})

/** Nothing kept yet: the list is the way on. */
const NothingKept = () => (
  <Screen>
    <Group>
      <View className='pad'>
        <View className='gap-1'>{copy.none}</View>
        <View className='gap-3'><ToList /></View>
      </View>
    </Group>
  </Screen>
)
