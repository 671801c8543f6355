import { View } from '@tarojs/components'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { ClauseNote } from '../clause-note'
import { Group } from '../group'
import { StatusTag } from '../status-tag'

/** More than the cap: by how much, from what sum, the published reason, the clause. */
export function OverrunCard({ child }: { child: ChildTonight }) {
  const { verdict, minutes, capMinutes, overMinutes, clause } = child.verdict
  if ((verdict !== 'overrun-published' && verdict !== 'over') || capMinutes === null) return null
  const published = verdict === 'overrun-published'
  return (
    <Group first>
      <View className='pad'>
        <StatusTag
          kind={published ? 'warn' : 'stop'}
          says={published ? evening.overPublished(overMinutes) : evening.over(minutes - capMinutes)}
        />
        <View className='gap-2'>{evening.overSums(minutes, capMinutes)}</View>
        {child.overruns.map((overrun) => (
          <View key={overrun.overrunId} className='gap-1'>
            {evening.reason(overrun.reason)}
            <View className='sub'>{evening.publishedBy[overrun.publishedAs]}</View>
          </View>
        ))}
        {!published && <View className='gap-1'>{evening.overAsk}</View>}
        <View className='gap-3'>
          <ClauseNote clause={clause} />
        </View>
      </View>
    </Group>
  )
}
