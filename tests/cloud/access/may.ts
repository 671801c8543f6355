import type { Caller } from '../../../src/cloud/procedure'
import { ACTORS } from './stage'
import type { Actor } from './stage'
import type { Row } from './who-may'

const ACTORS_OF: Record<Caller, readonly Actor[]> = {
  anyone: ACTORS,
  'anyone-signed-in': ACTORS.filter((actor) => actor !== 'anonymous'),
  guardian: ['full', 'collect-only'],
  teacher: ['teacher'],
  'class-teacher': ['class-teacher'],
  'school-office': ['office'],
  'district-officer': ['officer'],
}

/** Who may at their own school. */
export const mayHere = ({ who, except = [] }: Row): Actor[] =>
  ACTORS.filter((actor) => who.some((caller) => ACTORS_OF[caller].includes(actor)) && !except.includes(actor))

/** Elsewhere only what is open to all is open; what belongs to one person stays that person's. */
export function mayElsewhere(row: Row): Actor[] {
  const open = row.who.some((caller) => caller === 'anyone' || caller === 'anyone-signed-in')
  return row.ofCaller || (open && !row.except) ? mayHere(row) : []
}
