import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { favourites } from '../../../stores/favourites'
import { institution as copy } from '../../../text/institution'

const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

/** Keeping it on the phone, and calling it. */
export const Acts = observer(function Acts({ seen }: { seen: InstitutionSeen }) {
  const { districtId, institutionId, facts } = seen
  const isKept = favourites.has({ districtId, institutionId })
  const phone = facts.contactPhone
  return (
    <Group>
      <View className='pad duo'>
        <SmallButton
          kind={isKept ? 'fill' : 'line'}
          icon={isKept ? 'check' : 'plus'}
          onTap={() => favourites.toggle({ districtId, institutionId, name: facts.name })}
        >
          {isKept ? copy.kept : copy.keep}
        </SmallButton>
        {phone ? <SmallButton icon='phone' onTap={() => call(phone)}>{copy.call}</SmallButton> : <View className='sub'>{copy.noPhone}</View>}
      </View>
    </Group>
  )
})
