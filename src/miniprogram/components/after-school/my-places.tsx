import { View } from '@tarojs/components'
import type { Catalogue, PlaceShown } from '../../../cloud/features/after-school/shapes'
import { api } from '../../api/client'
import type { ChildKey } from '../../stores/week-store'
import { afterSchool as copy, weekdayName, whenText } from '../../text/after-school'
import { ask, say } from '../ask'
import { SmallButton } from '../button'
import { ErrorNote } from '../error-note'
import { Group } from '../group'
import { Row } from '../row'
import { StatusTag } from '../status-tag'
import { useAct } from '../use-act'
import { refundWords } from './refund-words'

interface Props {
  child: ChildKey
  catalogue: Catalogue
  mayChange: boolean
  onChanged: () => Promise<void>
}

/** Places offered off the waiting line first, because they lapse; then what the child has and waits for. */
export function MyPlaces({ child, catalogue, mayChange, onChanged }: Props) {
  const { busy, error, run } = useAct()
  const { places, offerings, planId } = catalogue
  const nameOf = (id: number | undefined) => offerings.find(({ offeringId }) => offeringId === id)?.name ?? ''
  const heldOn = (weekday: number) => places.find((one) => one.state === 'enrolled' && one.weekday === weekday)
  const offered = places.filter(({ state }) => state === 'offered')
  const had = places.filter(({ state }) => state === 'enrolled' || state === 'waiting')
  const answer = ({ offeringId }: PlaceShown, accepts: boolean) =>
    run(async () => {
      await api.afterSchool.answerOffer.mutate({ ...child, offeringId, accepts })
      await onChanged()
    })
  const leave = ({ offeringId }: PlaceShown) =>
    run(async () => {
      if (!(await ask(copy.confirm, copy.leaveAsk(nameOf(offeringId)), copy.leave))) return
      await api.afterSchool.leavePlace.mutate({ ...child, offeringId })
      await onChanged()
    })
  const leaveAll = () =>
    run(async () => {
      if (!(await ask(copy.confirm, copy.leaveAllAsk, copy.leaveAll))) return
      say(refundWords(await api.afterSchool.leaveService.mutate({ ...child, planId })))
      await onChanged()
    })
  if (offered.length + had.length === 0) return null
  return (
    <>
      {offered.map((place) => {
        const held = heldOn(place.weekday)
        return (
          <Group key={place.offeringId}>
            <View className='pad'>
              <StatusTag kind='warn' says={copy.offered(nameOf(place.offeringId))} />
              {place.offeredUntil && <View className='gap-2'>{copy.offeredUntil(whenText(place.offeredUntil))}</View>}
              {held && <View className='sub gap-1'>{copy.offeredInstead(nameOf(held.offeringId))}</View>}
              {mayChange && (
                <View className='as__acts'>
                  <SmallButton kind='fill' busy={busy} onTap={() => void answer(place, true)}>{copy.accept}</SmallButton>
                  <SmallButton busy={busy} onTap={() => void answer(place, false)}>{copy.decline}</SmallButton>
                </View>
              )}
            </View>
          </Group>
        )
      })}
      {had.length > 0 && (
        <Group title={copy.places}>
          {had.map((place) => (
            <Row
              key={place.offeringId}
              title={nameOf(place.offeringId)}
              says={
                place.state === 'waiting'
                  ? copy.waiting(weekdayName(place.weekday), (place.ahead ?? 0) + 1)
                  : copy.placeSays(weekdayName(place.weekday), copy.cameBy[place.cameBy])
              }
              foot={
                mayChange ? (
                  <SmallButton kind='plain' busy={busy} label={`${copy.leave}${nameOf(place.offeringId)}`} onTap={() => void leave(place)}>
                    {place.state === 'waiting' ? copy.leaveWait : copy.leave}
                  </SmallButton>
                ) : undefined
              }
            />
          ))}
          {mayChange && (
            <Row says={copy.leaveAllSays} foot={<SmallButton kind='plain' busy={busy} onTap={() => void leaveAll()}>{copy.leaveAll}</SmallButton>} />
          )}
        </Group>
      )}
      {error && <ErrorNote error={error} what={copy.leaveFailed} />}
    </>
  )
}
