import { weekdayOf } from '../calendar/day'
import type { StatutoryKind } from '../calendar/school-day'
import { kindOf } from './category'
import type { Claim, WeeklyTime } from './claim'
import { breach, fine, verify } from './finding'
import type { Finding } from './finding'
import type { LessonDay } from './lesson-days'
import { LATEST_END, NOT_IN_SCHOOL_HOURS, NOT_ON_REST_DAYS } from './rules'

// The latest end of a school day with after-school service in Chongqing (渝教基发〔2021〕28 号): from then on nothing can clash.
const SCHOOL_IS_OUT = '18:30'

const isRest = (firstDay: Claim['firstDay']) => firstDay === 'weekend' || firstDay === 'holiday' || firstDay === 'break'

const on = (days: readonly LessonDay[] | null, ...kinds: StatutoryKind[]) =>
  (days ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ day }) => day)

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

/**
 * One day of rest among the lessons is enough: the first one, a day of the week, a statutory holiday within the months
 * paid for, or a break. All four have to be told, and each lesson day to be known.
 */
function restDay({ times, firstDay, category, days, inBreaks }: Claim): Finding {
  const ofRest = (because: Finding['because']) =>
    category === null ? verify('day', 'depends-on-category', NOT_ON_REST_DAYS) : breach('day', because, NOT_ON_REST_DAYS)
  const holidays = on(days, 'holiday')
  if (isRest(firstDay) || holidays.length > 0 || times.some(({ weekdays }) => weekdays.some((day) => day > 5))) {
    return { ...ofRest('rest-day'), days: holidays }
  }
  if (inBreaks) return ofRest('in-breaks')
  const hasAllDays = times.length > 0 && times.every(({ weekdays }) => weekdays.length > 0)
  if (firstDay === null || days === null || !hasAllDays) return verify('day', 'not-told', NOT_ON_REST_DAYS)
  const unknown = on(days, 'unknown', 'make-up-workday')
  if (unknown.length > 0) return { ...verify('day', 'unknown-day', NOT_ON_REST_DAYS), days: unknown.slice(0, 1) }
  if (inBreaks === null) return verify('day', 'breaks-not-told', NOT_ON_REST_DAYS)
  return firstDay === 'school-day' ? fine('day', NOT_ON_REST_DAYS) : verify('day', 'unknown-day', NOT_ON_REST_DAYS)
}

type Beside = 'fine' | 'not-told' | 'unknown-day' | 'may-clash'

function besideSchool({ weekdays, startsAt }: WeeklyTime, { firstDay, days }: Claim): { is: Beside; days?: LessonDay['day'][] } {
  if (startsAt !== null && startsAt >= SCHOOL_IS_OUT) return { is: 'fine' }
  const mayClash = startsAt === null ? 'not-told' : 'may-clash'
  if (weekdays.some((day) => day <= 5) || firstDay === 'school-day') return { is: mayClash }
  if (weekdays.length === 0 || !isRest(firstDay) || days === null) return { is: 'not-told' }
  // At weekends there is no school, unless the day is worked for a holiday, and in a year that is not published nobody knows.
  const here = days.filter(({ day }) => weekdays.includes(weekdayOf(day)))
  const madeUp = on(here, 'make-up-workday')
  if (madeUp.length > 0) return { is: mayClash, days: madeUp }
  const unknown = on(here, 'unknown')
  return unknown.length > 0 ? { is: 'unknown-day', days: unknown.slice(0, 1) } : { is: 'fine' }
}

const WORST_FIRST = ['may-clash', 'not-told', 'unknown-day'] as const

/** Each school has hours of its own, which we do not know: before all of them are out it is something to ask. */
function schoolHours(claim: Claim, clause: Finding['clause']): Finding {
  const each = claim.times.map((time) => besideSchool(time, claim))
  if (each.length === 0) return verify('school-hours', 'not-told', clause)
  const worst = WORST_FIRST.find((one) => each.some(({ is }) => is === one))
  if (!worst) return fine('school-hours', clause)
  const days = each.filter(({ is }) => is === worst).flatMap((one) => one.days ?? [])
  return { ...verify('school-hours', worst, clause), days: [...new Set(days)].sort() }
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
