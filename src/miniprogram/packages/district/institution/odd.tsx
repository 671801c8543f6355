import { View } from '@tarojs/components'
import type { InstitutionFacts, Recorded } from '../../../../cloud/features/institutions/shapes'
import { checkCreditCode } from '../../../../policy/training/credit-code'
import { assessLegalForm } from '../../../../policy/training/legal-form'
import { checkLicenceNumber } from '../../../../policy/training/licence-number'
import { ClauseNote } from '../../../components/clause-note'
import { Group } from '../../../components/group'
import { register as copy } from '../../../text/register'

type Oddity = Recorded['warnings'][number]

/** What is odd and recorded all the same, by the rules the API warns by. */
function odditiesOf({ licenceNumber, creditCode, categories, legalForm, sites }: InstitutionFacts): Oddity[] {
  const odd: [Oddity, boolean][] = [
    ['licence-unusual', licenceNumber !== null && checkLicenceNumber(licenceNumber) === 'unusual'],
    ['credit-code-overridden', creditCode !== null && checkCreditCode(creditCode).verdict !== 'valid'],
    ['legal-form-breach', assessLegalForm(categories.map(({ code }) => code), legalForm).verdict === 'breach'],
    ['site-without-place', sites.some(({ lng, toDay }) => lng === null && toDay === null)],
  ]
  return odd.filter(([, is]) => is).map(([oddity]) => oddity)
}

/** What an officer should look at again; nothing of it stops anybody. */
export function Odd({ facts }: { facts: InstitutionFacts }) {
  const odd = odditiesOf(facts)
  if (odd.length === 0) return null
  const { clause } = assessLegalForm(facts.categories.map(({ code }) => code), facts.legalForm)
  return (
    <Group title={copy.odd}>
      <View className='pad'>
        {odd.map((oddity) => <View key={oddity} className='gap-1 t-warn'>{copy.oddities[oddity]}</View>)}
        {odd.includes('legal-form-breach') && clause && <View className='gap-2'><ClauseNote clause={clause} /></View>}
        {odd.includes('credit-code-overridden') && facts.creditCodeNote && <View className='sub gap-1'>{copy.note(facts.creditCodeNote)}</View>}
      </View>
    </Group>
  )
}
