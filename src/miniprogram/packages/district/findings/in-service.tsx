import { api } from '../../../api/client'
import { inService as copy } from '../../../text/register-findings'
import { PastedList } from '../pasted-list'
import type { Pasted } from '../pasted-list'
import { parseInService } from './parse-in-service'
import type { ParsedTeachers } from './parse-in-service'

/** As many as the API takes at once. */
const PART = 500
/** A district has some thousands of teachers. */
const MOST_SIGNS = 400_000

interface Props {
  districtId: number
  onImported: () => Promise<void>
}

/** Sends the whole register part by part; one that broke off is sent again from its beginning, which empties it first. */
async function send(districtId: number, teachers: ParsedTeachers['teachers']): Promise<void> {
  for (let from = 0; from < teachers.length; from += PART) {
    await api.institutions.importInService.mutate({ districtId, first: from === 0, teachers: teachers.slice(from, from + PART) })
  }
}

/** The teachers in service of the district; only fingerprints of them are kept. */
export function InService({ districtId, onImported }: Props) {
  const read = (text: string): Pasted => {
    const { teachers, faults } = parseInService(text)
    return {
      faults: faults.map(({ line, fault }) => copy.lineWrong(line, copy.why[fault])),
      count: copy.count(teachers.length, Math.ceil(teachers.length / PART)),
      save: teachers.length === 0 ? undefined : () => send(districtId, teachers).then(onImported),
    }
  }
  return <PastedList words={copy.words} max={MOST_SIGNS} read={read} />
}
