import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { districtService as copy } from '../../../text/district-service'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { AddItem } from './add-item'
import { Items } from './items'
import { Rules } from './rules'

/** What the district says of after-school service: its figures, each with its document, and who may come as a third party. */
export default function ServicePage() {
  return <OfDistrict page={(districtId) => <Service districtId={districtId} />} />
}

const Service = observer(function Service({ districtId }: { districtId: number }) {
  const store = useLastKnown(`district-service-${districtId}`, () => api.afterSchool.district.query({ districtId }))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const again = () => store.load()
  return (
    <Screen dated={datedOf(store, new Date())}>
      <Rules districtId={districtId} rules={answer} again={again} />
      <Items districtId={districtId} items={answer.approvedItems} again={again} />
      <AddItem districtId={districtId} again={again} />
    </Screen>
  )
})
