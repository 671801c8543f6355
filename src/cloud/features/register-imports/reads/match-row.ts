import type { RowProblem } from '../../../../contract/import-problems'
import { sameSigns } from '../../../register-files/cell-text'
import type { ColumnKey } from '../../../register-files/columns'
import type { TownNames } from '../../../register-files/field-text'
import type { ReadRow } from '../../../register-files/read-row'
import { licenceDigits } from '../../institutions/reads/licence-digits'
import type { Known } from './register-matches'
import { townOf } from './resolve-sites'

/** What stands against a row, under which heading, and with what it is in conflict. */
export interface Conflict {
  problem: RowProblem
  column: ColumnKey
  with: string | null
}

export type Match = { known: Known | null } | Conflict

const conflict = (problem: RowProblem, column: ColumnKey, against: Known | undefined): Conflict => ({
  problem,
  column,
  with: against ? against.facts.name : null,
})

const licenceOf = (text: string | null | undefined) => (text ? licenceDigits(text) : null)

/** Codes that both have and that differ. */
const contradicts = ({ fields }: ReadRow, { facts }: Known) =>
  (Boolean(fields.creditCode && facts.creditCode) && fields.creditCode !== facts.creditCode) ||
  (Boolean(fields.licenceNumber && facts.licenceNumber) && licenceOf(fields.licenceNumber) !== licenceOf(facts.licenceNumber))

const isNamed = ({ facts }: Known, { name, fields }: ReadRow) => {
  const said = [name, ...(fields.formerNames ?? [])].map(sameSigns)
  return [facts.name, ...facts.formerNames].some((each) => said.includes(sameSigns(each)))
}

/** Of a name alone, its town decides; a row or a register without a town decides nothing. */
function sharesTown({ sites }: ReadRow, { facts }: Known, towns: TownNames): boolean {
  const said = sites.map((site) => townOf(site, towns)).filter((code) => code !== null)
  const known = facts.sites.map(({ townCode }) => townCode)
  return said.length === 0 || known.length === 0 || said.some((code) => known.includes(code))
}

/**
 * The institution that a row is about: by our own number, else the credit code, else the licence, else an exact name or
 * former name in the same town. null: it is not on the register. What could be two is a conflict and never chosen.
 */
export function matchRow(row: ReadRow, candidates: readonly Known[], towns: TownNames): Match {
  const { ownNumber, fields } = row
  if (ownNumber !== null) {
    const known = candidates.find(({ institutionId }) => institutionId === ownNumber)
    return known ? { known } : conflict('number-unknown', 'ownNumber', undefined)
  }
  const licence = licenceOf(fields.licenceNumber)
  const ofCredit = fields.creditCode ? candidates.filter(({ facts }) => facts.creditCode === fields.creditCode) : []
  const ofLicence = licence ? candidates.filter(({ facts }) => licenceOf(facts.licenceNumber) === licence) : []
  if (ofCredit.length > 1) return conflict('several-match', 'creditCode', ofCredit[0])
  const [credited] = ofCredit
  if (credited) {
    const other = ofLicence.find((each) => each !== credited)
    return other ? conflict('codes-of-two', 'licenceNumber', other) : { known: credited }
  }
  const licensed = ofLicence.filter((each) => !contradicts(row, each))
  if (licensed.length > 1) return conflict('several-match', 'licenceNumber', licensed[0])
  if (licensed[0]) return { known: licensed[0] }
  if (ofLicence[0]) return conflict('same-name-other-code', 'creditCode', ofLicence[0])
  return byName(row, candidates.filter((each) => isNamed(each, row) && sharesTown(row, each, towns)))
}

function byName(row: ReadRow, named: readonly Known[]): Match {
  const possible = named.filter((each) => !contradicts(row, each))
  // One that bears the name today is meant before one that bore it once.
  const today = possible.filter(({ facts }) => sameSigns(facts.name) === sameSigns(row.name))
  const chosen = today.length > 0 ? today : possible
  if (chosen.length > 1) return conflict('several-match', 'name', chosen[0])
  if (chosen[0]) return { known: chosen[0] }
  return named[0] ? conflict('same-name-other-code', 'creditCode', named[0]) : { known: null }
}
