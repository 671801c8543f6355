const plain = (typed: string) => typed.normalize('NFKC').replace(/[\s,]/g, '')

/** Fen of what was typed as yuan; null when it is empty or no sum. */
export const fenOf = (typed: string): number | null =>
  /^\d{1,7}(\.\d{1,2})?$/.test(plain(typed)) ? Math.round(Number(plain(typed)) * 100) : null

/** A whole number of lessons; null when it is empty or none. */
export const countOf = (typed: string): number | null => (/^\d{1,4}$/.test(plain(typed)) ? Number(plain(typed)) : null)
