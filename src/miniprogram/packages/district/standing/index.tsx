import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { FactsToEdit, InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { History } from '../../../components/institutions/history'
import '../../../components/institutions/institutions.scss'
import { institutionOf } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { standing as copy } from '../../../text/standing'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { Change } from './change'
import { NewBlack } from './new-black'
import { Today } from './today'

interface Recorded {
  seen: InstitutionSeen
  known: FactsToEdit
}

const read = async (at: InstitutionKey): Promise<Recorded> => {
  const [seen, known] = await Promise.all([api.institutions.see.query(at), api.institutions.facts.query(at)])
  return { seen, known }
}

/** What an institution is on the list: a new entry of its history, or the first of an operator that never had a licence. */
export default function StandingPage() {
  const at = institutionOf(useRouter().params)
  return <OfDistrict page={(districtId) => (at ? <Standing at={at} /> : <NewBlack districtId={districtId} />)} />
}

const Standing = observer(function Standing({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`standing-${at.districtId}-${at.institutionId}`, () => read(at))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const { seen, known } = answer
  const again = async () => {
    await store.load()
    return store.state === 'live' && store.answer ? store.answer.seen : null
  }
  return (
    <Screen dated={datedOf(store, new Date())} demo={seen.isDemo}>
      <Today seen={seen} dated={state === 'stale'} />
      <Change at={at} seen={seen} known={known} onChanged={again} />
      <History history={seen.history} />
    </Screen>
  )
})
