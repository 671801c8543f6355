/** As the search compares: full-width signs, case, spaces and the usual marks do not matter. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}《》<>“”‘’"'·.,，。、;；:：/\\|_-]/g, '')

/** What a search looks for; null when nothing is left to look for. */
export interface SearchWords {
  text: string
  /** What the index is asked for: one or two letters are only found at the beginning of a part. */
  grams: string
  /** A whole credit code or licence number, as they are stored. */
  code: string | null
}

const CODE = /^(?=.*\d)[0-9a-z]{8,}$/

export function searchWords(typed: string | undefined): SearchWords | null {
  const text = comparable(typed ?? '')
  if (text === '') return null
  const isShort = /^[ -~]{1,2}$/.test(text)
  return { text, grams: isShort ? `\n${text}` : text, code: CODE.test(text) ? text.toUpperCase() : null }
}
