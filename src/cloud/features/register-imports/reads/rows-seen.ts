import { sameSigns } from '../../../register-files/cell-text'
import type { TownNames } from '../../../register-files/field-text'
import type { ReadRow } from '../../../register-files/read-row'
import { licenceDigits } from '../../institutions/reads/licence-digits'
import type { Known } from './register-matches'
import { townOf } from './resolve-sites'

interface Named {
  where: string
  towns: string[]
  creditCode: string | null
  licence: string | null
}

/** Remembers which institutions a file has spoken of already; answers where, when it comes to one again. */
export interface RowsSeen {
  /** Where a row with the same number, the same code, or the same name in the same town stands; null for the first. */
  find(row: ReadRow): string | null
  /** Where a row that was found to be the same institution stands. */
  findMatched(institutionId: number): string | null
  /** `known`: the institution it was found to be, as it stands: a later row may speak of it by what this one changes. */
  add(row: ReadRow, known: Known | null): void
}

const whereOf = ({ at }: ReadRow) => `${at.sheet} 第 ${at.row} 行`
const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other

const namedBefore = ({ facts }: Known, where: string): Named => ({
  where,
  towns: facts.sites.map(({ townCode }) => townCode),
  creditCode: facts.creditCode,
  licence: facts.licenceNumber ? licenceDigits(facts.licenceNumber) : null,
})

/** Codes and names as they are compared; some hundred bytes a row are all that is held of a file. */
export function rowsSeen(towns: TownNames): RowsSeen {
  const credits = new Map<string, string>()
  const licences = new Map<string, string>()
  const matched = new Map<number, string>()
  const names = new Map<string, Named[]>()
  const named = (row: ReadRow): Named => ({
    where: whereOf(row),
    towns: row.sites.map((site) => townOf(site, towns)).filter((code) => code !== null),
    creditCode: row.fields.creditCode ?? null,
    licence: row.fields.licenceNumber ? licenceDigits(row.fields.licenceNumber) : null,
  })
  const put = (name: string, each: Named) => {
    if (each.creditCode) credits.set(each.creditCode, each.where)
    if (each.licence) licences.set(each.licence, each.where)
    const same = sameSigns(name)
    names.set(same, [...(names.get(same) ?? []), each])
  }
  const isSame = (one: Named, other: Named) =>
    !differ(one.creditCode, other.creditCode) && !differ(one.licence, other.licence) &&
    (one.towns.length === 0 || other.towns.length === 0 || one.towns.some((town) => other.towns.includes(town)))
  return {
    find: (row) => {
      // Our own number says which of two alike is meant.
      if (row.ownNumber !== null) return matched.get(row.ownNumber) ?? null
      const mine = named(row)
      const byCode = (mine.creditCode && credits.get(mine.creditCode)) ?? (mine.licence && licences.get(mine.licence))
      return byCode || (names.get(sameSigns(row.name))?.find((each) => isSame(each, mine))?.where ?? null)
    },
    findMatched: (institutionId) => matched.get(institutionId) ?? null,
    add: (row, known) => {
      put(row.name, named(row))
      if (known === null) return
      matched.set(known.institutionId, whereOf(row))
      put(known.facts.name, namedBefore(known, whereOf(row)))
    },
  }
}
