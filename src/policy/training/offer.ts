import { kindOf } from './category'
import type { Claim } from './claim'
import type { About, Finding } from './finding'
import { LONGEST_SPAN, MOST_AT_ONCE } from './rules'

/** What a family may propose instead: at the same price a lesson, into the supervised account, with a contract. */
export interface Offer {
  months: number
  lessons: number
  amountFen: number
}

/** What an offer can mend; an institution that may not teach is not mended by paying less. */
const MENDABLE: readonly About[] = ['span', 'amount', 'payee', 'contract']

function fits(lessons: number, { category, amountFen, lessons: all }: { category: Claim['category']; amountFen: number; lessons: number }) {
  const cost = Math.floor((amountFen * lessons) / all)
  return category !== null && kindOf(category) === 'academic' ? true : cost <= MOST_AT_ONCE.value
}

/**
 * The largest part of the whole that keeps every limit: whole lessons at the price told, months rounded up. null when
 * something else speaks against paying, when a figure is missing, or when not even one lesson fits.
 */
export function offerInstead({ months, lessons, amountFen, category }: Claim, findings: readonly Finding[]): Offer | null {
  const against = findings.filter(({ verdict }) => verdict === 'do-not-pay')
  if (against.length === 0 || !against.every(({ about }) => MENDABLE.includes(about))) return null
  if (!months || !lessons || !amountFen) return null
  const most = LONGEST_SPAN.value
  const bySpan = Math.min(lessons, most.lessons, Math.floor((lessons * most.months) / months))
  for (let part = bySpan; part > 0; part -= 1) {
    if (!fits(part, { category, amountFen, lessons })) continue
    return { lessons: part, months: Math.ceil((months * part) / lessons), amountFen: Math.floor((amountFen * part) / lessons) }
  }
  return null
}
