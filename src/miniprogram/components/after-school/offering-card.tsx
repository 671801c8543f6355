import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import type { OfferingShown } from '../../../cloud/features/after-school/shapes'
import { afterSchool as copy, placeOf } from '../../text/after-school'
import { MinuteRuler } from '../minute-ruler'

interface Props {
  offering: OfferingShown
  /** How many wish it is said while there is choosing; afterwards how many places are left. */
  wishing: boolean
  /** At the right: the rank it has, or the way to add it. */
  foot?: ReactNode
}

/** One offering: who leads it, where and when, what it costs, and places against wishes. */
export function OfferingCard({ offering, wishing, foot, children }: PropsWithChildren<Props>) {
  const { name, about, startsAt, endsAt, venue, place, leader, thirdParty, fromGrade, toGrade } = offering
  return (
    <View className='as__course row--line'>
      <View className='as__head'>
        <View className='row__bd'>
          <View className='lead'>{name}</View>
          <View className='sub'>{[copy.hours(startsAt, endsAt), copy.leader(leader), placeOf(venue, place)].join(' · ')}</View>
          {thirdParty && <View className='sub'>{`${copy.thirdParty(thirdParty.name)} · ${copy.fee(thirdParty.feeFen, copy.feePer.lesson)}`}</View>}
          {about !== '' && <View className='sub'>{about}</View>}
          <View className='sub'>{copy.grades(fromGrade, toGrade)}</View>
        </View>
        {foot && <View className='as__foot'>{foot}</View>}
      </View>
      {offering.admission !== 'everybody' && <Places offering={offering} wishing={wishing} />}
      {children}
    </View>
  )
}

function Places({ offering: { admission, capacity, taken, firstWishes }, wishing }: Pick<Props, 'offering' | 'wishing'>) {
  if (admission === 'draw' && wishing) {
    if (firstWishes === null) return <Text className='sub block gap-1'>{copy.wishedUnknown(capacity)}</Text>
    const parts = [{ kind: 'home' as const, minutes: Math.min(firstWishes, capacity) }, { kind: 'used' as const, minutes: firstWishes - capacity }]
    return (
      <View className='gap-1'>
        <MinuteRuler
          size='sm'
          parts={parts}
          scaleMinutes={Math.max(firstWishes, capacity)}
          capMinutes={firstWishes > capacity ? capacity : undefined}
          label={copy.rulerLabel(firstWishes, capacity)}
        />
        <Text className='sub block'>{copy.wished(firstWishes, capacity)}</Text>
      </View>
    )
  }
  const words = copy.placesLeft(capacity - taken, capacity)
  return <Text className='sub block gap-1'>{admission === 'first-come' ? `${copy.firstCome} · ${words}` : words}</Text>
}
