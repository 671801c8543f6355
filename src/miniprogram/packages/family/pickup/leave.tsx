import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PickupOfDay } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import { Button, SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useTyped } from '../../../components/use-typed'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'

interface Props {
  child: ChildKey
  day: PickupOfDay
  name: string
  onChanged: () => Promise<void>
}

/** 请假: the child does not come that day; no reason is asked, and it can be taken back. */
export function Leave({ child, day, name, onChanged }: Props) {
  const [open, setOpen] = useState(false)
  const { typed, latest, type } = useTyped({ reason: '' })
  const { busy, error, run } = useAct()
  const tell = (comes: boolean) =>
    run(async () => {
      const said = latest().reason.trim()
      await api.leaving.tellLeave.mutate({ ...child, day: day.day, reason: comes || said === '' ? null : said, comes })
      setOpen(false)
      await onChanged()
    })
  return (
    <Group>
      {day.leaveTold ? (
        <Row
          title={copy.leaveTold}
          says={day.leaveTold.reason ?? ''}
          foot={<SmallButton busy={busy} onTap={() => void tell(true)}>{copy.leaveBack}</SmallButton>}
        />
      ) : (
        <Row
          title={copy.leaveTitle(name)}
          says={copy.leaveSays}
          foot={open ? undefined : <SmallButton onTap={() => setOpen(true)}>{copy.leave}</SmallButton>}
        />
      )}
      {open && !day.leaveTold && (
        <>
          <Field label={copy.leaveReason} value={typed.reason} max={40} onInput={(reason) => type({ reason })} />
          <View className='pad'>
            <Button kind='default' busy={busy} onTap={() => void tell(false)}>{`${name}${copy.leaveAct}`}</Button>
          </View>
        </>
      )}
      {error && <ErrorNote error={error} what={copy.leaveFailed} />}
    </Group>
  )
}
