import type { RegisterSnapshot } from '../../cloud/features/institutions/shapes'

type Sounds = NonNullable<RegisterSnapshot['sounds']>

/** How each sign is read in the names of the list; several ways for some. */
function readingsOf(sounds: Sounds): Map<string, string[]> {
  const readings = new Map<string, string[]>()
  for (const [sound, signs] of Object.entries(sounds)) {
    for (const sign of signs) readings.set(sign, [...(readings.get(sign) ?? []), sound])
  }
  return readings
}

/** Whether the signs from `at` on sound like what was typed: by syllables, by initials, or by both; the last may be cut off. */
function sounds(signs: readonly string[], at: number, typed: string, readings: ReadonlyMap<string, readonly string[]>): boolean {
  if (typed === '') return true
  const sign = signs[at]
  if (sign === undefined) return false
  const goesOn = (length: number) => sounds(signs, at + 1, typed.slice(length), readings)
  if (sign === typed[0]) return goesOn(1)
  return (readings.get(sign) ?? []).some(
    (sound) => sound.startsWith(typed) || (typed.startsWith(sound) && goesOn(sound.length)) || (sound[0] === typed[0] && goesOn(1)),
  )
}

/** One or two letters are in half of all names: they count at the beginning of a name only, as online. */
const FEW = 3
const MOST_LETTERS = 60

/**
 * What tells whether a name sounds like the letters typed (昌元示例 like `cysl`, `yuanshi` and `changysl`), by the readings
 * that the list brings; nothing does when other than letters and digits were typed, or by a list without readings.
 */
export function likeSound(list: RegisterSnapshot, text: string): (name: string) => boolean {
  const typed = text.replace(/\s/g, '').toLowerCase()
  if (!list.sounds || !/^[a-z0-9]+$/.test(typed) || typed.length > MOST_LETTERS) return () => false
  const readings = readingsOf(list.sounds)
  return (name) => {
    const signs = [...name.toLowerCase()].filter((sign) => readings.has(sign) || /[a-z0-9]/.test(sign))
    const starts = typed.length < FEW ? [0] : signs.map((_, at) => at)
    return starts.some((at) => sounds(signs, at, typed, readings))
  }
}
