import type { Day } from '../../../../policy/calendar/day'
import { asApiError } from '../../../api/api-error'
import { api } from '../../../api/client'
import type { Fault } from '../../../stores/register/read-facts'
import { readFacts } from '../../../stores/register/read-facts'
import { EMPTY_SITE, NOTHING_TYPED } from '../../../stores/register/typed-facts'
import type { TypedFacts } from '../../../stores/register/typed-facts'
import { newRequestKey } from '../../../stores/request-key'

export interface TypedBlack {
  /** Empty until the first try; then the same until an answer is known. */
  requestKey: string
  name: string
  address: string
  townCode: string
  fromDay: Day | ''
  reason: string
  document: string
}

export const NO_BLACK: TypedBlack = { requestKey: '', name: '', address: '', townCode: '', fromDay: '', reason: '', document: '' }

const lengthOf = (text: string) => [...text.trim()].length

/** What cannot be recorded as it is; the address may be missing. */
export function faultsOfBlack({ name, address, townCode, reason, document }: TypedBlack): Fault[] {
  const faults: [boolean, string, string][] = [
    [lengthOf(name) < 2, 'name', 'too-short'],
    [address.trim() !== '' && lengthOf(address) < 2, 'address', 'too-short'],
    [address.trim() !== '' && townCode === '', 'townCode', 'town'],
    [lengthOf(reason) < 2, 'reason', 'too-short'],
    [lengthOf(document) === 1, 'document', 'too-short'],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, path, fault]) => ({ path, fault }))
}

const typedFacts = ({ name, address, townCode }: TypedBlack): TypedFacts => ({
  ...NOTHING_TYPED,
  name,
  sites: address.trim() === '' ? [] : [{ ...EMPTY_SITE, townCode, address }],
})

/**
 * Records the operator and puts it on the black list; answers its id. Tried again after a lost answer it goes on where
 * it stopped: the record answers as before, and an entry that is there already is not made twice.
 */
export async function recordBlack(districtId: number, typed: TypedBlack, today: Day, keepKey: (requestKey: string) => void): Promise<number> {
  const { facts } = readFacts(typedFacts(typed))
  if (!facts) throw new Error('faults are told before')
  const requestKey = typed.requestKey || newRequestKey(new Date())
  keepKey(requestKey)
  const { institutionId, version } = await api.institutions.record.mutate({ districtId, requestKey, facts }).catch((failure: unknown) => {
    if (asApiError(failure).code === 'acted-before') keepKey('')
    throw failure
  })
  const at = { districtId, institutionId }
  const change = { status: 'black' as const, fromDay: typed.fromDay || today, reason: typed.reason.trim(), document: typed.document.trim() || null }
  try {
    await api.institutions.setStatus.mutate({ ...at, expectedVersion: version, ...change })
  } catch (failure) {
    if (asApiError(failure).code !== 'changed-meanwhile') throw failure
    const { standing } = await api.institutions.see.query(at)
    if (standing.status !== 'black') throw failure
  }
  return institutionId
}
