import type { Pickup, WayOfLeaving } from '../../../../policy/after-school/leaving/pickup'

export interface PickupRow {
  how: WayOfLeaving
  at: string
  personId: number | null
  collectorId: number | null
  setBy: number
  setAt: string
}

/** SQL of the fields of a PickupRow of pickup_default or pickup_exception `d`. */
export const PICKUP_FIELDS = (d: string) => `'how', ${d}.how, 'at', ${d}.at, 'personId', ${d}.person_id,
  'collectorId', ${d}.collector_id, 'setBy', ${d}.set_by, 'setAt', ${d}.set_at`

export const toPickup = ({ how, at, personId, collectorId, setBy, setAt }: PickupRow): Pickup => ({
  how,
  at,
  personId,
  collectorId,
  setBy,
  setAt: new Date(setAt),
})
