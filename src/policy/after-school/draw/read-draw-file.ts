import { isDay } from '../../calendar/day'
import { isHash } from './family-code'
import { DRAW_FORMAT } from './draw-file'
import type { DrawFile } from './draw-file'

type Is = (value: unknown) => boolean

const isText: Is = (value) => typeof value === 'string'
const isHashText: Is = (value) => typeof value === 'string' && isHash(value)
const isWhole: Is = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isDayText: Is = (value) => typeof value === 'string' && isDay(value)
const isWeekday: Is = (value) => isWhole(value) && Number(value) >= 1 && Number(value) <= 7
const orNull = (is: Is): Is => (value) => value === null || is(value)
const listOf = (is: Is): Is => (value) => Array.isArray(value) && value.every(is)
const shape = (fields: Record<string, Is>): Is => (value) => {
  if (typeof value !== 'object' || value === null) return false
  const found = new Map<string, unknown>(Object.entries(value))
  return Object.entries(fields).every(([name, is]) => is(found.get(name)))
}

const isDrawFile = shape({
  format: (value) => value === DRAW_FORMAT,
  listHash: isHashText,
  secretHash: isHashText,
  publicFigure: shape({ name: isText, day: isDayText }),
  secret: isHashText,
  figure: (value) => typeof value === 'string' && /\d/.test(value.normalize('NFKC')),
  seed: isHashText,
  offerings: listOf(shape({ offeringId: isWhole, weekday: isWeekday, places: isWhole })),
  entries: listOf(
    shape({
      code: isHashText,
      group: isHashText,
      earlierLosses: isWhole,
      days: listOf(shape({ weekday: isWeekday, offeringIds: listOf(isWhole) })),
    }),
  ),
  places: listOf(shape({ code: isHashText, weekday: isWeekday, offeringId: orNull(isWhole), turn: isWhole })),
  waiting: listOf(shape({ offeringId: isWhole, codes: listOf(isHashText) })),
})

const isFile = (value: unknown): value is DrawFile => isDrawFile(value)

/** The file of a draw from its JSON text; 'not-a-draw' for anything else. It may still be a false one: see `verifyDraw`. */
export function readDrawFile(text: string): DrawFile | 'not-a-draw' {
  try {
    const value: unknown = JSON.parse(text)
    return isFile(value) ? value : 'not-a-draw'
  } catch {
    return 'not-a-draw'
  }
}
