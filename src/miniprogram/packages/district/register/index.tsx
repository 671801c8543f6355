import { observer } from 'mobx-react-lite'
import { useCallback, useState } from 'react'
import type { FindInput, ListedStatus } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import '../../../components/institutions/institutions.scss'
import { SearchBox } from '../../../components/institutions/search-box'
import { StatusChips } from '../../../components/institutions/status-chips'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { useLastKnown } from '../../../components/use-last-known'
import { register as copy } from '../../../text/register'
import { OfDistrict } from '../of-district'
import { open } from '../open'
import { Found } from './found'
import { ToDo } from './to-do'

/** The register for its keepers: what waits for them first, then every institution. */
export default function RegisterPage() {
  return <OfDistrict page={(districtId) => <Register districtId={districtId} />} />
}

const Register = observer(function Register({ districtId }: { districtId: number }) {
  const [text, setText] = useState('')
  const [status, setStatus] = useState<ListedStatus | ''>('')
  const search = useCallback((typed: string) => setText(typed), [])
  const input: FindInput = { districtId, text: text || undefined, status: status || undefined }
  const key = JSON.stringify(input)
  const store = useLastKnown(`register-${key}`, () => api.institutions.find.query(input), !text)
  const { answer, state, error } = store
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer?.rows.some((one) => one.isDemo)}>
      <ToDo districtId={districtId} />
      <SearchBox onAsk={search} />
      {answer?.counts && <StatusChips counts={answer.counts} capped={answer.countsCapped} chosen={status} onChoose={setStatus} />}
      {!answer && state === 'loading' && <Skeleton groups={3} />}
      {error && state === 'error' && <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} />}
      {answer && <Found key={key} page={answer} input={input} dated={state === 'stale'} />}
      <Group>
        <Row title={copy.add} says={copy.addSays} onTap={() => open.newFacts(districtId)} />
        <Row title={copy.addBlack} says={copy.addBlackSays} onTap={() => open.newBlack(districtId)} />
      </Group>
      <Group>
        <Row title={copy.approvals} onTap={() => open.approvals(districtId)} />
        <Row title={copy.bureaus} onTap={() => open.bureaus(districtId)} />
        <Row title={copy.inService} onTap={() => open.findings(districtId)} />
        <Row title={copy.files} onTap={() => open.files(districtId)} />
      </Group>
    </Screen>
  )
})
