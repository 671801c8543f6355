import { View } from '@tarojs/components'
import { afterSchool as copy } from '../../text/after-school'
import { go } from '../board/open'
import { Button } from '../button'
import { open } from '../evening/open'
import { Group } from '../group'

/** Somebody without a child here: what a school has published is for everybody. */
export function Visitor({ isStaff }: { isStaff: boolean }) {
  const toSchools = () => go('/packages/school/schools/index?for=plan')
  return (
    <Group>
      <View className='pad'>
        <View className='lead'>{copy.visitor}</View>
        <View className='sub gap-1'>{isStaff ? copy.staffSays : copy.visitorSays}</View>
        <View className='gap-3'>
          <Button onTap={toSchools}>{copy.chooseSchool}</Button>
          {!isStaff && <Button kind='default' onTap={open.join}>{copy.join}</Button>}
        </View>
      </View>
    </Group>
  )
}
