import type { ImportField } from '../features/register-imports/shapes'
import type { InstitutionFacts } from '../features/institutions/shapes'
import { asOnePiece, categoryName, EXPORTED } from './read-categories'

export const LEGAL_FORM_WORDS = { 'non-profit': '非营利性', 'for-profit': '营利性' } as const
export const MODE_WORDS = { 'bank-custody': '银行托管', 'risk-deposit': '风险保证金' } as const

/** The district's towns, by code. */
export type TownNames = ReadonlyMap<string, string>

/** What former names are parted by in a file; an export parts them by the last of these. */
export const NAME_SEPARATORS = '、;；'
export const ADDRESS_SEPARATORS = ';；'

const list = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join(EXPORTED))

/** A field as a cell says it, and as a plan shows it; null when nothing is known. Reading it gives the field again. */
export function fieldText(facts: InstitutionFacts, field: ImportField, towns: TownNames): string | null {
  switch (field) {
    case 'formerNames':
      return list(facts.formerNames.map((name) => asOnePiece(name, NAME_SEPARATORS)))
    case 'legalForm':
      return facts.legalForm && LEGAL_FORM_WORDS[facts.legalForm]
    case 'mode':
      return facts.mode && MODE_WORDS[facts.mode]
    case 'categories':
      return list(facts.categories.map(({ code, approves }) => `${categoryName(code)}：${asOnePiece(approves, EXPORTED)}`))
    case 'sites':
      return list(facts.sites.map((site) => siteText(site, towns)))
    default:
      return facts[field]
  }
}

/** An address as people say it; an address that ended says so. */
function siteText({ townCode, address, floor, toDay }: InstitutionFacts['sites'][number], towns: TownNames): string {
  const place = [towns.get(townCode) ?? townCode, address, floor].filter((part) => part !== null).join(' ')
  return toDay === null ? place : `${place}（到 ${toDay} 止）`
}
