/** As the search compares: full-width signs, case, spaces and the usual marks do not matter. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}《》<>“”‘’"'·.,，。、;；:：/\\|_-]/g, '')

/** What a search looks for; null when nothing is left to look for. */
export interface SearchWords {
  /** One or two letters are only found at the beginning of a part, which a line break comes before. */
  text: string
  /** Pieces as text_grams makes them, the longest of each place: the shorter ones are in half of all names. */
  grams: string[]
  /** A whole credit code or licence number, as they are stored. */
  code: string | null
}

const ASCII = /^[ -~]+$/

function gramsOf(text: string): string[] {
  const signs = [...text]
  if (signs.length < 3 && ASCII.test(text)) return [`^${text}`]
  const pieces = signs.flatMap((sign, at) => {
    const [two, three] = [signs.slice(at, at + 2), signs.slice(at, at + 3)].map((piece) => piece.join(''))
    if (two !== undefined && two !== sign && !ASCII.test(two)) return [two]
    return three !== undefined && [...three].length === 3 && ASCII.test(three) ? [three] : []
  })
  return pieces.length > 0 ? [...new Set(pieces)] : [text]
}

const CODE = /^(?=.*\d)[0-9a-z]{8,}$/

export function searchWords(typed: string | undefined): SearchWords | null {
  const text = comparable(typed ?? '')
  if (text === '') return null
  const isShort = ASCII.test(text) && text.length < 3
  return { text: isShort ? `\n${text}` : text, grams: gramsOf(text), code: CODE.test(text) ? text.toUpperCase() : null }
}
