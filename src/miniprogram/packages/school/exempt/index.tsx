import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { ExemptChild } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'
import { exempt as copy } from '../../../text/exempt'
import { usePost } from '../use-post'
import { Grant } from './grant'
import './index.scss'

/** Who pays nothing and why: for the office alone, so nothing of it is kept on the phone. */
export default observer(function ExemptPage() {
  const at = schoolOf(useRouter().params)
  const post = usePost(at)
  const store = useLastKnown(`exempt-${at.schoolId}`, () => api.afterSchool.exemptions.query(at), false)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  return (
    <Screen demo={post?.isDemo}>
      <View className='pad sub'>{copy.says}</View>
      <Group>
        {answer.length === 0 && <View className='pad sub'>{copy.none}</View>}
        <InSteps items={answer} row={(child) => <Exempt key={child.childId} at={at} child={child} again={() => store.load()} />} />
      </Group>
      <Grant at={at} onGranted={() => store.load()} />
    </Screen>
  )
})

function Exempt({ at, child, again }: { at: SchoolKey; child: ExemptChild; again: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const { childId, displayName } = child
  const end = () =>
    run(async () => {
      if (!(await ask(copy.endAsk(displayName), copy.endSays, copy.end))) return
      await api.afterSchool.setExemption.mutate({ ...at, childId, kind: null, toDay: null })
      await again()
    })
  return (
    <View className='lot--line'>
      <Row
        title={displayName}
        says={copy.childSays(child)}
        foot={<SmallButton busy={busy} label={copy.endLabel(displayName)} onTap={() => void end()}>{copy.end}</SmallButton>}
      />
      {error && <ErrorNote error={error} what={copy.endFailed} />}
    </View>
  )
}
