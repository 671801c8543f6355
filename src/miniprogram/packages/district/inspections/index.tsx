import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { InspectionRecorded } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import '../../../components/institutions/institutions.scss'
import { institutionOf } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { inspections as copy } from '../../../text/inspections'
import '../district.scss'
import { NoInstitution } from '../no-institution'
import { Form } from './form'
import { Recorded } from './recorded'

/** Who looked at an institution, when and with what result; one more can be recorded. */
export default function InspectionsPage() {
  const at = institutionOf(useRouter().params)
  return at ? <Inspections at={at} /> : <NoInstitution />
}

const read = async (at: InstitutionKey): Promise<{ all: InspectionRecorded[] }> => ({ all: await api.institutions.inspections.query(at) })

const Inspections = observer(function Inspections({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`inspections-${at.districtId}-${at.institutionId}`, () => read(at))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  return (
    <Screen dated={datedOf(store, new Date())}>
      <Recorded all={answer.all} />
      <Form at={at} onRecorded={() => store.load()} />
    </Screen>
  )
})
