import { kindOf } from './category'
import type { Claim, Listing } from './claim'
import { breach, fine, verify } from './finding'
import type { Finding } from './finding'
import { CONTRACT, GUIDED_PRICE, LONGEST_SPAN, MOST_AT_ONCE, NO_LOANS, SUPERVISED_MONEY } from './rules'

/** Either one exceeded is a finding, whatever is not known of the other. */
function span({ months, lessons }: Claim): Finding {
  const most = LONGEST_SPAN.value
  if ((months ?? 0) > most.months || (lessons ?? 0) > most.lessons) return breach('span', 'too-long', LONGEST_SPAN)
  return months === null || lessons === null ? verify('span', 'not-told', LONGEST_SPAN) : fine('span', LONGEST_SPAN)
}

/** Only non-academic training has a figure for the amount. */
function amount({ amountFen, category }: Claim): Finding[] {
  if (category !== null && kindOf(category) === 'academic') {
    return amountFen === null ? [verify('amount', 'not-told', null)] : []
  }
  if (amountFen === null) return [verify('amount', 'not-told', MOST_AT_ONCE)]
  if (amountFen <= MOST_AT_ONCE.value) return [fine('amount', MOST_AT_ONCE)]
  return [category === null ? verify('amount', 'depends-on-category', MOST_AT_ONCE) : breach('amount', 'too-much', MOST_AT_ONCE)]
}

/** Academic training has a price guided by the government. Nobody has told us the figure here, so it is always asked about. */
function price({ category }: Claim): Finding[] {
  return category !== null && kindOf(category) === 'academic' ? [verify('price', 'no-figure', GUIDED_PRICE)] : []
}

/** Anybody can call an account supervised: the register has to know of one, and it has to be the same. */
function supervised({ account }: Claim, listed: Listing | 'not-found'): Finding {
  const isKnown = listed !== 'not-found' && listed.fundMode === 'bank-custody' && listed.knowsAccount
  if (!isKnown) return verify('payee', 'account-unknown', SUPERVISED_MONEY)
  if (account === 'different') return breach('payee', 'another-account', SUPERVISED_MONEY)
  return account === 'same' ? fine('payee', SUPERVISED_MONEY) : verify('payee', 'account-not-compared', SUPERVISED_MONEY)
}

function payee(claim: Claim, listed: Listing | 'not-found'): Finding {
  const fundMode = listed === 'not-found' ? null : listed.fundMode
  const to = claim.payee
  switch (to) {
    case null:
      return verify('payee', 'not-told', SUPERVISED_MONEY)
    case 'supervised-account':
      return supervised(claim, listed)
    case 'personal':
      return breach('payee', 'personal', SUPERVISED_MONEY)
    case 'loan':
      return breach('payee', 'loan', NO_LOANS)
    // A deposit stands for money that went elsewhere; the institution's own code may lead into the supervised account.
    case 'institution':
      return fundMode === 'risk-deposit' ? fine('payee', SUPERVISED_MONEY) : verify('payee', 'institution-code', SUPERVISED_MONEY)
    case 'cash':
      return verify('payee', 'cash', SUPERVISED_MONEY)
  }
}

function contract({ contract: seen }: Claim): Finding {
  if (seen === 'signed') return fine('contract', CONTRACT)
  return verify('contract', seen === null ? 'not-told' : 'not-seen', CONTRACT)
}

/** How much, for how long, to whom and by what contract. */
export const checkMoney = (claim: Claim, listed: Listing | 'not-found'): Finding[] => [
  span(claim),
  ...amount(claim),
  ...price(claim),
  payee(claim, listed),
  contract(claim),
]
