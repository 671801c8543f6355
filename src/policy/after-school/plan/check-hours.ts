import type { Stage } from '../../calendar/grade'
import { isClock, minutesCovered } from '../clock'
import type { Weekday } from '../clock'
import { EVENING_STUDY, HOURS_A_DAY, LATEST_END, NOT_BEFORE_WORK_ENDS, SCHOOL_DAYS_ONLY } from '../rules'
import { countsAsAfterSchool } from '../service-kind'
import type { PlanFinding } from './finding'
import type { DistrictFigures, PlanHours } from './plan-content'

const SCHOOL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5]

const lastEnd = (hours: readonly PlanHours[]) => hours.reduce((last, { endsAt }) => (endsAt > last ? endsAt : last), '')

const isReadable = ({ startsAt, endsAt }: PlanHours) => isClock(startsAt) && isClock(endsAt) && startsAt < endsAt

/** The end of the day lies in a window: of its earlier side the figure is the district's. */
function endOfDay(weekday: Weekday, end: string, { endOfWork }: DistrictFigures): PlanFinding[] {
  const late: PlanFinding[] =
    end > LATEST_END.value ? [{ finding: 'ends-too-late', weight: 'refused', weekday, clause: LATEST_END }] : []
  if (endOfWork === null) return late
  return end < endOfWork
    ? [...late, { finding: 'ends-before-work', weight: 'refused', weekday, clause: NOT_BEFORE_WORK_ENDS }]
    : late
}

function ofWeekday(weekday: Weekday, all: readonly PlanHours[], district: DistrictFigures): PlanFinding[] {
  const counted = all.filter((hours) => hours.weekday === weekday && countsAsAfterSchool(hours.kind))
  const care = all.filter((hours) => hours.weekday === weekday && hours.kind === 'delayed-care')
  const findings: PlanFinding[] = []
  if (minutesCovered(counted) < HOURS_A_DAY.value) {
    findings.push({ finding: 'hours-too-few', weight: 'refused', weekday, clause: HOURS_A_DAY })
  }
  if (counted.length > 0) findings.push(...endOfDay(weekday, lastEnd(counted), district))
  // The rule speaks of the end of after-school service; whether delayed care may last longer is a question.
  if (lastEnd(care) > LATEST_END.value) {
    findings.push({ finding: 'late-care-too-late', weight: 'to-ask', weekday, clause: LATEST_END })
  }
  return findings
}

/**
 * Holds the hours of a plan against the rules: two hours on each of five weekdays from after-school service alone, the
 * window of its end, school days only, evening study for junior high (plan §8; 渝教基发〔2021〕28 号; 教基厅函〔2023〕26 号).
 */
export function checkHours(all: readonly PlanHours[], stages: readonly Stage[], district: DistrictFigures): PlanFinding[] {
  const readable = all.filter(isReadable)
  const unreadable = all
    .filter((hours) => !isReadable(hours))
    .map(({ weekday }): PlanFinding => ({ finding: 'hours-upside-down', weight: 'refused', weekday, clause: null }))
  const atWeekends = readable
    .filter(({ weekday }) => !SCHOOL_WEEK.includes(weekday))
    .map(({ weekday }): PlanFinding => ({ finding: 'not-a-school-day', weight: 'refused', weekday, clause: SCHOOL_DAYS_ONLY }))
  const evenings = stages.includes('junior')
    ? []
    : readable
        .filter(({ kind }) => kind === 'evening-study')
        .map(({ weekday }): PlanFinding => ({ finding: 'evening-study-in-primary', weight: 'refused', weekday, clause: EVENING_STUDY }))
  const unknown: PlanFinding[] =
    district.endOfWork === null ? [{ finding: 'end-of-work-unknown', weight: 'unknown', clause: NOT_BEFORE_WORK_ENDS }] : []
  return [
    ...unreadable,
    ...atWeekends,
    ...evenings,
    ...SCHOOL_WEEK.flatMap((weekday) => ofWeekday(weekday, readable, district)),
    ...unknown,
  ]
}
