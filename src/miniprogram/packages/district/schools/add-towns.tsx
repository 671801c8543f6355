import { api } from '../../../api/client'
import { district } from '../../../text/district'
import { parseTowns } from './parse-towns'
import { PastedList } from '../pasted-list'
import type { Pasted } from '../pasted-list'

const MOST_TOWNS = 100

interface Props {
  districtId: number
  onAdded: () => Promise<void>
}

/** The district's towns and streets: every school lies in one. */
export function AddTowns({ districtId, onAdded }: Props) {
  const read = (text: string): Pasted => {
    const { towns, faults } = parseTowns(text)
    const words = faults.map(({ line, fault }) => district.lineWrong(line, district.whyTown[fault]))
    return {
      faults: towns.length > MOST_TOWNS ? [...words, district.tooManyTowns] : words,
      count: district.townCount(towns.length),
      save: towns.length === 0 ? undefined : () => api.schools.addTowns.mutate({ districtId, towns }).then(onAdded),
    }
  }
  return <PastedList words={district.towns} read={read} />
}
