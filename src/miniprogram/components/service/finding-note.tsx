import { View } from '@tarojs/components'
import type { Weight } from '../../../policy/after-school/plan/finding'
import type { Provision } from '../../../policy/provision'
import { ClauseNote } from '../clause-note'
import { StatusTag } from '../status-tag'
import type { StatusKind } from '../status-tag'
import { service } from '../../text/service'
import './finding-note.scss'

/** A clause as it comes over the wire. */
export type ToldClause = Omit<Provision<unknown>, 'value'> & { value?: unknown }

const KINDS: Record<Weight, StatusKind> = { refused: 'stop', 'to-ask': 'warn', unknown: 'unknown' }

interface Props {
  weight: Weight
  clause: ToldClause | null
  words: { says: string; instead: string }
}

/** One thing that the rules say of a plan or an offering: what it is, what to do instead, and by which clause. */
export const FindingNote = ({ weight, clause, words: { says, instead } }: Props) => (
  <View className='finding'>
    <StatusTag kind={KINDS[weight]} says={service.weights[weight]} />
    <View className='b gap-1'>{says}</View>
    <View className='sub'>{instead}</View>
    {clause && <View className='gap-2'><ClauseNote clause={{ ...clause, value: null }} /></View>}
  </View>
)
