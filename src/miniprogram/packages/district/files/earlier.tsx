import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportListed, UndoAnswer } from '../../../../cloud/features/register-imports/shapes'
import type { ApiError } from '../../../api/api-error'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useRequestKey } from '../../../components/use-request-key'
import { moment } from '../../../text/institutions'
import { registerFiles as copy } from '../../../text/register-files'
import { open } from '../open'

interface Props {
  districtId: number
  /** null: not read. */
  imports: ImportListed[] | null
  error: ApiError | null
  onUndone: () => Promise<void>
}

/** Every import with who made it; each can be taken back once. */
export const Earlier = ({ districtId, imports, error, onUndone }: Props) => (
  <Group title={copy.earlier}>
    {error && <ErrorNote error={error} what={copy.earlierFailed} />}
    {imports?.length === 0 && <View className='pad sub'>{copy.noEarlier}</View>}
    {imports && <InSteps items={imports} row={(one) => <OneImport key={one.importId} districtId={districtId} one={one} onUndone={onUndone} />} />}
  </Group>
)

function OneImport({ districtId, one, onUndone }: { districtId: number; one: ImportListed; onUndone: () => Promise<void> }) {
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const [answer, setAnswer] = useState<UndoAnswer | null>(null)
  const { importId, fileName, undone, at } = one
  const undo = () =>
    run(async () => {
      if (!(await ask(copy.undoAsk(fileName), copy.undoSays, copy.undo))) return
      const done = await once((requestKey) => api.institutions.undoImport.mutate({ districtId, importId, requestKey }))
      setAnswer(done)
      say(copy.undoDone(done.restored))
      await onUndone()
    })
  return (
    <View className='lot--line'>
      <View className='pad'>
        <View>{fileName}</View>
        <View className='sub'>{copy.importSays(one, moment(at))}</View>
        {undone ? (
          <View className='sub'>{copy.undone(undone, moment(undone.at))}</View>
        ) : (
          <View className='gap-2'><SmallButton busy={busy} label={`${copy.undo}：${fileName}`} onTap={() => void undo()}>{copy.undo}</SmallButton></View>
        )}
      </View>
      {error && <ErrorNote error={error} what={copy.undoFailed} />}
      {answer && answer.left.length > 0 && (
        <View>
          <View className='pad b'>{copy.leftTitle}</View>
          <InSteps
            items={answer.left}
            row={({ institutionId, name, because }) => (
              <Row key={institutionId} title={name} says={copy.because[because]} onTap={() => open.institution({ districtId, institutionId })} />
            )}
          />
        </View>
      )}
    </View>
  )
}
