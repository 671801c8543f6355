import { View } from '@tarojs/components'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { ClauseNote } from '../clause-note'
import { Group } from '../group'

/** Why there is nothing to write in grades 1-2. */
export function GradesOneTwoClause({ child }: { child: ChildTonight }) {
  if (child.verdict.verdict !== 'none-allowed') return null
  return (
    <Group>
      <View className='pad'>
        <ClauseNote clause={child.verdict.clause} />
      </View>
    </Group>
  )
}
