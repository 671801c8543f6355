import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ApplicationListed } from '../../../../cloud/features/approvals/shapes'
import type { ApplicationState } from '../../../../policy/training/application'
import { api } from '../../../api/client'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { Segment } from '../../../components/segment'
import { Skeleton } from '../../../components/skeleton'
import { useLastKnown } from '../../../components/use-last-known'
import { approvals as copy, STATE_WORDS } from '../../../text/approvals'
import { register } from '../../../text/register'
import '../district.scss'
import { OfDistrict } from '../of-district'
import { open } from '../open'
import { ApplicationRow } from './application-row'

/** In the order in which they ask for work: what waits for the district first. */
const STAGES: readonly ApplicationState[] = ['submitted', 'in-review', 'returned', 'draft', 'approved', 'refused', 'withdrawn']

/** Every application by its stage, with whose turn it is. */
export default function ApprovalsPage() {
  return <OfDistrict page={(districtId) => <Approvals districtId={districtId} />} />
}

const Approvals = observer(function Approvals({ districtId }: { districtId: number }) {
  const [which, setWhich] = useState<'open' | 'ended'>('open')
  const isOpen = which === 'open'
  const store = useLastKnown(`applications-${districtId}-${which}`, () => api.approvals.list.query({ districtId, open: isOpen }))
  const { answer, error, state } = store
  return (
    <Screen
      dated={datedOf(store, new Date())}
      bar={<ActionBar><Button icon='plus' onTap={() => open.applyNew(districtId)}>{copy.enterNew}</Button></ActionBar>}
    >
      <View className='pad'>
        <Segment
          label={copy.which}
          value={which}
          options={[{ value: 'open', says: copy.open }, { value: 'ended', says: copy.ended }]}
          onChange={setWhich}
        />
      </View>
      {!answer && state === 'loading' && <Skeleton groups={2} />}
      {!answer && state === 'error' && <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} />}
      {answer && answer.length === 0 && <Group><View className='pad' role='status'>{isOpen ? copy.none : copy.noneEnded}</View></Group>}
      {answer && STAGES.map((stage) => <Stage key={stage} stage={stage} all={answer} districtId={districtId} />)}
      <Group>
        <Row title={copy.enterOther} says={copy.enterOtherSays} onTap={() => open.register(districtId)} />
        <Row title={register.bureaus} onTap={() => open.bureaus(districtId)} />
      </Group>
    </Screen>
  )
})

function Stage({ stage, all, districtId }: { stage: ApplicationState; all: ApplicationListed[]; districtId: number }) {
  const here = all.filter(({ state }) => state === stage)
  if (here.length === 0) return null
  return (
    <Group title={STATE_WORDS[stage]} note={String(here.length)}>
      <InSteps items={here} row={(one) => <ApplicationRow key={one.applicationId} one={one} onTap={() => open.application(districtId, one.applicationId)} />} />
    </Group>
  )
}
