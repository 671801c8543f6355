import { eq } from 'drizzle-orm'
import type { RefusedField } from '../../../../contract/envelope'
import { checkCreditCode } from '../../../../policy/training/credit-code'
import { assessLegalForm } from '../../../../policy/training/legal-form'
import { checkLicenceNumber } from '../../../../policy/training/licence-number'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { town } from '../../../database/reference-tables'
import type { InstitutionFacts, Recorded } from '../shapes'

/** Whatever cannot be true of an institution, by field; the rest an officer may record as it is. */
export function impossibleIn(facts: InstitutionFacts, towns: ReadonlySet<string>): RefusedField[] {
  const { creditCode, creditCodeNote, validFrom, validTo, categories, sites, classTimes } = facts
  const refused: RefusedField[] = []
  const refuse = (path: string, message: string) => refused.push({ path: `facts.${path}`, message })
  const verdict = creditCode === null ? 'valid' : checkCreditCode(creditCode).verdict
  if (verdict !== 'valid' && creditCodeNote === null) refuse('creditCode', verdict)
  if (validFrom !== null && validTo !== null && validTo < validFrom) refuse('validTo', 'ends-before-start')
  if (new Set(categories.map(({ code }) => code)).size < categories.length) refuse('categories', 'category-twice')
  sites.forEach(({ townCode, fromDay, toDay }, index) => {
    if (!towns.has(townCode)) refuse(`sites.${index}.townCode`, 'no-such-town')
    if (fromDay !== null && toDay !== null && toDay < fromDay) refuse(`sites.${index}.toDay`, 'ends-before-start')
  })
  classTimes.forEach(({ starts, ends }, index) => {
    if (ends <= starts) refuse(`classTimes.${index}.ends`, 'ends-before-start')
  })
  return refused
}

/** What is odd and recorded all the same. */
export function warningsOf({ licenceNumber, creditCode, categories, legalForm, sites }: InstitutionFacts): Recorded['warnings'] {
  const isOdd = {
    'licence-unusual': licenceNumber !== null && checkLicenceNumber(licenceNumber) === 'unusual',
    'credit-code-overridden': creditCode !== null && checkCreditCode(creditCode).verdict !== 'valid',
    'legal-form-breach': assessLegalForm(categories.map(({ code }) => code), legalForm).verdict === 'breach',
    'site-without-place': sites.some(({ lng, toDay }) => lng === null && toDay === null),
  } satisfies Record<Recorded['warnings'][number], boolean>
  return (Object.keys(isOdd) as Recorded['warnings']).filter((warning) => isOdd[warning])
}

/** The facts with their codes as they are compared; refuses with `bad-input` what cannot be true. */
export async function checkFacts(orm: Database['orm'], districtId: number, facts: InstitutionFacts): Promise<InstitutionFacts> {
  const towns = await orm.select({ townCode: town.townCode }).from(town).where(eq(town.districtId, districtId))
  const refused = impossibleIn(facts, new Set(towns.map(({ townCode }) => townCode)))
  if (refused.length > 0) throw new AppError('bad-input', refused)
  return { ...facts, creditCode: facts.creditCode === null ? null : checkCreditCode(facts.creditCode).code }
}

/** What people will read, for the content check. */
export const textsOf = (facts: InstitutionFacts): string[] => [
  facts.name,
  ...facts.formerNames,
  ...[facts.creditCodeNote, facts.approvingOrgan, facts.registeringOrgan, facts.accountBank, facts.payeeName].filter((text) => text !== null),
  ...facts.fees.map(({ item }) => item),
  ...facts.categories.map(({ approves }) => approves),
  ...facts.sites.map(({ address, floor }) => address + (floor ?? '')),
]
