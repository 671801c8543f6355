import type { RowNote, RowProblem } from '../../contract/import-problems'
import type { FundMode } from '../../policy/training/claim'
import { checkCreditCode, normaliseCode } from '../../policy/training/credit-code'
import type { LegalForm } from '../../policy/training/legal-form'
import { maskCertificate } from '../../policy/training/mask-certificate'
import { isMaskedAccount } from '../../policy/training/masked-account'
import type { RawCell } from './raw-table'

/** What was read of a cell, or why it could not be. */
export type Read<T> = { value: T; note?: RowNote } | { problem: RowProblem } | { note: RowNote }

/** Excel keeps fifteen digits of a number and writes longer ones by their magnitude. */
const isRounded = ({ text, kind }: RawCell) =>
  /^\d(\.\d+)?e\+?\d+$/i.test(text.trim()) || (kind === 'number' && text.replace(/\D/g, '').length > 15)

/** A code of letters and digits, without what people type between them. */
export function readCode(cell: RawCell): Read<string> {
  return isRounded(cell) ? { problem: 'digits-lost' } : { value: normaliseCode(cell.text) }
}

/** A credit code; one that fails its check is only kept with a note that says why. */
export function readCreditCode(cell: RawCell, hasNote: boolean): Read<string> {
  const read = readCode(cell)
  if (!('value' in read) || hasNote) return read
  const { verdict } = checkCreditCode(read.value)
  if (verdict === 'valid') return read
  return { problem: verdict === 'wrong-shape' ? 'credit-code-shape' : 'credit-code-check' }
}

/** A number of registration is a credit code since 2015; older ones have no place in the register. */
export function readRegistration(cell: RawCell): Read<string> {
  const read = readCode(cell)
  if (!('value' in read)) return read
  return checkCreditCode(read.value).verdict === 'valid' ? read : { note: 'number-not-kept' }
}

export function readLegalForm({ text }: RawCell): Read<LegalForm> {
  const word = text.normalize('NFKC').replace(/\s/g, '')
  if (/非营利|民办非企业|民非/.test(word)) return { value: 'non-profit' }
  if (/营利|公司|企业法人/.test(word) && !/不|非/.test(word)) return { value: 'for-profit' }
  return { note: 'cell-left' }
}

export function readMode({ text }: RawCell): Read<FundMode> {
  const [custody, deposit] = [/托管/.test(text), /风险(储备|保证)金|保证金/.test(text)]
  if (custody === deposit) return { note: 'cell-left' }
  return { value: custody ? 'bank-custody' : 'risk-deposit' }
}

/** The number of an account as it is kept: of a whole one only its ends. */
export function readAccount(cell: RawCell): Read<string> {
  if (isRounded(cell)) return { note: 'cell-left' }
  const text = cell.text.normalize('NFKC').trim()
  if (isMaskedAccount(text)) return { value: text }
  const digits = text.replace(/[\s-]/g, '')
  return /^\d{8,30}$/.test(digits) ? { value: maskCertificate(digits), note: 'account-masked' } : { note: 'cell-left' }
}

const PHONE = /^[0-9+ -]{5,20}$/

/** The first of several numbers. */
export function readPhone({ text }: RawCell): Read<string> {
  const [first = '', ...others] = text.normalize('NFKC').split(/[、,;/\n]/).map((each) => each.trim()).filter(Boolean)
  if (!PHONE.test(first)) return { note: 'cell-left' }
  return others.length === 0 ? { value: first } : { value: first, note: 'cell-left' }
}

export function readOwnNumber({ text }: RawCell): Read<number> {
  const number = Number(text.normalize('NFKC'))
  return Number.isSafeInteger(number) && number > 0 ? { value: number } : { problem: 'not-a-number' }
}

/** Degrees of a longitude or a latitude, within China. */
export function readDegrees({ text }: RawCell, least: number, most: number): Read<number> {
  const degrees = Number(text.normalize('NFKC'))
  return degrees >= least && degrees <= most ? { value: degrees } : { problem: 'half-a-place' }
}
