import { api } from '../../../api/client'
import { district } from '../../../text/district'
import { parseYear } from './parse-year'
import { PastedList } from '../pasted-list'
import type { Pasted } from '../pasted-list'

const MOST_DAYS = 120

/** The holidays and make-up workdays of a year that nobody has published to the program yet. */
export function ImportYear({ districtId }: { districtId: number }) {
  const read = (text: string): Pasted => {
    const { year, days, faults } = parseYear(text)
    const words = faults.map(({ line, fault }) => district.lineWrong(line, district.why[fault]))
    return {
      faults: days.length > MOST_DAYS ? [...words, district.tooMany] : words,
      count: district.importCount(days.length),
      save: year === null ? undefined : () => api.schools.importYear.mutate({ districtId, year, days }),
    }
  }
  return <PastedList words={district.year} read={read} />
}
