import { View } from '@tarojs/components'
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { History } from '../../../components/institutions/history'
import '../../../components/institutions/institutions.scss'
import { institutionOf, institutionPath, open } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { NoInstitution } from '../../../components/institutions/no-institution'
import { ToList } from '../../../components/institutions/to-list'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { favourites } from '../../../stores/favourites'
import { institution as copy } from '../../../text/institution'
import { moment } from '../../../text/institutions'
import { Acts } from './acts'
import { Decisions } from './decisions'
import { Head } from './head'
import { Licence } from './licence'
import { Money } from './money'
import { OnDay } from './on-day'
import { Sites } from './sites'
import { Staff } from './staff'

/** Everything public of one institution: what it is today, what it may, where, by whom, for how much, since when. */
export default function InstitutionPage() {
  const key = institutionOf(useRouter().params)
  return key ? <Seen at={key} /> : <NoInstitution />
}

const Seen = observer(function Seen({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`institution-${at.districtId}-${at.institutionId}`, () => api.institutions.see.query(at))
  useDidShow(() => favourites.recall())
  const { answer, state, error } = store
  useShareAppMessage(() => ({ title: copy.share(answer?.facts.name ?? ''), path: institutionPath(at) }))
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) {
    return (
      <Screen>
        <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} />
        <View className='pad'><ToList /></View>
      </Screen>
    )
  }
  const bar = <ActionBar><Button onTap={() => open.payCheck(at)}>{copy.payCheck}</Button></ActionBar>
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer.isDemo} bar={bar}>
      <Parts seen={answer} dated={state === 'stale'} />
    </Screen>
  )
})

const Parts = ({ seen, dated }: { seen: InstitutionSeen; dated: boolean }) => (
  <>
    <Head seen={seen} dated={dated} />
    <Acts seen={seen} />
    <Licence seen={seen} />
    <Sites seen={seen} />
    <Staff seen={seen} />
    <Money facts={seen.facts} />
    <History history={seen.history} />
    <OnDay at={{ districtId: seen.districtId, institutionId: seen.institutionId }} />
    <Decisions decided={seen.inspections} />
    <View className='pad note'>{copy.confirmed(moment(seen.confirmedAt), seen.confirmedBy)}</View>
  </>
)
