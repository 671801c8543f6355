import { comparable } from '../reads/search-words'
import type { InstitutionFacts } from '../shapes'

/** What one institution is found by. */
export interface Findable {
  name: string
  formerNames: readonly string[]
  addresses: readonly string[]
  staffNames: readonly string[]
}

/** The same of its facts; addresses that ended are not looked for. */
export const findable = (facts: InstitutionFacts, staffNames: readonly string[]): Findable => ({
  name: facts.name,
  formerNames: facts.formerNames,
  addresses: facts.sites.filter(({ toDay }) => toDay === null).map(({ address }) => address),
  staffNames,
})

/** Turns Chinese into syllables without tones; loaded on first use, because its dictionary is as large as all of our code. */
export type ToSyllables = (text: string) => string[]

export async function loadSyllables(): Promise<ToSyllables> {
  const { pinyin } = await import('pinyin-pro')
  return (text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
}

const soundsOf = (name: string, toSyllables: ToSyllables) => toSyllables(name).map(comparable).filter(Boolean)

/** Column name_pinyin, which names are looked up by: two names alike in writing are alike in it. */
export const pinyinOf = (name: string, toSyllables: ToSyllables): string => soundsOf(name, toSyllables).join('')

/** Columns search_text and name_pinyin: the name, its pinyin and initials first, each part between line breaks. */
export function searchTextOf(institution: Findable, toSyllables: ToSyllables): { searchText: string; namePinyin: string } {
  const names = [institution.name, ...institution.formerNames]
  const sounds = names.map((name) => soundsOf(name, toSyllables))
  const parts = [
    ...names.map(comparable),
    ...sounds.map((syllables) => syllables.join('')),
    ...sounds.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')),
    ...institution.addresses.map(comparable),
    ...institution.staffNames.map(comparable),
  ]
  return { searchText: `\n${parts.filter(Boolean).join('\n')}\n`, namePinyin: (sounds[0] ?? []).join('') }
}
