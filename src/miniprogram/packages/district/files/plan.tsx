import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Status } from '../../../../policy/training/standing'
import type { Encoding, PlanAnswer } from '../../../../cloud/features/register-imports/shapes'
import { asApiError } from '../../../api/api-error'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { ask, say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'
import { useRequestKey } from '../../../components/use-request-key'
import { registerFiles as copy } from '../../../text/register-files'
import { Planned } from './planned'
import { Reading } from './reading'
import { Refused } from './refused'

export interface Given {
  fileId: string
  fileName: string
}

/** How the file is read beyond what it says itself. */
export interface Asked {
  encoding: Encoding | ''
  status: Status | ''
}

interface Props {
  districtId: number
  given: Given
  onEnd: () => void
}

/** What a file would do to the register; nothing is written before the officer has seen it and agrees. */
export const Plan = observer(function Plan({ districtId, given, onEnd }: Props) {
  const [asked, setAsked] = useState<Asked>({ encoding: '', status: '' })
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const file = { districtId, ...given, encoding: asked.encoding || undefined, status: asked.status || undefined }
  const store = useLastKnown<PlanAnswer>(JSON.stringify(file), () => api.institutions.planImport.query(file), false)
  const { answer } = store
  const planned = answer?.outcome === 'planned' ? answer : null
  const counts = planned?.counts
  const toWrite = counts ? counts.added + counts.changed + counts.moved : 0
  const apply = () =>
    run(async () => {
      if (!planned || !(await ask(copy.applyAsk, copy.applySays(planned.counts), copy.apply))) return
      try {
        const done = await once((requestKey) => api.institutions.applyImport.mutate({ ...file, requestKey, planHash: planned.planHash }))
        if (done.outcome === 'refused') return store.put(done)
        say(done.outcome === 'applied' ? copy.applied : copy.nothingToDo)
        onEnd()
      } catch (failure) {
        if (asApiError(failure).code === 'changed-meanwhile') await store.load()
        throw failure
      }
    })
  const bar = (
    <ActionBar>
      <Button kind='default' disabled={busy} onTap={onEnd}>{toWrite > 0 ? copy.cancel : copy.another}</Button>
      <Button busy={busy} disabled={toWrite === 0} onTap={() => void apply()}>{toWrite > 0 || !planned ? copy.apply : copy.nothing}</Button>
    </ActionBar>
  )
  return (
    <Screen bar={bar}>
      {error && <ErrorNote error={error} what={copy.applyFailed} />}
      {error?.code === 'changed-meanwhile' && <View className='pad sub'>{copy.meanwhile}</View>}
      {store.error && <ErrorNote error={store.error} what={copy.planFailed} onRetry={() => void store.load()} />}
      {!answer && store.state === 'loading' && <Skeleton groups={3} />}
      {answer?.outcome === 'refused' && <Refused fileName={given.fileName} problem={answer.problem} />}
      {planned && <Planned file={file} fileName={given.fileName} planned={planned} />}
      {(answer || store.error) && <Reading asked={asked} onAsk={(part) => setAsked({ ...asked, ...part })} />}
    </Screen>
  )
})
