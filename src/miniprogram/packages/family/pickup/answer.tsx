import { Text, View } from '@tarojs/components'
import type { Pickup, PickupOfDay } from '../../../../cloud/features/leaving/shapes'
import { SmallButton } from '../../../components/button'
import { call } from '../../../components/evening/call-card'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { StatusTag } from '../../../components/status-tag'
import { leavingWords, personWord } from '../../../text/leaving'
import { pickup as copy } from '../../../text/pickup'
import { conflictOf, isLocked, minutesLeft, nameOfDay } from './pickup-of'

interface Props {
  answer: Pickup
  day: PickupOfDay
  now: Date
  live: boolean
}

/** Who, when, and until when it can be changed; one sentence before anything can be tapped. */
export function Answer({ answer, day, now, live }: Props) {
  const { pickup, leaveTold } = day
  const words = leaveTold ? copy.leaveTold : pickup ? leavingWords(pickup.how, pickup.at, pickup.who) : copy.notSaid
  return (
    <Group first>
      <View className='pad'>
        <View className='sub'>{copy.head(answer.displayName, nameOfDay(day.day, now), day.day)}</View>
        <View className='pk__answer'>{words}</View>
        <View className='pk__how'>
          {leaveTold ? (
            <StatusTag kind={live ? 'ok' : 'info'} says={copy.leave} />
          ) : pickup ? (
            <StatusTag kind={live ? 'ok' : 'info'} says={copy.settled} />
          ) : (
            <StatusTag kind='unknown' says={copy.unknown} />
          )}
          <Text className='sub pk__from'>{fromWords(day)}</Text>
        </View>
        {day.approvedLeaveAt && <View className='gap-2'>{copy.approved(day.approvedLeaveAt)}</View>}
      </View>
      <CutOff answer={answer} day={day} now={now} live={live} />
    </Group>
  )
}

function fromWords({ day, from, leaveTold }: PickupOfDay): string {
  if (leaveTold) return leaveTold.reason ?? ''
  if (from === 'none') return copy.notSaidSays
  return from === 'default' ? copy.weekly(day) : copy.once(day)
}

function CutOff({ answer, day, now, live }: Props) {
  const isPast = isLocked(day, now)
  const hasPhone = answer.contact !== null
  if (answer.rights !== 'full') return <OrCall title={copy.onlyCollect} says={copy.onlyCollectSays} contact={isPast || !live ? answer.contact : null} />
  if (!live) return <OrCall title={copy.noSignal} says={copy.noSignalSays(hasPhone)} contact={answer.contact} />
  if (isPast || !day.canChange) return <OrCall title={copy.locked} says={copy.lockedSays(hasPhone)} contact={answer.contact} />
  const left = minutesLeft(day, now)
  if (day.changeUntil === null || left === null) return <Row title={copy.anyTime} />
  return <Row title={copy.until(nameOfDay(day.day, now), day.changeUntil)} says={copy.left(left)} />
}

/** Where nothing can be changed here any more: whom to call, where the school has published a number. */
function OrCall({ title, says, contact }: { title: string; says: string } & Pick<Pickup, 'contact'>) {
  return (
    <>
      <Row title={title} says={says} />
      {contact && (
        <Row
          says={copy.contactSays[contact.from](contact.phone)}
          foot={<SmallButton icon='phone' kind='fill' onTap={() => call(contact.phone)}>{copy.callSchool}</SmallButton>}
        />
      )}
    </>
  )
}

/** Somebody else said 我来接: both are shown, and who said so last. */
export function SaidOtherwise({ day }: { day: PickupOfDay }) {
  const conflict = conflictOf(day)
  if (!conflict) return null
  const { pickup, others, last } = conflict
  return (
    <Group>
      <View className='pad'>
        <StatusTag kind='warn' says={copy.conflict} />
        <View className='gap-2'>{copy.conflictPlan(leavingWords(pickup.how, pickup.at, pickup.who), copy.saidAt(pickup.setAt))}</View>
        {others.map((one) => (
          <View key={one.personId} className='gap-1'>{copy.conflictSaid(one.relation, copy.saidAt(one.saidAt))}</View>
        ))}
        <View className='sub gap-1'>{last ? copy.conflictLast(personWord({ ...last, displayName: '' })) : copy.conflictLastPlan}</View>
      </View>
    </Group>
  )
}
