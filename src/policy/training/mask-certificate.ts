const HIDDEN = '****'
const MASKED = /^([0-9A-Z]{1,4})\*{2,}([0-9A-Z]{1,4})$/

/** How many signs of a number may be seen, half of them at each end: of a short one less, so that it cannot be guessed. */
const seenOf = (length: number) => (length >= 12 ? 8 : length >= 8 ? 4 : 0)

/**
 * The number of a certificate as it may be shown, '5019 **** 0317': the first and last four signs, two of a number
 * shorter than 12, none of one shorter than 8. One that arrives masked stays masked as it was.
 */
export function maskCertificate(number: string): string {
  const text = number.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const [, head, tail] = MASKED.exec(text) ?? []
  if (head !== undefined && tail !== undefined) return `${head} ${HIDDEN} ${tail}`
  const half = seenOf(text.length) / 2
  return half === 0 ? HIDDEN : `${text.slice(0, half)} ${HIDDEN} ${text.slice(-half)}`
}
