import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationSeen } from '../../../../cloud/features/approvals/shapes'
import type { ApplicationState } from '../../../../policy/training/application'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Group } from '../../../components/group'
import { application as copy } from '../../../text/approvals'
import { open } from '../open'
import { Decide } from './decide'
import { Return } from './return'
import type { Stepping } from './use-step'

interface Props {
  at: { districtId: number; applicationId: number }
  seen: ApplicationSeen
  step: Stepping
}

const OPEN = ['draft', 'submitted', 'in-review', 'returned']

/** The steps its stage allows; what needs words unfolds below. */
export function NextSteps({ at, seen, step }: Props) {
  const [form, setForm] = useState<'return' | 'decide' | null>(null)
  const { state, reviews } = seen
  if (!OPEN.includes(state)) return null
  const { busy } = step
  const close = () => setForm(null)
  const isFirst = state === 'draft' || state === 'returned'
  const becomes = (next: ApplicationState) => (now: ApplicationSeen) => now.state === next
  const isNamed = (now: ApplicationSeen) => now.reviews.every(({ bureau }) => bureau !== 'to-be-named')
  const submit = () => void step.take((expectedVersion) => api.approvals.submit.mutate({ ...at, expectedVersion }), becomes('submitted'))
  const start = () => void step.take((expectedVersion) => api.approvals.startReview.mutate({ ...at, expectedVersion }), becomes('in-review'))
  const name = () => void step.take((expectedVersion) => api.approvals.nameBureau.mutate({ ...at, expectedVersion }), isNamed)
  const withdraw = async () => {
    if (!(await ask(copy.withdrawAsk, copy.withdrawSays, copy.withdraw))) return
    await step.take((expectedVersion) => api.approvals.withdraw.mutate({ ...at, expectedVersion }), becomes('withdrawn'))
  }
  return (
    <Group title={copy.acts}>
      <View className='pad'>
        {isFirst && <Button busy={busy} onTap={submit}>{copy.submit}</Button>}
        {isFirst && <Button kind='default' disabled={busy} onTap={() => open.resubmit(at.districtId, at.applicationId)}>{copy.fix}</Button>}
        {state === 'submitted' && <Button busy={busy} onTap={start}>{copy.startReview}</Button>}
        {state === 'in-review' && <Button busy={busy} onTap={() => setForm(form === 'decide' ? null : 'decide')}>{copy.decide}</Button>}
        {state === 'in-review' && reviews.some(({ bureau }) => bureau === 'to-be-named') && (
          <Button kind='default' busy={busy} onTap={name}>{copy.nameBureau}</Button>
        )}
        {!isFirst && <Button kind='default' disabled={busy} onTap={() => setForm(form === 'return' ? null : 'return')}>{copy.return}</Button>}
        <Button kind='warn' busy={busy} onTap={() => void withdraw()}>{copy.withdraw}</Button>
      </View>
      {form === 'return' && !isFirst && <Return at={at} step={step} onEnd={close} />}
      {form === 'decide' && state === 'in-review' && <Decide at={at} seen={seen} step={step} onEnd={close} />}
    </Group>
  )
}
