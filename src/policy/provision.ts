import type { Day } from './calendar/day'

/** One sentence of the rules as data: what it says, where it is written, from when it holds, and how sure we are. */
export interface Provision<V = number | null> {
  id: string
  value: V
  scope: string
  document: string
  number?: string
  clause: string
  says: string
  effectiveFrom: Day
  effectiveTo?: Day
  status: 'confirmed' | 'to-confirm'
}

/** Those provisions of the list that hold on the day; both ends are inclusive. */
export function inForce<P extends Provision<unknown>>(list: readonly P[], day: Day): P[] {
  return list.filter((p) => p.effectiveFrom <= day && (p.effectiveTo === undefined || day <= p.effectiveTo))
}
