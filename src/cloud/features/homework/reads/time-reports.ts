import type { GuardianRights } from '../../../../contract/roles'
import type { Day } from '../../../../policy/calendar/day'
import type { Grade } from '../../../../policy/calendar/grade'
import type { DayKind } from '../../../../policy/calendar/school-day'
import { canReport, measuredTime, reportClosesAt } from '../../../../policy/homework/time-bands'
import type { Measured, TimeReportState } from '../shapes'
import { list, ofClass } from './sql'

/** How many children of the class chose which band on which day. */
export interface BandRow {
  day: Day
  band: number
  replies: number
}

/** SQL of the BandRows of class `row` from `from` to `to`. */
export const bandsOf = (row: string, from: string, to: string) =>
  list(
    `json_build_object('day', n.day, 'band', n.band, 'replies', n.replies)`,
    `from (select r.day, r.band, count(*) as replies from time_report r
      where ${ofClass('r', row)} and r.day between ${from} and ${to} group by r.day, r.band) n`,
  )

/** The measured average of a day; below five replies not even their number. */
export function measuredOn(day: Day, rows: readonly BandRow[], grade: Grade): Measured {
  const count = (band: number) => rows.find((row) => row.day === day && row.band === band)?.replies ?? 0
  const measured = measuredTime([count(1), count(2), count(3), count(4), count(5)], grade)
  if (measured === 'too-few') return { state: 'too-few' }
  const { replies, averageMinutes, low, high } = measured
  return { state: 'enough', replies, averageMinutes, lowMinutes: low, highMinutes: high }
}

/** Days families are asked about: those with school, or that may have it. */
export const isAsked = (kind: DayKind) => kind === 'school-day' || kind === 'unknown'

/** Whether this guardian can report the day now, and what was reported so far. */
export const reportState = (
  rights: GuardianRights,
  day: Day,
  kind: DayKind,
  now: Date,
  band: number | undefined,
): TimeReportState => ({
  canReport: rights === 'full' && isAsked(kind) && canReport(day, now),
  myBand: band ?? null,
  closesAt: reportClosesAt(day).toISOString(),
})
