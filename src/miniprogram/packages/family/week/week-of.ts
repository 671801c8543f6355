import type { Week } from '../../../../cloud/features/homework/shapes'
import { week as copy } from '../../../text/family'
import { weekday } from '../../../text/shared'

type DayOfWeek = Week['days'][number]
type Enough = Extract<DayOfWeek['measured'], { state: 'enough' }>
export type MeasuredDay = DayOfWeek & { measured: Enough }

const isMeasured = (day: DayOfWeek): day is MeasuredDay => day.measured.state === 'enough'

/** Days with five replies or more. */
export const measuredDays = (days: readonly DayOfWeek[]): MeasuredDay[] => days.filter(isMeasured)

/** Average within the cap, possible range beyond it: nobody can tell. */
export const doubtfulDays = (days: readonly DayOfWeek[]): MeasuredDay[] =>
  measuredDays(days).filter(
    ({ measured, capMinutes }) =>
      capMinutes !== null && measured.averageMinutes <= capMinutes && measured.highMinutes > capMinutes,
  )

const names = (days: readonly DayOfWeek[]) => days.map((day) => weekday(day.day)).join('、')

/** One sentence on the week that says what is not known. */
export function weekSentence(days: readonly DayOfWeek[]): string {
  if (days.every((day) => day.usedMinutes === 0)) return copy.says.nothing
  const measured = measuredDays(days)
  if (measured.length === 0) return copy.says.notMeasured
  const capped = measured.filter((day) => day.capMinutes !== null)
  const cap = capped[0]?.capMinutes
  if (cap === undefined || cap === null) return copy.says.freeOnly
  const above = capped.filter((day) => day.measured.averageMinutes > cap)
  const doubtful = doubtfulDays(capped)
  const within = capped.filter((day) => !above.includes(day) && !doubtful.includes(day))
  const parts = [
    above.length > 0 ? copy.says.above(names(above), cap) : '',
    within.length > 0 ? copy.says.within(names(within), cap) : '',
  ].filter(Boolean)
  if (parts.length === 0) return copy.says.doubtOnly(names(doubtful), cap)
  return parts.join('；') + (doubtful.length > 0 ? copy.says.doubt(names(doubtful)) : '')
}

/** What was measured against what was estimated, in whole percent; null when nothing was measured. */
export function measuredAgainstEstimate(days: readonly DayOfWeek[]) {
  const measured = measuredDays(days).filter((day) => day.usedMinutes > 0)
  const estimate = measured.reduce((sum, day) => sum + day.usedMinutes, 0)
  if (estimate === 0) return null
  const taken = measured.reduce((sum, day) => sum + day.measured.averageMinutes, 0)
  const replies = measured.reduce((sum, day) => sum + day.measured.replies, 0)
  return { days: measured.length, taken, estimate, replies, percent: Math.round((taken / estimate - 1) * 100) }
}
