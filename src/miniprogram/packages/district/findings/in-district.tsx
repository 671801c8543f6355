import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { registerFindings as copy } from '../../../text/register-findings'
import { open } from '../open'
import { InService } from './in-service'

/** Where something is to be decided, institution by institution; and the teachers in service, by whom it is compared. */
export const InDistrict = observer(function InDistrict({ districtId }: { districtId: number }) {
  const store = useLastKnown(`register-to-do-${districtId}`, () => api.institutions.toDo.query({ districtId }))
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  return (
    <Screen dated={answer && datedOf(store, new Date())}>
      <View className='pad sub'>{copy.says}</View>
      {!answer && <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} />}
      {answer && (
        <Group title={copy.list}>
          {answer.findings.length === 0 && <View className='pad' role='status'>{copy.none}</View>}
          <InSteps
            items={answer.findings}
            row={({ institutionId, name, open: count }) => (
              <Row key={institutionId} title={name} says={copy.listCount(count)} onTap={() => open.findingsOf({ districtId, institutionId })} />
            )}
          />
        </Group>
      )}
      <InService districtId={districtId} onImported={() => store.load()} />
    </Screen>
  )
})
