import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { SmallButton } from '../../../components/button'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { application as copy } from '../../../text/approvals'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { idOf, open } from '../open'
import { Asked } from './asked'
import { Head } from './head'
import { NextSteps } from './next-steps'
import { Reviews } from './reviews'
import { Steps } from './steps'
import { useStep } from './use-step'
import { StepFailed } from './step-failed'

/** One application: what is asked for, what each bureau says, and the next step. */
export default function ApplicationPage() {
  const applicationId = idOf(useRouter().params, 'a')
  return (
    <OfDistrict
      page={(districtId) => (applicationId === null ? <NoApplication districtId={districtId} /> : <Application districtId={districtId} applicationId={applicationId} />)}
    />
  )
}

const NoApplication = ({ districtId }: { districtId: number }) => (
  <Screen>
    <Group>
      <View className='pad'>
        <View className='gap-1'>{copy.noKey}</View>
        <View className='gap-3'><SmallButton onTap={() => open.approvals(districtId)}>{copy.toList}</SmallButton></View>
      </View>
    </Group>
  </Screen>
)

const Application = observer(function Application({ districtId, applicationId }: { districtId: number; applicationId: number }) {
  const at = { districtId, applicationId }
  const store = useLastKnown(`application-${districtId}-${applicationId}`, () => api.approvals.see.query(at))
  const step = useStep(store)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  return (
    <Screen dated={datedOf(store, new Date())}>
      <Head seen={answer} districtId={districtId} />
      <StepFailed step={step} />
      <Reviews at={at} seen={answer} step={step} />
      <NextSteps at={at} seen={answer} step={step} />
      <Asked districtId={districtId} seen={answer} />
      <Steps steps={answer.steps} />
    </Screen>
  )
})
