import { View } from '@tarojs/components'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { kindOf } from '../../../../policy/training/category'
import { mayOperate } from '../../../../policy/training/standing'
import { Group } from '../../../components/group'
import { Fact } from '../../../components/institutions/fact'
import { institution as copy } from '../../../text/institution'
import { categoryName, kindName } from '../../../text/institutions'

/** What the licence says, what it allows to teach and what it does not. */
export function Licence({ seen: { facts, standing } }: { seen: InstitutionSeen }) {
  const { categories } = facts
  const may = mayOperate(standing.status)
  const isAcademic = categories.some(({ code }) => kindOf(code) === 'academic')
  return (
    <>
      <Group title={copy.licence}>
        <Fact name={copy.licenceNumber}>
          <View>{facts.licenceNumber ?? copy.unknown}</View>
          {facts.validTo && <View className='sub'>{copy.validTo(facts.validTo)}</View>}
        </Fact>
        <Fact name={copy.approvedBy}>{facts.approvingOrgan ?? copy.unknown}</Fact>
        <Fact name={copy.registeredBy}>{facts.registeringOrgan ?? copy.unknown}</Fact>
        <Fact name={copy.legalForm}>{facts.legalForm ? copy.legalForms[facts.legalForm] : copy.unknown}</Fact>
        <Fact name={copy.creditCode}>{facts.creditCode ?? copy.unknown}</Fact>
      </Group>
      <Group title={may ? copy.mayTeach : copy.onRecord}>
        {!may && <View className='pad b'>{copy.mayNotTeach}</View>}
        {categories.map(({ code, approves }) => (
          <Fact key={code} long name={categoryName(code)}>{`${approves}（${kindName(code)}）`}</Fact>
        ))}
        {may && (
          <View className='pad sub'>
            {categories.length === 0 ? copy.mayTeachNothing : copy.mayTeachOnly}
            {categories.length > 0 && !isAcademic && copy.noAcademic}
          </View>
        )}
      </Group>
    </>
  )
}
