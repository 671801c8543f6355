import { createHash, randomInt } from 'node:crypto'

/** Digits and letters that cannot be taken for one another when read aloud or copied by hand: no 0 O, 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const BASE = ALPHABET.length

/** 31^7 is more than any ten-digit 学校标识码. */
const SCHOOL_PART = 7
const INVITE_RANDOM_PART = 9
const CLASS_CODE_LENGTH = 8
const PAPER_CODE_LENGTH = 12

const random = (length: number) => Array.from({ length }, () => ALPHABET[randomInt(BASE)]).join('')

/** A class code to hand to a class's guardians; they find the class by it, and its teacher decides. */
export const newClassCode = () => random(CLASS_CODE_LENGTH)

/**
 * An invite code: the school, so that the look-up goes to the one place where its invites are, and nine random
 * characters (44 bits), which nobody guesses at ten tries an hour.
 */
export const newInviteCode = (schoolId: number) => inviteCodeOf(schoolId, random(INVITE_RANDOM_PART))

/** An invite code with a chosen second part of letters and digits, for the demo district. */
export function inviteCodeOf(schoolId: number, secret: string): string {
  let part = ''
  for (let rest = schoolId; part.length < SCHOOL_PART; rest = Math.floor(rest / BASE)) {
    part = (ALPHABET[rest % BASE] ?? '') + part
  }
  return part + secret
}

/** The school an invite code belongs to, or null when it cannot be an invite code. */
export function schoolOfInvite(code: string): number | null {
  if (code.length <= SCHOOL_PART) return null
  let schoolId = 0
  for (const letter of code.slice(0, SCHOOL_PART)) {
    const digit = ALPHABET.indexOf(letter)
    if (digit < 0) return null
    schoolId = schoolId * BASE + digit
  }
  return schoolId
}

/** What is kept of an invite code: whoever reads the table cannot use it. */
export const hashOfInvite = (code: string) => createHash('sha256').update(code).digest('hex')

/** A code in groups of four, to be read and copied; what comes in may have the dashes or not. */
export const inGroups = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code on paper for somebody without WeChat who collects a child: 59 bits, copied from one sheet to one phone. */
export const newPaperCode = () => random(PAPER_CODE_LENGTH)
