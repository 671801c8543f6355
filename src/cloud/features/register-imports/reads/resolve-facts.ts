import type { Day } from '../../../../policy/calendar/day'
import type { ImportField } from '../shapes'
import type { TownNames } from '../../../register-files/field-text'
import { sameSigns } from '../../../register-files/cell-text'
import { categoryName } from '../../../register-files/read-categories'
import type { CategoryRead } from '../../../register-files/read-categories'
import type { ReadRow } from '../../../register-files/read-row'
import type { ReadSite } from '../../../register-files/read-sites'
import { licenceDigits } from '../../institutions/reads/licence-digits'
import { comparable } from '../../institutions/reads/search-words'
import type { InstitutionFacts } from '../../institutions/shapes'
import { resolveSites } from './resolve-sites'

/** Facts of one of whom nothing is known but a name. */
export const nothingKnownOf = (name: string): InstitutionFacts => ({
  name,
  formerNames: [],
  creditCode: null,
  creditCodeNote: null,
  licenceNumber: null,
  legalForm: null,
  approvingOrgan: null,
  registeringOrgan: null,
  validFrom: null,
  validTo: null,
  mode: null,
  accountBank: null,
  accountMasked: null,
  payeeName: null,
  fees: [],
  classTimes: [],
  contactPhone: null,
  categories: [],
  sites: [],
})

type TextField = Exclude<ImportField, 'name' | 'formerNames' | 'categories' | 'sites'>

const TEXT_FIELDS: readonly TextField[] = [
  'creditCode', 'creditCodeNote', 'licenceNumber', 'legalForm', 'approvingOrgan', 'registeringOrgan', 'validFrom', 'validTo',
  'mode', 'accountBank', 'accountMasked', 'payeeName', 'contactPhone',
]

/** In the order in which a plan tells them. */
export const IMPORT_FIELDS: readonly ImportField[] = ['name', 'formerNames', ...TEXT_FIELDS, 'categories', 'sites']

const normal = (field: TextField, text: string) => (field === 'licenceNumber' ? licenceDigits(text) : sameSigns(text))

/** The file's words where they say something else; the register's spelling stays where they do not. */
function textFields(row: ReadRow, known: InstitutionFacts): Partial<InstitutionFacts> {
  const told = TEXT_FIELDS.flatMap((field) => {
    const [said, holds] = [row.fields[field], known[field]]
    if (said === undefined || said === null) return []
    return holds !== null && normal(field, said) === normal(field, holds) ? [] : [[field, said] as const]
  })
  return Object.fromEntries(told)
}

/** A new name makes the old one a former name; an old name in the file is no new one. */
function names({ name, fields }: ReadRow, known: InstitutionFacts): Pick<InstitutionFacts, 'name' | 'formerNames'> {
  const among = (list: readonly string[], text: string) => list.some((each) => sameSigns(each) === sameSigns(text))
  const isKept = sameSigns(name) === sameSigns(known.name) || among(known.formerNames, name)
  const current = isKept ? known.name : name
  const former = [...known.formerNames]
  const candidates = [...(isKept || comparable(name) === comparable(known.name) ? [] : [known.name]), ...(fields.formerNames ?? [])]
  for (const each of candidates) if (!among([...former, current], each)) former.push(each)
  return { name: current, formerNames: former }
}

/** Only the name of a category says no more than that it is taught. */
const isSame = (said: CategoryRead, holds: CategoryRead) =>
  said.code === holds.code && (sameSigns(said.approves) === sameSigns(holds.approves) || isGeneral(said))
const isGeneral = ({ code, approves }: CategoryRead) => approves.replace(/类$/, '') === categoryName(code)

function categories(said: readonly CategoryRead[] | null, holds: InstitutionFacts['categories']): InstitutionFacts['categories'] {
  if (said === null || said.length === 0) return holds
  const isAll = said.length === holds.length && said.every((each) => holds.some((known) => isSame(each, known)))
  if (isAll) return holds
  return said.map((each) => holds.find((known) => isSame(each, known)) ?? each)
}

/** What the register would say after the row; what the row does not speak of stays. */
export function resolveFacts(row: ReadRow, known: InstitutionFacts, towns: TownNames, today: Day): InstitutionFacts | { noTown: ReadSite } {
  const sites = resolveSites(row.sites, known.sites, towns, today)
  if ('noTown' in sites) return sites
  return { ...known, ...names(row, known), ...textFields(row, known), categories: categories(row.categories, known.categories), sites }
}
