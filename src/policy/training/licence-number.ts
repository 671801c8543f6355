import { normaliseCode } from './credit-code'

/** As licences are numbered in all copies we saw; no document of it was found, so anything else is only asked about. */
const USUAL = /^(教民)?\d{15}$/

/** Whether the number of a 办学许可证 looks as usual: 15 digits, 教民 before them or not. Never a reason to refuse. */
export const checkLicenceNumber = (text: string): 'as-expected' | 'unusual' =>
  USUAL.test(normaliseCode(text).replace(/号$/, '')) ? 'as-expected' : 'unusual'
