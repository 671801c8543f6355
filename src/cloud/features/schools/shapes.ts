import * as z from 'zod'
import type { ClassName } from '../../../contract/class-name'
import type { Day } from '../../../policy/calendar/day'
import { dayInput, idInput, latInput, lngInput, plainText, schoolKey } from '../../input'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

export const listInput = z.object({ districtId: schoolKey.shape.districtId.optional() })
export const schoolInput = schoolKey
export const setTermInput = schoolKey
  .extend({ startsOn: dayInput, endsOn: dayInput, name: plainText(1, 30) })
  .refine((term) => term.startsOn <= term.endsOn, { path: ['endsOn'], message: 'ends-before-start' })
export const removeTermInput = schoolKey.extend({ startsOn: dayInput })
/** `goesBy`: the weekday whose after-school service a school day has, named for make-up days. */
export const setDayInput = schoolKey
  .extend({ day: dayInput, isSchoolDay: z.boolean(), note: plainText(1, 60), goesBy: z.int().min(1).max(5).nullable().optional() })
  .refine(({ isSchoolDay, goesBy }) => isSchoolDay || goesBy == null, { path: ['goesBy'], message: 'no-school' })
export const clearDayInput = schoolKey.extend({ day: dayInput })
export const addClassInput = schoolKey.extend({
  stage: z.enum(['primary', 'junior']),
  entryYear: z.int().min(2000).max(2100),
  number: z.int().min(1).max(99),
})
export const classInput = schoolKey.extend({ classId: idInput })
export const setClassTeacherInput = classInput.extend({ personId: idInput.nullable() })
/** A year's whole arrangement: 1 October is in every one, and what is missing would count as a working day. */
export const importYearInput = z
  .object({
    districtId: schoolKey.shape.districtId,
    year: z.int().min(2000).max(2100),
    days: z
      .array(z.object({ day: dayInput, kind: z.enum(['holiday', 'make-up-workday']), name: plainText(1, 20) }))
      .min(1)
      .max(120)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, 'day-twice'),
  })
  .refine(({ year, days }) => days.every(({ day }) => day.startsWith(`${year}-`)), {
    path: ['days'],
    message: 'other-year',
  })
  .refine(({ year, days }) => days.some(({ day, kind }) => day === `${year}-10-01` && kind === 'holiday'), {
    path: ['days'],
    message: 'no-national-day',
  })
const townCode = z.string().regex(/^\d{3}$/, 'town')
export const addTownsInput = z.object({
  districtId: schoolKey.shape.districtId,
  towns: z
    .array(z.object({ townCode, name: plainText(1, 20) }))
    .min(1)
    .max(100)
    .refine((towns) => new Set(towns.map((town) => town.townCode)).size === towns.length, 'town-twice'),
})
/** Where schools are, in degrees, each with who or what says so. */
export const setPlacesInput = z.object({
  districtId: schoolKey.shape.districtId,
  places: z
    .array(z.object({ schoolId: schoolKey.shape.schoolId, lng: lngInput, lat: latInput, source: plainText(2, 40) }))
    .min(1)
    .max(200)
    .refine((places) => new Set(places.map(({ schoolId }) => schoolId)).size === places.length, 'school-twice'),
})
export const addSchoolInput = schoolKey.extend({
  townCode,
  name: plainText(2, 40),
  kind: z.enum(['primary', 'junior', 'nine-year']),
})

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

export interface SchoolListed {
  districtId: number
  schoolId: number
  name: string
  townCode: string
  kind: 'primary' | 'junior' | 'nine-year'
  isDemo: boolean
}

export interface SchoolList {
  districts: { districtId: number; name: string }[]
  towns: { districtId: number; townCode: string; name: string }[]
  schools: SchoolListed[]
}

export interface Calendar {
  schoolName: string
  today: Day
  terms: { startsOn: Day; endsOn: Day; name: string }[]
  /** The school's own word on single days; it wins over the statutory calendar. */
  days: { day: Day; isSchoolDay: boolean; note: string; goesBy: number | null }[]
  /** Holidays and make-up workdays of the terms' years as far as they are known. */
  statutory: { day: Day; kind: 'holiday' | 'make-up-workday'; name: string }[]
  /** Years the terms reach into that nobody has published or imported yet. */
  unknownYears: number[]
}

export interface OfficeClass {
  class: ClassName
  stage: 'primary' | 'junior'
  entryYear: number
  classCode: string
  classTeacher: { personId: number; displayName: string } | null
  children: number
}
