import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { schoolYearOf } from '../../../../policy/calendar/grade'
import { demoCalendar } from '../calendar'
import type { DemoCalendar } from '../calendar'

/** Chongqing's 38 districts and counties by administrative code; Rongchang first, so that a small city is one. */
const DISTRICTS = [
  [500153],
  Array.from({ length: 20 }, (_, index) => 500101 + index),
  [500151, 500152, 500154, 500155, 500156],
  [500229, 500230, 500231, 500233, 500235, 500236, 500237, 500238, 500240, 500241, 500242, 500243],
].flat()

export const MOST_PUPILS = 3_000_000
const PUPILS_A_DISTRICT = 80_000
export const PUPILS_A_CLASS = 45
export const CLASSES_A_SCHOOL = 19
const SCHOOL_DAYS = 40
const LOOK_BACK_DAYS = 120

/** The size of a generated city. Ids follow from positions, so that every table is one `insert … select`. */
export interface CityPlan {
  pupils: number
  classes: number
  schools: number
  districts: readonly number[]
  today: Day
  schoolYear: number
  terms: DemoCalendar['terms']
  /** Up to 40 school days that end today or before; fewer soon after 1 September. */
  schoolDays: Day[]
}

/** Plans a city of `pupils`, 1 to 3,000,000, around `today`; RangeError outside. */
export function planCity(pupils: number, today: Day): CityPlan {
  if (!Number.isInteger(pupils) || pupils < 1 || pupils > MOST_PUPILS) {
    throw new RangeError(`pupils must be a whole number from 1 to ${MOST_PUPILS}`)
  }
  const classes = Math.ceil(pupils / PUPILS_A_CLASS)
  const { terms, kindOf } = demoCalendar(today)
  const schoolYear = schoolYearOf(today)
  const schoolDays = Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, index) => addDays(today, index - LOOK_BACK_DAYS))
    .filter((day) => schoolYearOf(day) === schoolYear && kindOf(day) === 'school-day')
    .slice(-SCHOOL_DAYS)
  return {
    pupils,
    classes,
    schools: Math.ceil(classes / CLASSES_A_SCHOOL),
    districts: DISTRICTS.slice(0, Math.min(DISTRICTS.length, Math.ceil(pupils / PUPILS_A_DISTRICT))),
    today,
    schoolYear,
    terms,
    schoolDays,
  }
}
