import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useMemo } from 'react'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import '../../../components/institutions/institutions.scss'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import type { FactsForm } from '../../../stores/register/facts-form'
import { KIND_WORDS } from '../../../text/approvals'
import { factsForm as copy } from '../../../text/register-facts'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { Filling } from './filling'
import { purposeOf } from './purpose'
import type { Purpose } from './purpose'
import { useFactsForm } from './use-facts-form'

/** The facts of an institution: recorded, applied for, or put right and submitted again. */
export default function FactsPage() {
  return <OfDistrict page={(districtId) => <Facts districtId={districtId} />} />
}

const titleOf = ({ kind, applies }: Purpose) => (applies ? `${copy.titles[kind]}：${KIND_WORDS[applies]}` : copy.titles[kind])

const Facts = observer(function Facts({ districtId }: { districtId: number }) {
  const { params } = useRouter()
  const purpose = useMemo(() => purposeOf(districtId, params), [districtId, params])
  const store = useLastKnown(`stands-${purpose.draft}`, purpose.read)
  const schools = useLastKnown('schools', () => api.schools.list.query({}))
  const form: FactsForm | null = useFactsForm(purpose, store)
  useEffect(() => void Taro.setNavigationBarTitle({ title: titleOf(purpose) }), [purpose])
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer || !form) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const towns = (schools.answer?.towns ?? []).filter((town) => town.districtId === districtId)
  return <Filling purpose={purpose} form={form} towns={towns} dated={datedOf(store, new Date())} onReload={() => store.load()} />
})
