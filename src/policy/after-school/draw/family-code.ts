import type { Sha256 } from './sha256'

const CODE_SHAPE = /^[0-9a-f]{64}$/

/** Whether the text is a hash as 64 small hex digits. */
export const isHash = (text: string): boolean => CODE_SHAPE.test(text)

/**
 * The code that stands for a child in one draw: SHA-256 of the family's own salt and the child's id. The salt is hex and made
 * anew for each draw, so that codes of two terms cannot be laid side by side. Throws RangeError on a short salt.
 */
export function codeOf(salt: string, childId: number, sha256: Sha256): string {
  // 16 bytes: with less, somebody could try all ids of a school.
  if (!/^[0-9a-f]{32,}$/.test(salt)) throw new RangeError('a salt has at least 32 hex digits')
  return sha256(`child|${salt}|${childId}`)
}
