/** The 31 signs of GB 32100-2015: no I, O, S, V, Z. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** A code as it is meant: full-width signs, small letters, spaces and hyphens are how people copy it. */
export const normaliseCode = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** The eighteenth sign that belongs to the first seventeen; weights are 3^(i−1) mod 31. */
function checkSign(code: string): string {
  let weight = 1
  let sum = 0
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return SIGNS.charAt((31 - (sum % 31)) % 31)
}

/**
 * Whether a 统一社会信用代码 can be one (GB 32100-2015). It says nothing about who holds it, and some published codes
 * fail: an officer may keep such a one with a note.
 */
export function checkCreditCode(text: string): { verdict: 'valid' | 'wrong-shape' | 'wrong-check'; code: string } {
  const code = normaliseCode(text)
  if (!SHAPE.test(code)) return { verdict: 'wrong-shape', code }
  return { verdict: checkSign(code) === code.charAt(17) ? 'valid' : 'wrong-check', code }
}
