import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { schoolOf } from '../../../components/board/open'
import { Screen } from '../../../components/screen'
import { OfPlan } from '../of-plan'
import { idOf } from '../open'
import './index.scss'
import { PlanForm } from './plan-form'

/** Writing a plan: a new one, or the one that the address names. */
export default observer(function PlanEditPage() {
  const { params } = useRouter()
  if (idOf(params, 'p') === null) return <Screen><PlanForm at={schoolOf(params)} plan={null} again={() => Promise.resolve()} /></Screen>
  return <OfPlan page={(at, plan, again) => <PlanForm at={at} plan={plan} again={again} />} />
})
