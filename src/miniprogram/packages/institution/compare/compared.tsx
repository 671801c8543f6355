import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { mayOperate } from '../../../../policy/training/standing'
import { api } from '../../../api/client'
import { DatedBar } from '../../../components/dated-bar'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Fact } from '../../../components/institutions/fact'
import { open } from '../../../components/institutions/open'
import { StandingTag } from '../../../components/institutions/standing-tag'
import { Row } from '../../../components/row'
import { Skeleton } from '../../../components/skeleton'
import { useLastKnown } from '../../../components/use-last-known'
import type { Favourite } from '../../../stores/favourites'
import { classTimeText, feeText, institution, moneyText } from '../../../text/institution'
import { compare as copy } from '../../../text/institution-code'

/** One of those compared: the same lines in the same order for each, so that they can be read across on any phone. */
export const Compared = observer(function Compared({ one }: { one: Favourite }) {
  const { districtId, institutionId, name } = one
  const store = useLastKnown(`institution-${districtId}-${institutionId}`, () => api.institutions.see.query({ districtId, institutionId }))
  const { answer, state, error } = store
  const dated = datedOf(store, new Date())
  if (!answer && state === 'loading') return <Skeleton groups={1} />
  if (!answer) return <ErrorNote error={error} what={`${name}${copy.failed}`} onRetry={() => void store.load()} />
  return (
    <Group title={answer.facts.name}>
      {dated && <DatedBar {...dated} />}
      <Lines seen={answer} dated={state === 'stale'} />
      <Row title={copy.open} label={`${copy.open}：${name}`} onTap={() => open.institution(one)} />
    </Group>
  )
})

function Lines({ seen: { facts, standing, staff, sites }, dated }: { seen: InstitutionSeen; dated: boolean }) {
  const fullTime = staff.filter(({ kind, isTeaching }) => kind === 'full-time' && isTeaching).length
  const { fees, classTimes, categories } = facts
  const may = mayOperate(standing.status)
  return (
    <>
      <Fact name={copy.standing}><StandingTag status={standing.status} dated={dated} /></Fact>
      <Fact name={copy.teaches}>{may ? categories.map(({ approves }) => approves).join('、') || institution.unknown : institution.mayNotTeach}</Fact>
      <Fact name={copy.price}>{fees.length === 0 ? institution.noFees : fees.map((fee) => <View key={`${fee.item}-${fee.per}`}>{feeText(fee)}</View>)}</Fact>
      <Fact name={copy.money}>{moneyText(facts)}</Fact>
      <Fact name={copy.teachers}>{staff.length === 0 ? institution.unknown : copy.teacherCount(staff.length, fullTime)}</Fact>
      <Fact name={copy.hours}>{classTimes.map(classTimeText).join('；') || institution.noHours}</Fact>
      <Fact name={copy.sites}>{sites.map(({ address }) => address).join('；') || institution.noSites}</Fact>
    </>
  )
}
