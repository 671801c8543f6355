import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/client'
import { ask, say } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useTyped } from '../../../components/use-typed'
import { offerings as copy } from '../../../text/offerings'
import { goBack } from '../go-back'
import { pathOf } from '../open'
import type { OfferingSurroundings } from './index'

interface Props {
  at: SchoolKey & { planId: number }
  one: OfferingSurroundings['offerings'][number]
}

/** Taking an offering back, with the reason that its families read. */
export function Withdraw({ at, one: { offeringId, version, name } }: Props) {
  const { busy, error, run } = useAct()
  const [isOpen, setOpen] = useState(false)
  const { typed: { reason }, latest, type } = useTyped({ reason: '' })
  const isShort = [...reason.trim()].length < 2
  const withdraw = () =>
    run(async () => {
      if (!(await ask(copy.withdrawAsk(name), copy.withdrawSays, copy.withdraw.slice(0, 2)))) return
      const { districtId, schoolId, planId } = at
      const { touchedChildren } = await api.afterSchool.withdrawOffering.mutate({ districtId, schoolId, offeringId, expectedVersion: version, reason: latest().reason.trim() })
      say(copy.withdrawn(touchedChildren))
      goBack(pathOf.offerings(at, planId))
    })
  if (!isOpen) return <Group><View className='lot__acts'><SmallButton kind='plain' onTap={() => setOpen(true)}>{copy.toWithdraw}</SmallButton></View></Group>
  return (
    <Group title={copy.withdraw}>
      <Row says={copy.withdrawSays} />
      <Field label={copy.withdrawReason} value={reason} max={200} onInput={(one) => type({ reason: one })} />
      {error && <ErrorNote error={error} what={copy.withdrawFailed} />}
      <View className='pad'>
        {isShort && <View className='note'>{copy.withdrawMissing}</View>}
        <Button kind='warn' busy={busy} disabled={isShort} onTap={() => void withdraw()}>{copy.withdraw}</Button>
      </View>
    </Group>
  )
}
