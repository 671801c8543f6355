import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ApiError } from '../../../api/api-error'
import { DEMO_IDENTITY_KEY } from '../../../api/transport-http'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { StatusTag } from '../../../components/status-tag'
import { useLastKnown } from '../../../components/use-last-known'
import { identityOnPhone } from '../../../stores/phone-storage'
import { demo } from '../../../text/demo'

interface Identity {
  token: string
  name: string
  what: string
}

const isIdentity = (one: unknown): one is Identity =>
  typeof one === 'object' && one !== null && 'token' in one && 'name' in one && 'what' in one

async function identities(): Promise<Identity[]> {
  const url = `${process.env.TARO_APP_API ?? ''}/demo/identities`
  const answer = await Taro.request<unknown>({ url }).catch(() => Promise.reject(new ApiError('offline')))
  if (answer.statusCode !== 200 || !Array.isArray(answer.data)) throw new ApiError('not-found')
  return answer.data.filter(isIdentity)
}

async function choose(token: string) {
  if (token === '') Taro.removeStorageSync(DEMO_IDENTITY_KEY)
  else Taro.setStorageSync(DEMO_IDENTITY_KEY, token)
  await Taro.reLaunch({ url: '/pages/evening/index' })
}

/** Choosing as whom to look around; only in builds with the demo door. */
export default observer(function IdentitiesPage() {
  const store = useLastKnown('identities', identities, false)
  if (!store.answer) {
    if (store.state === 'loading') return <Screen loading />
    return <Screen><ErrorNote error={store.error} what={demo.failed} onRetry={() => void store.load()} /></Screen>
  }
  const mine = identityOnPhone()
  const chosen = <StatusTag kind='info' says={demo.chosen} />
  return (
    <Screen demo>
      <View className='pad sub'>{store.answer.length === 0 ? demo.empty : demo.says}</View>
      <Group first>
        {store.answer.map(({ token, name, what }) => (
          <Row
            key={token}
            title={name}
            says={what}
            foot={token === mine ? chosen : undefined}
            onTap={() => void choose(token)}
          />
        ))}
        <Row title={demo.none} says={demo.noneSays} onTap={() => void choose('')} />
      </Group>
    </Screen>
  )
})
