import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { Segment } from '../../../components/segment'
import { join } from '../../../text/family'
import { ByClassCode } from './by-class-code'
import { ByInvite } from './by-invite'

/** Joining with a class code, which the class teacher confirms, or with an invite, which counts at once. */
export default function JoinPage() {
  const { params } = useRouter()
  const [how, setHow] = useState<'class' | 'invite'>(params.with === 'invite' ? 'invite' : 'class')
  return (
    <Screen>
      <Group>
        <View className='pad'>
          <Segment
            label={join.howLabel}
            value={how}
            options={[
              { value: 'class', says: join.how.class },
              { value: 'invite', says: join.how.invite },
            ]}
            onChange={setHow}
          />
        </View>
      </Group>
      {how === 'class' ? <ByClassCode /> : <ByInvite given={params.code ?? ''} />}
    </Screen>
  )
}
