import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ApplicationSeen } from '../../../../cloud/features/approvals/shapes'
import { api } from '../../../api/client'
import { Group } from '../../../components/group'
import { useLastKnown } from '../../../components/use-last-known'
import { typedOf } from '../../../stores/register/typed-facts'
import type { TypedFacts } from '../../../stores/register/typed-facts'
import { application as copy } from '../../../text/approvals'
import { FACT_NAMES, factWords } from '../../../text/register-facts'

interface Props {
  districtId: number
  seen: ApplicationSeen
}

const FIELDS = Object.keys(FACT_NAMES) as (keyof TypedFacts)[]
const ENDED = ['approved', 'refused', 'withdrawn']

/** What is applied for: all of it for a new institution, for one of the register what would change. */
export function Asked({ districtId, seen }: Props) {
  const { institutionId, kind, state } = seen
  if (kind === 'new' || institutionId === null || ENDED.includes(state)) return <Everything asked={typedOf(seen.facts)} />
  return <Changes districtId={districtId} institutionId={institutionId} asked={typedOf(seen.facts)} />
}

function Everything({ asked }: { asked: TypedFacts }) {
  const told = FIELDS.map((field) => ({ field, words: factWords(asked, field) })).filter(({ words }) => words !== '')
  return (
    <Group title={copy.asked}>
      {told.map(({ field, words }) => (
        <View key={field} className='lot--line pad'>
          <View className='sub'>{FACT_NAMES[field]}</View>
          <View>{words}</View>
        </View>
      ))}
    </Group>
  )
}

const Changes = observer(function Changes({ districtId, institutionId, asked }: { districtId: number; institutionId: number; asked: TypedFacts }) {
  const { answer, state } = useLastKnown(`stands-${districtId}-${institutionId}`, () => api.institutions.facts.query({ districtId, institutionId }))
  const stands = answer && typedOf(answer.facts)
  const changed = stands ? FIELDS.filter((field) => factWords(stands, field) !== factWords(asked, field)) : []
  return (
    <Group title={copy.changes} note={copy.changesSays}>
      {!stands && state === 'error' && <View className='pad'>{copy.changesFailed}</View>}
      {stands && changed.length === 0 && <View className='pad'>{copy.noChanges}</View>}
      {stands && changed.map((field) => (
        <View key={field} className='lot--line pad'>
          <View className='b'>{FACT_NAMES[field]}</View>
          <View className='sub'>{copy.was(factWords(stands, field) || copy.nothing)}</View>
          <View>{copy.willBe(factWords(asked, field) || copy.nothing)}</View>
        </View>
      ))}
    </Group>
  )
})
