import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Pickup } from '../../../../cloud/features/leaving/shapes'
import { WAYS_HOME } from '../../../../policy/after-school/leaving/way-home'
import type { WayHomeKind } from '../../../../policy/after-school/leaving/way-home'
import { api } from '../../../api/client'
import { Button, SmallButton } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { useTyped } from '../../../components/use-typed'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'
import { ClockField } from '../../../components/clock-field'
import { isCount, numberOrNull } from './typed-count'

interface Props {
  child: ChildKey
  wayHome: Pickup['wayHome']
  mayChange: boolean
  onChanged: () => Promise<void>
}

const MOST = { minutes: 180, metres: 30_000, minutesToStop: 120 } as const

/** How the child comes home and how long it takes; whatever is left out stays unknown. */
export function WayHome({ child, wayHome, mayChange, onChanged }: Props) {
  const [open, setOpen] = useState(false)
  const says = wayHome
    ? [wayHome.way && copy.wayKinds[wayHome.way], wayHome.minutes && copy.wayAbout(wayHome.minutes)].filter(Boolean).join(' · ')
    : ''
  return (
    <Group>
      <Row
        title={copy.way}
        says={says || copy.waySays}
        foot={mayChange && !open ? <SmallButton label={`${copy.wayChange}${copy.way}`} onTap={() => setOpen(true)}>{copy.wayChange}</SmallButton> : undefined}
      />
      {open && (
        <WayForm
          child={child}
          wayHome={wayHome}
          onSaved={async () => {
            setOpen(false)
            await onChanged()
          }}
        />
      )}
    </Group>
  )
}

interface Typed {
  way: WayHomeKind | null
  minutes: string
  metres: string
  lastBusAt: string
  toStop: string
}

const isSound = ({ minutes, metres, toStop }: Typed) => isCount(minutes, MOST.minutes) && isCount(metres, MOST.metres) && isCount(toStop, MOST.minutesToStop)

function WayForm({ child, wayHome, onSaved }: Pick<Props, 'child' | 'wayHome'> & { onSaved: () => Promise<void> }) {
  const { typed, latest, type } = useTyped<Typed>({
    way: wayHome?.way ?? null,
    minutes: String(wayHome?.minutes ?? ''),
    metres: String(wayHome?.metres ?? ''),
    lastBusAt: wayHome?.lastBusAt ?? '',
    toStop: String(wayHome?.minutesToStop ?? ''),
  })
  const { way, minutes, metres, lastBusAt, toStop } = typed
  const { busy, error, run } = useAct()
  const wrong = (text: string, most: number) => (isCount(text, most) ? undefined : copy.wayNumber(most))
  const save = () =>
    run(async () => {
      const said = latest()
      if (!isSound(said)) return
      const isBus = said.way === 'bus'
      await api.leaving.setWayHome.mutate({
        ...child,
        way: said.way,
        minutes: numberOrNull(said.minutes),
        metres: numberOrNull(said.metres),
        lastBusAt: isBus && said.lastBusAt !== '' ? said.lastBusAt : null,
        minutesToStop: isBus ? numberOrNull(said.toStop) : null,
      })
      await onSaved()
    })
  return (
    <>
      <View className='chips' role='radiogroup' aria-label={copy.wayKind}>
        {WAYS_HOME.map((one) => (
          <Chip key={one} on={way === one} says={copy.wayKinds[one]} onTap={() => type({ way: latest().way === one ? null : one })} />
        ))}
      </View>
      <Field label={copy.wayMinutes} type='number' value={minutes} max={3} wrong={wrong(minutes, MOST.minutes)} onInput={(text) => type({ minutes: text })} />
      {minutes === '' && (
        <Field label={copy.wayMetres} type='number' value={metres} max={5} wrong={wrong(metres, MOST.metres)} onInput={(text) => type({ metres: text })} />
      )}
      {way === 'bus' && (
        <>
          <ClockField label={copy.wayLastBus} value={lastBusAt} first='18:00' placeholder={copy.atNotChosen} onChange={(clock) => type({ lastBusAt: clock })} />
          <Field label={copy.wayToStop} type='number' value={toStop} max={3} wrong={wrong(toStop, MOST.minutesToStop)} onInput={(text) => type({ toStop: text })} />
        </>
      )}
      <View className='pad'>
        <Button kind='default' busy={busy} disabled={!isSound(typed)} onTap={() => void save()}>{copy.wayAct}</Button>
      </View>
      {error && <ErrorNote error={error} what={copy.wayFailed} />}
    </>
  )
}
