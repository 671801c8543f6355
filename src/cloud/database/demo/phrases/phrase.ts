import type { Grade } from '../../../../policy/calendar/grade'

/** How a teacher writes one task. `{p}` page, `{u}` unit, `{l}` lesson, `{n}` small count, `{t}` a text's title. */
export interface Phrase {
  says: string
  grades: readonly [from: Grade, to: Grade]
  minutes: readonly [from: number, to: number]
  written: boolean
}

/** Written at a desk; `minutes` is the range it is given for. */
export const written = (
  says: string,
  grades: readonly [Grade, Grade],
  minutes: readonly [number, number],
): Phrase => ({ says, grades, minutes, written: true })

/** Read aloud, recited, done or made: nothing is written. */
export const unwritten = (
  says: string,
  grades: readonly [Grade, Grade],
  minutes: readonly [number, number],
): Phrase => ({ says, grades, minutes, written: false })
