import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { InstitutionSeen, IssuedCode } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { ask, say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { institutionOf } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'
import { useRequestKey } from '../../../components/use-request-key'
import { registerCode as copy } from '../../../text/register-code'
import { NoInstitution } from '../no-institution'
import './index.scss'
import { Poster } from './poster'

interface Printed {
  seen: InstitutionSeen
  issued: IssuedCode | null
}

const read = async (at: InstitutionKey): Promise<Printed> => {
  const [seen, { issued }] = await Promise.all([api.institutions.see.query(at), api.institutions.issuedCode.query(at)])
  return { seen, issued }
}

/** The code that an institution may print, to be shown, copied, printed, or replaced by a new one. */
export default function CodePage() {
  const at = institutionOf(useRouter().params)
  return at ? <Code at={at} /> : <NoInstitution />
}

const Code = observer(function Code({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`code-${at.districtId}-${at.institutionId}`, () => read(at))
  const act = useAct()
  const once = useRequestKey()
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const { seen, issued } = answer
  const issue = () =>
    act.run(async () => {
      if (issued && !(await ask(copy.againAsk, copy.againSays, copy.againYes))) return
      await once((requestKey) => api.institutions.issueCode.mutate({ ...at, requestKey }))
      say(issued ? copy.done : copy.doneFirst)
      await store.load()
    })
  return (
    <Screen
      dated={datedOf(store, new Date())}
      demo={seen.isDemo}
      bar={<ActionBar><Button kind={issued ? 'default' : 'primary'} busy={act.busy} onTap={() => void issue()}>{issued ? copy.again : copy.first}</Button></ActionBar>}
    >
      {issued ? <Poster name={seen.facts.name} issued={issued} /> : <Group title={seen.facts.name}><View className='pad' role='status'>{copy.none}</View></Group>}
      <View className='pad sub code__acts'>{copy.says}</View>
      {act.error && <ErrorNote error={act.error} what={copy.sendFailed} />}
    </Screen>
  )
})
