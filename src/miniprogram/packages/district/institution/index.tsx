import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { FactsToEdit, FindingShown, InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import '../../../components/institutions/institutions.scss'
import { institutionOf, institutionPath } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { StandingTag } from '../../../components/institutions/standing-tag'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { hasFactsDraft } from '../../../stores/register/facts-form'
import { moment } from '../../../text/institutions'
import { register as copy } from '../../../text/register'
import { NoInstitution } from '../no-institution'
import { draftOfFacts } from '../draft-names'
import { Apply } from './apply'
import { Odd } from './odd'
import { Ways } from './ways'

interface Recorded {
  seen: InstitutionSeen
  known: FactsToEdit
  findings: FindingShown[]
}

const read = async (at: InstitutionKey): Promise<Recorded> => {
  const [seen, known, findings] = await Promise.all([
    api.institutions.see.query(at),
    api.institutions.facts.query(at),
    api.institutions.findings.query(at),
  ])
  return { seen, known, findings }
}

/** One institution for its keepers: what it is today, what is odd, and everything that can be done with it. */
export default function InstitutionPage() {
  const at = institutionOf(useRouter().params)
  return at ? <Institution at={at} /> : <NoInstitution />
}

const Institution = observer(function Institution({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`register-${at.districtId}-${at.institutionId}`, () => read(at))
  const [waits, setWaits] = useState(false)
  useDidShow(() => setWaits(hasFactsDraft(draftOfFacts(at))))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.oneFailed} onRetry={() => void store.load()} /></Screen>
  const { seen, known, findings } = answer
  const { standing, facts } = seen
  return (
    <Screen dated={datedOf(store, new Date())} demo={seen.isDemo}>
      <Group>
        <View className='pad'>
          <View className='org__n org__n--head' role='heading'>{facts.name}</View>
          <View className='gap-2'><StandingTag status={standing.status} dated={state === 'stale'} /></View>
          <View className='gap-2'>{copy.since(standing.status, standing.since)}</View>
          {standing.reason && <View className='gap-1'>{standing.reason}</View>}
          <View className='sub gap-1'>{copy.version(moment(seen.confirmedAt), seen.confirmedBy)}</View>
        </View>
      </Group>
      <Odd facts={known.facts} />
      <Ways at={at} standing={standing} known={known} open={findings.filter(({ decision }) => decision === null).length} draftWaits={waits} />
      <Apply at={at} />
      <PublicPage at={at} />
    </Screen>
  )
})

const PublicPage = ({ at }: { at: InstitutionKey }) => (
  <Group>
    <Row title={copy.publicPage} onTap={() => void Taro.navigateTo({ url: institutionPath(at) })} />
  </Group>
)
