import type { Mark } from '../../../../policy/after-school/leaving/mark'

export interface MarkRow extends Omit<Mark, 'at'> {
  at: string
  afterClosing: boolean
}

/** SQL of a MarkRow of day_mark `a`. */
export const MARK_FIELDS = (a: string) => `json_build_object('markId', ${a}.mark_id, 'childId', ${a}.child_id, 'day', ${a}.day,
  'kind', ${a}.kind, 'at', ${a}.at, 'by', ${a}.by, 'device', ${a}.device, 'deviceSeq', ${a}.device_seq,
  'offeringId', ${a}.offering_id, 'personId', ${a}.person_id, 'collectorId', ${a}.collector_id, 'undoes', ${a}.undoes,
  'reason', ${a}.reason, 'afterClosing', ${a}.after_closing)`

export const toMark = (row: MarkRow): Mark & { afterClosing: boolean } => ({ ...row, at: new Date(row.at) })
