import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Catalogue, OfferingShown } from '../../../cloud/features/after-school/shapes'
import { api } from '../../api/client'
import type { ChildKey } from '../../stores/week-store'
import { afterSchool as copy } from '../../text/after-school'
import { say } from '../ask'
import { SmallButton } from '../button'
import { ErrorNote } from '../error-note'
import { useAct } from '../use-act'
import { useRequestKey } from '../use-request-key'
import { clashWords } from './clash-words'

interface Props {
  child: ChildKey
  catalogue: Catalogue
  offering: OfferingShown
  onChanged: () => Promise<void>
}

/** Takes a place at once, instead of the one held that weekday, or the last place in the waiting line. */
export function TakePlace({ child, catalogue, offering, onChanged }: Props) {
  const [clashes, setClashes] = useState<string[]>([])
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const held = catalogue.places.find(({ state, weekday }) => state === 'enrolled' && weekday === offering.weekday)
  const instead = held && catalogue.offerings.find(({ offeringId }) => offeringId === held.offeringId)
  const isFull = offering.taken >= offering.capacity
  const take = () =>
    run(async () => {
      const input = { ...child, offeringId: offering.offeringId, instead: held?.offeringId }
      const answer = await once((requestKey) => api.afterSchool.takePlace.mutate({ ...input, requestKey }))
      if (answer.outcome === 'clash') return setClashes(answer.clashes.map((clash) => clashWords(clash, catalogue)))
      setClashes([])
      say(answer.outcome === 'enrolled' ? copy.took : copy.waitsNow(answer.ahead + 1))
      await onChanged()
    })
  return (
    <>
      <View className='gap-2'>
        <SmallButton busy={busy} label={`${isFull ? copy.wait : copy.take}${offering.name}`} onTap={() => void take()}>
          {isFull ? copy.wait : instead ? copy.takeInstead(instead.name) : copy.take}
        </SmallButton>
      </View>
      {clashes.length > 0 && <View className='gap-1 t-warn' role='alert'>{`${copy.clashNothing}：${clashes.join('；')}`}</View>}
      {error && <ErrorNote error={error} what={copy.takeFailed} />}
    </>
  )
}
