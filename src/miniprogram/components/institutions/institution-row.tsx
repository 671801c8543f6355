import { Text, View } from '@tarojs/components'
import type { InstitutionListed } from '../../../cloud/features/institutions/shapes'
import { distance, stateLine } from '../../text/institutions'
import { Tap } from '../tap'
import { StandingTag } from './standing-tag'

interface Props {
  one: InstitutionListed
  dated?: boolean
  onTap: () => void
}

/** One institution of a list: name and state, what it teaches or what speaks against it, where it is. */
export function InstitutionRow({ one, dated, onTap }: Props) {
  const { site, metres } = one
  const place = [site && `${site.address}${site.floor ? ` ${site.floor}` : ''}`, metres !== null && distance(metres)].filter(Boolean)
  return (
    <Tap className='row' role='link' onTap={onTap}>
      <View className='row__bd'>
        <View className='org'>
          <Text className='org__n'>{one.name}</Text>
          <StandingTag status={one.status} dated={dated} />
        </View>
        <View className='sub'>{stateLine(one)}</View>
        {place.length > 0 && <View className='sub'>{place.join(' · ')}</View>}
      </View>
    </Tap>
  )
}
