import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ErrorNote } from '../../components/error-note'
import { open } from '../../components/evening/open'
import { Group } from '../../components/group'
import { MyChildren } from '../../components/me/my-children'
import { MyMessages } from '../../components/me/my-messages'
import { MyNames } from '../../components/me/my-names'
import { MySides } from '../../components/me/my-sides'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Segment } from '../../components/segment'
import { showTabs } from '../../components/show-tabs'
import { Skeleton } from '../../components/skeleton'
import { session } from '../../stores/session-store'
import { me as copy } from '../../text/me'

const load = () => {
  showTabs()
  session.followIdentity()
  void session.loadMe()
}

/** My children, my posts, the type size, what is stored. */
export default observer(function MePage() {
  useDidShow(load)
  const { me, error, elder } = session
  const stranger = error?.code === 'not-signed-in'
  return (
    <Screen>
      {error && !stranger && <ErrorNote error={error} what={copy.failed} onRetry={load} />}
      {!me && !error && <Skeleton groups={2} />}
      {me && <MyChildren me={me} onChanged={load} />}
      {(me || stranger) && <Join />}
      {me && <MySides me={me} />}
      <Group title={copy.type} note={copy.typeSays}>
        <View className='pad'>
          <Segment
            label={copy.type}
            value={elder ? 'elder' : 'normal'}
            options={[
              { value: 'normal', says: copy.types.normal },
              { value: 'elder', says: copy.types.elder },
            ]}
            onChange={(size) => session.setElder(size === 'elder')}
          />
        </View>
      </Group>
      {me && <MyMessages me={me} />}
      {me && <MyNames names={me.names} onSaved={load} />}
      <Group>
        <Row title={copy.boards} onTap={open.boards} />
        {process.env.TARO_APP_DEMO === 'on' && <Row title={copy.demo} onTap={open.demoIdentities} />}
      </Group>
      <Group title={copy.privacy}>
        <View className='pad'>
          {copy.privacySays.map((line) => <View key={line} className='sub gap-1'>{line}</View>)}
        </View>
      </Group>
    </Screen>
  )
})

function Join() {
  return (
    <Group>
      <Row title={copy.join} onTap={open.join} />
      <Row title={copy.invited} onTap={open.invite} />
    </Group>
  )
}
