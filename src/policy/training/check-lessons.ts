import { kindOf } from './category'
import type { Claim } from './claim'
import { breach, fine, verify } from './finding'
import type { Finding } from './finding'
import { LATEST_END, NOT_IN_SCHOOL_HOURS, NOT_ON_REST_DAYS } from './rules'

// The latest end of a school day with after-school service in Chongqing (渝教基发〔2021〕28 号): from then on nothing can clash.
const SCHOOL_IS_OUT = '18:30'

function end({ endsAt, delivery }: Claim): Finding {
  if (endsAt === null) return verify('end', 'not-told', LATEST_END)
  const { offline, online } = LATEST_END.value
  if (endsAt > online || (endsAt > offline && delivery === 'offline')) return breach('end', 'too-late', LATEST_END)
  // Between the two limits it depends on how it is taught.
  return endsAt > offline && delivery === null ? verify('end', 'not-told', LATEST_END) : fine('end', LATEST_END)
}

function restDay({ firstDay, category }: Claim): Finding {
  switch (firstDay) {
    case null:
      return verify('day', 'not-told', NOT_ON_REST_DAYS)
    case 'unknown':
      return verify('day', 'unknown-day', NOT_ON_REST_DAYS)
    case 'school-day':
      return fine('day', NOT_ON_REST_DAYS)
    case 'weekend':
    case 'holiday':
    case 'break':
      return category === null ? verify('day', 'depends-on-category', NOT_ON_REST_DAYS) : breach('day', 'rest-day', NOT_ON_REST_DAYS)
  }
}

/** Each school has hours of its own, which we do not know: before all of them are out it is something to ask. */
function schoolHours({ firstDay, startsAt }: Claim, clause: Finding['clause']): Finding {
  if (firstDay === 'weekend' || firstDay === 'holiday' || firstDay === 'break') return fine('school-hours', clause)
  if (startsAt !== null && startsAt >= SCHOOL_IS_OUT) return fine('school-hours', clause)
  return verify('school-hours', firstDay === 'school-day' && startsAt !== null ? 'may-clash' : 'not-told', clause)
}

/**
 * When it is taught. Academic lessons keep off rest days, also while it is not known whether they are academic. The
 * rule on school hours speaks of others; academic ones in school hours are asked about without a clause.
 */
export function checkLessons(claim: Claim): Finding[] {
  const kind = claim.category === null ? null : kindOf(claim.category)
  return [
    end(claim),
    ...(kind === 'non-academic' ? [] : [restDay(claim)]),
    schoolHours(claim, kind === 'academic' ? null : NOT_IN_SCHOOL_HOURS),
  ]
}
