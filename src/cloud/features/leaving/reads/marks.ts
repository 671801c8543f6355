import type { Mark } from '../../../../policy/after-school/leaving/mark'
import { ofSchool } from '../../homework/reads/sql'

export interface MarkRow extends Omit<Mark, 'at'> {
  at: string
  afterClosing: boolean
  /** Who noted it, of what was noted after its day only; null while it is of its day, and once that person is gone. */
  notedBy: string | null
}

/** SQL of a MarkRow of day_mark `a`. */
export const MARK_FIELDS = (a: string) => `json_build_object('markId', ${a}.mark_id, 'childId', ${a}.child_id, 'day', ${a}.day,
  'kind', ${a}.kind, 'at', ${a}.at, 'by', ${a}.by, 'device', ${a}.device, 'deviceSeq', ${a}.device_seq,
  'offeringId', ${a}.offering_id, 'personId', ${a}.person_id, 'collectorId', ${a}.collector_id, 'undoes', ${a}.undoes,
  'reason', ${a}.reason, 'afterClosing', ${a}.after_closing,
  'notedBy', case when (${a}.at at time zone 'Asia/Shanghai')::date > ${a}.day
    then (select n.display_name from person n where ${ofSchool('n', a)} and n.person_id = ${a}.by) end)`

export type StoredMark = Mark & Pick<MarkRow, 'afterClosing' | 'notedBy'>

export const toMark = (row: MarkRow): StoredMark => ({ ...row, at: new Date(row.at) })
