import { View } from '@tarojs/components'
import type { Coverage } from '../../../policy/after-school/record/coverage'
import { coverage as copy, coverageWords } from '../../text/coverage'
import { MinuteRuler } from '../minute-ruler'
import { StatusTag } from '../status-tag'

/** A share with its denominator: on the one instrument, and in words. */
export function CoverageRuler({ coverage }: { coverage: Coverage }) {
  const { says, share } = coverageWords(coverage)
  if (coverage.coverage !== 'known') return <StatusTag kind='unknown' says={says} />
  const { enrolled, asked } = coverage
  return (
    <View>
      <View className='lead'>{share}</View>
      <View className='sub'>{says}</View>
      <View className='gap-1'>
        <MinuteRuler
          size='sm'
          parts={[{ kind: 'home', minutes: enrolled }, { kind: 'room', minutes: asked - enrolled }]}
          scaleMinutes={asked}
          label={copy.ruler(says, share)}
        />
      </View>
    </View>
  )
}
