import { kindOf } from './category'
import type { Claim, WeeklyTime } from './claim'
import { breach, fine, verify } from './finding'
import type { Finding } from './finding'
import { LATEST_END, NOT_IN_SCHOOL_HOURS, NOT_ON_REST_DAYS } from './rules'

// The latest end of a school day with after-school service in Chongqing (渝教基发〔2021〕28 号): from then on nothing can clash.
const SCHOOL_IS_OUT = '18:30'

const isRest = (firstDay: Claim['firstDay']) => firstDay === 'weekend' || firstDay === 'holiday' || firstDay === 'break'

/** The latest end of the week counts; one that was not told could be later still. */
function end({ times, delivery }: Claim): Finding {
  const { offline, online } = LATEST_END.value
  const ends = times.map(({ endsAt }) => endsAt)
  const isAfter = (limit: string) => ends.some((endsAt) => endsAt !== null && endsAt > limit)
  if (isAfter(online) || (isAfter(offline) && delivery === 'offline')) return breach('end', 'too-late', LATEST_END)
  // Between the two limits it depends on how it is taught.
  const isOpen = ends.length === 0 || ends.includes(null) || (isAfter(offline) && delivery === null)
  return isOpen ? verify('end', 'not-told', LATEST_END) : fine('end', LATEST_END)
}

/** The days of the week and the first day: either one on a rest day is enough, and both have to be told. */
function restDay({ times, firstDay, category }: Claim): Finding {
  if (isRest(firstDay) || times.some(({ weekdays }) => weekdays.some((day) => day > 5))) {
    return category === null ? verify('day', 'depends-on-category', NOT_ON_REST_DAYS) : breach('day', 'rest-day', NOT_ON_REST_DAYS)
  }
  const hasAllDays = times.length > 0 && times.every(({ weekdays }) => weekdays.length > 0)
  if (firstDay === null || !hasAllDays) return verify('day', 'not-told', NOT_ON_REST_DAYS)
  return firstDay === 'school-day' ? fine('day', NOT_ON_REST_DAYS) : verify('day', 'unknown-day', NOT_ON_REST_DAYS)
}

function besideSchool({ weekdays, startsAt }: WeeklyTime, firstDay: Claim['firstDay']): 'fine' | 'may-clash' | 'not-told' {
  if (startsAt !== null && startsAt >= SCHOOL_IS_OUT) return 'fine'
  if (weekdays.some((day) => day <= 5) || firstDay === 'school-day') return startsAt === null ? 'not-told' : 'may-clash'
  // At weekends there is no school, unless the day is worked for a holiday: then the calendar does not call it a weekend.
  return weekdays.length > 0 && isRest(firstDay) ? 'fine' : 'not-told'
}

/** Each school has hours of its own, which we do not know: before all of them are out it is something to ask. */
function schoolHours({ times, firstDay }: Claim, clause: Finding['clause']): Finding {
  const each = times.map((time) => besideSchool(time, firstDay))
  if (each.includes('may-clash')) return verify('school-hours', 'may-clash', clause)
  return each.length === 0 || each.includes('not-told') ? verify('school-hours', 'not-told', clause) : fine('school-hours', clause)
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
