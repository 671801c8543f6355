import { View } from '@tarojs/components'
import type { PayCheck } from '../../../../policy/training/check-prepayment'
import type { CheckVerdict } from '../../../../policy/training/claim'
import type { Finding } from '../../../../policy/training/finding'
import { Icon } from '../../../components/icon'
import { StatusTag } from '../../../components/status-tag'
import { payCheck as copy } from '../../../text/pay-check'

const SHAPES = { 'do-not-pay': 'stop', 'verify-first': 'warn', 'nothing-found': 'ok' } as const

function saysOf({ verdict, findings }: PayCheck, isOld: boolean): string {
  const count = (which: Finding['verdict']) => findings.filter((one) => one.verdict === which).length
  if (verdict === 'nothing-found') return copy.allFine(findings.length)
  const onlyOld = isOld && findings.every(({ verdict: each, because }) => each === 'complies' || because === 'old-list')
  return onlyOld ? copy.onlyOldList : copy.counts(count('do-not-pay'), count('verify-first'))
}

/** The answer, as shape and word, and in one sentence why. */
export function Verdict({ result, isOld }: { result: PayCheck; isOld: boolean }) {
  const shape = SHAPES[result.verdict]
  return (
    <View className={`verdict verdict--${shape}`} role='status'>
      <Icon name={shape} />
      <View className='verdict__bd'>
        <View className='verdict__w'>{copy.verdicts[result.verdict]}</View>
        <View className='verdict__s'>{saysOf(result, isOld)}</View>
      </View>
    </View>
  )
}

/** The same for one finding, or for an earlier result; what fits an old list is grey. */
export function VerdictTag({ verdict }: { verdict: CheckVerdict | 'complies' }) {
  if (verdict === 'complies') return <StatusTag kind='void' says={copy.complies} />
  return <StatusTag kind={SHAPES[verdict]} says={copy.verdicts[verdict]} />
}
