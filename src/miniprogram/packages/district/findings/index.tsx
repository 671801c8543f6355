import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { FindingShown } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { registerFindings as copy } from '../../../text/register-findings'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { idOf } from '../open'
import { InDistrict } from './in-district'
import { OneFinding } from './one-finding'

/** What the rules find in those who teach, for people to decide: of one institution, or of the district. */
export default function FindingsPage() {
  const institutionId = idOf(useRouter().params, 'i')
  return (
    <OfDistrict
      page={(districtId) => (institutionId === null ? <InDistrict districtId={districtId} /> : <OfInstitution at={{ districtId, institutionId }} />)}
    />
  )
}

const OfInstitution = observer(function OfInstitution({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`findings-${at.districtId}-${at.institutionId}`, () => api.institutions.findings.query(at))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const row = (one: FindingShown) => <OneFinding key={`${one.staffId}-${one.finding}`} one={one} districtId={at.districtId} onDecided={() => store.load()} />
  const [open, decided] = [answer.filter(({ decision }) => !decision), answer.filter(({ decision }) => decision)]
  return (
    <Screen dated={datedOf(store, new Date())}>
      <View className='pad sub'>{copy.says}</View>
      <Group title={copy.undecided}>
        {open.length === 0 && <View className='pad' role='status'>{copy.none}</View>}
        <InSteps items={open} row={row} />
      </Group>
      {decided.length > 0 && <Group title={copy.decided}><InSteps items={decided} row={row} /></Group>}
    </Screen>
  )
})
