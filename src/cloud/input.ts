import * as z from 'zod'
import { isDay } from '../policy/calendar/day'

/** The key every growing table begins with: six-digit district code, ten-digit 学校标识码. */
export const schoolKey = z.object({
  districtId: z.int().min(100_000).max(999_999),
  schoolId: z.int().min(1_000_000_000).max(9_999_999_999),
})
export type SchoolKey = z.infer<typeof schoolKey>

export const idInput = z.int().min(1)

/** A day that some school may speak of; the calendar's sums end with the year 9999. */
export const dayInput = z.string().refine((day) => isDay(day) && day >= '2000-01-01' && day <= '2100-12-31', 'day')

/** Chosen by the client once per act: the same key sent twice acts once. */
export const requestKey = z.string().regex(/^[0-9A-Za-z-]{8,64}$/, 'request-key')

/** Controls, bidirectional overrides and lone surrogates: they hide or reorder what a reader sees. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u

/** Text people read: trimmed, `min` to `max` characters (an emoji is one), nothing invisible. */
export const plainText = (min: number, max: number) =>
  z
    .string()
    .max(max * 8, 'too-long')
    .transform((text) => text.trim())
    .refine((text) => !UNSAFE.test(text), 'unsafe-characters')
    .refine((text) => [...text].length >= min, 'too-short')
    .refine((text) => [...text].length <= max, 'too-long')

/** Degrees east and north within China's extent; nothing else is a place here. */
export const lngInput = z.number().min(73).max(136)
export const latInput = z.number().min(3).max(54)

/** A clock in Asia/Shanghai, 'HH:mm'. */
export const clockInput = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock')

/** A calendar month, 'YYYY-MM', of the years a day may have. */
export const monthInput = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'month')

/** An instant as the apps write it, ISO 8601 in UTC. */
export const instantInput = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'instant')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'instant')

/** A telephone as people write it, with its dialling code. */
export const phoneInput = z.string().regex(/^[0-9+ -]{5,20}$/, 'phone')
