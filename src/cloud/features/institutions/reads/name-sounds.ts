import type { RegisterSnapshot } from '../shapes'
import { comparable } from './search-words'

/** A name's runs that have a reading of their own: each Chinese sign, and all signs between two of them. */
const RUNS = /\p{Script=Han}|\P{Script=Han}+/gu
const HAN = /\p{Script=Han}/u

/** A syllable without its tone that begins with this letter; v stands for ü. */
const syllable = (initial: string) => (/[aoe]/.test(initial) ? `(${initial}[aeiouv]*(?:ng?|r)?)` : `(${initial}h?[aeiouv]+(?:ng?|r)?)`)

/**
 * How each Chinese sign of a name is read there, from the name's pinyin and initials as they are stored; empty where the
 * three do not fit together. Where two ways of cutting would do, the initials have decided.
 */
function readingsOf(name: string, pinyin: string, initials: string): [sign: string, sound: string][] {
  const runs = comparable(name).match(RUNS) ?? []
  const letters = [...initials]
  if (runs.length !== letters.length) return []
  const isHan = (run: string) => HAN.test(run)
  const pattern = runs.map((run, at) => (isHan(run) ? syllable(letters[at] ?? '') : run.replace(/[^a-z0-9]/g, '\\$&'))).join('')
  const [, ...sounds] = (/^[a-z0-9]+$/.test(initials) ? new RegExp(`^${pattern}$`, 'u').exec(pinyin) : null) ?? []
  const signs = runs.filter(isHan)
  return sounds.map((sound, at) => [signs[at] ?? '', sound])
}

/**
 * The syllables of all names and earlier names with the signs that are read so: a phone without a dictionary finds by
 * them. `searchText` is the column of that name, whose first lines are the names, their pinyin and their initials.
 */
export function nameSounds(rows: readonly { searchText: string; formerNames: readonly string[] }[]): NonNullable<RegisterSnapshot['sounds']> {
  const signsOf = new Map<string, Set<string>>()
  for (const { searchText, formerNames } of rows) {
    const lines = searchText.trim().split('\n')
    const count = 1 + formerNames.length
    for (let at = 0; at < count; at += 1) {
      for (const [sign, sound] of readingsOf(lines[at] ?? '', lines[count + at] ?? '', lines[2 * count + at] ?? '')) {
        signsOf.set(sound, (signsOf.get(sound) ?? new Set()).add(sign))
      }
    }
  }
  const sorted = [...signsOf].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([sound, signs]) => [sound, [...signs].join('')]))
}
