import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import type { RollKey } from '../../../stores/marks/kept-marks'
import { session } from '../../../stores/session-store'
import { roll as copy } from '../../../text/roll'
import { Queued } from '../queued'
import { rollOf } from '../roll-key'
import { Afterwards } from './afterwards'
import { Calling, CallBar } from './calling'
import { Done } from './done'
import { Handing } from './handing'
import { Head } from './head'
import type { Mode } from './head'
import './index.scss'
import { ToLookAt } from './to-look-at'
import { UndoBar } from './undo-bar'
import { useMissing } from './use-missing'
import { useRoll } from './use-roll'

/** One group's roll: calling it, then handing its children over, with one hand. */
export default function RollPage() {
  const key = rollOf(useRouter().params)
  return key ? <RollOf at={key} /> : <Screen><ErrorNote error={null} what={copy.failed} /></Screen>
}

const RollOf = observer(function RollOf({ at }: { at: RollKey }) {
  const store = useRoll(at)
  const missing = useMissing(store)
  const [chosen, setMode] = useState<Mode | null>(null)
  const { live, roll, count } = store
  if (!roll && live.error) return <Screen><ErrorNote error={live.error} what={copy.failed} onRetry={() => void live.load()} /></Screen>
  if (!roll) return <Screen loading />
  const mode = chosen ?? (count.notCalled > 0 ? 'call' : 'hand')
  const mayAct = !store.isReadOnly
  const isAfterwards = store.noteUntil !== null
  const called = () => {
    store.call(missing.latest(), new Date())
    missing.clear()
    setMode('hand')
  }
  const bar = mode === 'call' && count.notCalled > 0 && mayAct ? <CallBar store={store} missing={missing} onCalled={called} /> : <UndoBar store={store} />
  const isDemo = session.me?.posts.find(({ schoolId }) => schoolId === at.schoolId)?.isDemo
  return (
    <Screen dated={datedOf(live, new Date())} demo={isDemo} bar={mayAct || isAfterwards ? bar : undefined}>
      <Head store={store} mode={mode} onMode={setMode} />
      <Queued />
      {roll.notices?.length > 0 && (
        <Group>
          {roll.notices.map((one) => (
            <Row key={one.noticeId} title={copy.noticeTitle(one)} says={one.text}>
              <View className='note'>{copy.noticeSentBy(one)}</View>
            </Row>
          ))}
        </Group>
      )}
      <ToLookAt store={store} />
      {isAfterwards ? <Afterwards store={store} /> : mode === 'call' ? <Calling store={store} missing={missing} /> : <Handing store={store} />}
      {!isAfterwards && <Done at={at} isCalled={count.here + count.missing > 0} mayWrite={mayAct && live.state === 'live'} />}
    </Screen>
  )
})
