import { inGroups } from '../../../identity/codes'
import type { RegisterKey } from '../../../ports/register-key'

/*
 * A printed code is twenty signs that cannot be taken for one another: the district (4), the institution (5), the
 * number of the issue (2) and nine signs of an HMAC over these (44 bits, asked for over the network one by one).
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const BASE = ALPHABET.length
const [DISTRICT, INSTITUTION, ISSUE, PROOF] = [4, 5, 2, 9]
const LENGTH = DISTRICT + INSTITUTION + ISSUE + PROOF
/** 31^4 is more than there are six-digit codes, if these begin at nought. */
const FIRST_DISTRICT = 100_000

export const MOST_ISSUES = BASE ** ISSUE - 1

const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

export interface PrintedCode {
  districtId: number
  institutionId: number
  issue: number
}

function written(number: number, length: number): string {
  let text = ''
  for (let rest = number; text.length < length; rest = Math.floor(rest / BASE)) text = ALPHABET.charAt(rest % BASE) + text
  return text
}

const numberOf = (text: string) => [...text].reduce((sum, sign) => sum * BASE + ALPHABET.indexOf(sign), 0)

function proofOf(key: RegisterKey, body: string): string {
  return written(key.mac('printed-code', body).readUIntBE(0, 6), PROOF)
}

/** The code to print, in groups of four. */
export function printedCodeOf(key: RegisterKey, { districtId, institutionId, issue }: PrintedCode): string {
  const body = written(districtId - FIRST_DISTRICT, DISTRICT) + written(institutionId, INSTITUTION) + written(issue, ISSUE)
  return inGroups(body + proofOf(key, body))
}

/** What a printed code says; 'forged' when it has the shape and was not made with this key, null for anything else. */
export function readPrintedCode(key: RegisterKey, typed: string): PrintedCode | 'forged' | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  if (!SHAPE.test(code)) return null
  const body = code.slice(0, LENGTH - PROOF)
  if (code.slice(-PROOF) !== proofOf(key, body)) return 'forged'
  return {
    districtId: numberOf(body.slice(0, DISTRICT)) + FIRST_DISTRICT,
    institutionId: numberOf(body.slice(DISTRICT, DISTRICT + INSTITUTION)),
    issue: numberOf(body.slice(-ISSUE)),
  }
}
