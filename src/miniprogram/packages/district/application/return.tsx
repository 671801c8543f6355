import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/client'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { application as copy } from '../../../text/approvals'
import { useKept } from '../../../components/use-kept'
import type { Stepping } from './use-step'

interface Props {
  at: { districtId: number; applicationId: number }
  step: Stepping
  onEnd: () => void
}

/** Sends it back to the institution, with what is missing. */
export function Return({ at, step, onEnd }: Props) {
  const { typed, latest, type, drop } = useKept(`return-${at.districtId}-${at.applicationId}`, { reason: '' })
  const [tried, setTried] = useState(false)
  const isShort = (reason: string) => [...reason.trim()].length < 2
  const send = () => {
    setTried(true)
    const reason = latest().reason.trim()
    if (isShort(reason)) return
    void step.take(
      (expectedVersion) => api.approvals.return.mutate({ ...at, expectedVersion, reason }),
      (seen) => seen.state === 'returned' && seen.reason === reason,
      () => {
        drop()
        onEnd()
      },
    )
  }
  return (
    <View>
      <Field
        long
        label={copy.returnReason}
        value={typed.reason}
        max={200}
        hint={copy.returnHint}
        wrong={tried && isShort(typed.reason) ? copy.returnHint : undefined}
        onInput={(reason) => type({ reason })}
      />
      <View className='pad'><Button busy={step.busy} onTap={send}>{copy.return}</Button></View>
    </View>
  )
}
