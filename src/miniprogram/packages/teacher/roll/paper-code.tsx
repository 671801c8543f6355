import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { CodeOnPaper } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Sheet } from '../../../components/sheet'
import { useAct } from '../../../components/use-act'
import { partOf } from '../../../stores/marks/roll-parts'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'

interface Props {
  store: RollStore
  onClose: () => void
}

/** Somebody without WeChat shows a code on paper: whom it stands for, and handing the child over to them. */
export const PaperCode = observer(function PaperCode({ store, onClose }: Props) {
  const { busy, error, run } = useAct()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<CodeOnPaper | null>(null)
  const { districtId, schoolId, day } = store.key
  const check = () =>
    run(async () => {
      setFound(null)
      setFound(await api.leaving.checkCode.query({ districtId, schoolId, day, code: typed.trim() }))
    })
  return (
    <Sheet title={copy.codeTitle} onClose={onClose}>
      <Field label={copy.code} value={typed} max={20} hint={copy.codeHint} onInput={setTyped} />
      {error && <ErrorNote error={error} what={copy.codeFailed} />}
      {error?.code === 'offline' && <View className='pad'>{copy.codeOffline}</View>}
      {found ? (
        <Found store={store} found={found} onClose={onClose} />
      ) : (
        <Button busy={busy} disabled={typed.trim().length < 6} onTap={() => void check()}>{copy.check}</Button>
      )}
    </Sheet>
  )
})

const Found = observer(function Found({ store, found, onClose }: Props & { found: CodeOnPaper }) {
  const { childId, childName, collector, expectedToday } = found
  const child = store.children.find((one) => one.childId === childId)
  if (!child) return <View className='pad'>{copy.codeElsewhere(childName)}</View>
  if (partOf(child) === 'gone') return <View className='pad'>{copy.codeGone(childName)}</View>
  const hand = () => {
    store.handOver(childId, collector, new Date())
    onClose()
  }
  return (
    <>
      <View className='lead gap-2'>{copy.codeIs(childName, collector.relation, collector.displayName)}</View>
      <View className='sub gap-1'>{expectedToday ? copy.codeExpected : copy.codeOther}</View>
      <View className='gap-3'><Button onTap={hand}>{copy.handTo(collector.relation)}</Button></View>
    </>
  )
})
