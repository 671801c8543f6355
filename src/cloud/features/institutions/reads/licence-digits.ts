import { normaliseCode } from '../../../../policy/training/credit-code'

/** A licence number as it is stored and looked for: without 教民 and 号 around its digits. */
export const licenceDigits = (text: string): string => normaliseCode(text).replace(/^教民(?=\d)|(?<=\d)号$/g, '')
