import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Day } from '../../../../policy/calendar/day'
import { api } from '../../../api/client'
import { Chip } from '../../../components/chip'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { MessageOffer } from '../../../components/messages/offer'
import { Screen } from '../../../components/screen'
import { useChild } from '../../../components/use-child'
import { useLastKnown } from '../../../components/use-last-known'
import { WayToEvening } from '../../../components/way-to-evening'
import { childKey } from '../../../stores/tonight-store'
import type { ChildKey } from '../../../stores/week-store'
import { pickup as copy } from '../../../text/pickup'
import { monthDay } from '../../../text/shared'
import { Nobody } from '../nobody'
import { Answer, SaidOtherwise } from './answer'
import { ChangeForm } from './change-form'
import { Collectors } from './collectors'
import { ChangeBar, CollectBar } from './foot'
import { Leave } from './leave'
import { Notices } from './notices'
import { dayToShow, isLocked, nameOfDay } from './pickup-of'
import { TodayAndRights } from './rights'
import { useChange } from './use-change'
import { useNow } from './use-now'
import { WayHome } from './way-home'
import './index.scss'

/** Who collects a child on the coming days, when, and until when that can be changed. */
export default observer(function PickupPage() {
  const { key } = useChild()
  if (!key) return <Nobody failed={copy.failed} />
  return <PickupOf key={childKey(key)} child={key} />
})

const PickupOf = observer(function PickupOf({ child }: { child: ChildKey }) {
  const store = useLastKnown(`pickup-${childKey(child)}`, () => api.leaving.pickup.query(child))
  const [chosen, setChosen] = useState<Day | null>(null)
  const now = useNow()
  const { answer, error, state } = store
  const load = () => store.load()
  const day = answer && (answer.days.find((one) => one.day === chosen) ?? dayToShow(answer.days, now))
  const change = useChange(child, answer, day, load)
  if (!answer && state !== 'error') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void load()} /></Screen>
  if (!day) return <WayToEvening title={copy.noDays} says={answer.schoolName} />
  const live = state === 'live'
  const mayChange = live && answer.rights === 'full'
  const mayChangeDay = mayChange && day.canChange && !isLocked(day, now)
  const name = nameOfDay(day.day, now)
  const showsChange = mayChangeDay && !day.leaveTold
  const bar = showsChange ? (
    <ChangeBar day={day} name={name} change={change} />
  ) : live && !day.leaveTold ? (
    <CollectBar child={child} day={day} onChanged={load} />
  ) : null
  return (
    <Screen dated={datedOf(store, now)} demo={answer.isDemo} bar={bar}>
      <Notices child={child} notices={answer.notices} onChanged={load} />
      <Answer answer={answer} day={day} now={now} live={live} />
      <View className='chips' role='radiogroup' aria-label={copy.whichDay}>
        {answer.days.map((one) => (
          <Chip
            key={one.day}
            on={one.day === day.day}
            says={nameOfDay(one.day, now)}
            label={`${nameOfDay(one.day, now)} ${monthDay(one.day)}`}
            onTap={() => setChosen(one.day)}
          />
        ))}
      </View>
      <SaidOtherwise day={day} />
      {showsChange && <ChangeForm answer={answer} day={day} change={change} now={now} />}
      <MessageOffer topic='leaving' when={live && day.pickup !== null} />
      <Collectors child={child} answer={answer} mayChange={mayChange} onChanged={load} />
      {mayChangeDay && <Leave key={day.day} child={child} day={day} name={name} onChanged={load} />}
      <WayHome child={child} wayHome={answer.wayHome} mayChange={mayChange} onChanged={load} />
      <TodayAndRights answer={answer} />
    </Screen>
  )
})
