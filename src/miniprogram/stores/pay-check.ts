import type { Day } from '../../policy/calendar/day'
import { dayInShanghai } from '../../policy/calendar/day'
import type { DayKind, StatutoryKind } from '../../policy/calendar/school-day'
import type { CategoryCode } from '../../policy/training/category'
import { checkPrepayment } from '../../policy/training/check-prepayment'
import type { PayCheck } from '../../policy/training/check-prepayment'
import type { Claim, Payee, WeeklyTime } from '../../policy/training/claim'
import type { RegisterSnapshot } from '../../cloud/features/institutions/shapes'
import { lessonDaysOf } from '../../policy/training/lesson-days'
import { ageOfList } from '../../policy/training/list-age'
import type { ListAge } from '../../policy/training/list-age'
import { KeptList } from './kept-list'
import { statutoryBy } from './snapshot-days'
import { keptById } from './snapshot-row'
import { countOf, fenOf } from './typed-sums'

/** One time of a week as typed; '' is not told. */
export interface ToldTime {
  weekdays: readonly number[]
  startsAt: string
  endsAt: string
}

export const NO_TIME: ToldTime = { weekdays: [], startsAt: '', endsAt: '' }

/** What the form holds; what is empty was not told. */
export interface Told {
  /** `institutionId` null: looked for and not on the list. */
  institution: { institutionId: number | null; name: string } | null
  address: Claim['address']
  addressText: string
  category: CategoryCode | null
  delivery: Claim['delivery']
  yuan: string
  lessons: string
  months: number | null
  payee: Payee | null
  account: Claim['account']
  contract: Claim['contract']
  /** At least one, which may be empty. */
  times: readonly ToldTime[]
  firstDay: Day | ''
  /** Whether there are lessons in the winter and summer breaks. */
  inBreaks: Claim['inBreaks']
}

export const NOTHING_TOLD: Told = {
  institution: null, address: null, addressText: '', category: null, delivery: null, yuan: '', lessons: '',
  months: null, payee: null, account: null, contract: null, times: [NO_TIME], firstDay: '', inBreaks: null,
}

/** One check as it was made; kept, it says what it said then. */
export interface Checked {
  at: string
  told: Told
  /** When the list that was asked was made; null when there was none. */
  listMadeAt: string | null
  list: ListAge
  isDemo: boolean
  result: PayCheck
}

/** Which breaks a school has is not known here: a working day may be one of a break, unless there are no lessons in breaks. */
function kindOfFirstDay(kind: StatutoryKind, inBreaks: Told['inBreaks']): DayKind {
  if (kind === 'holiday' || kind === 'weekend') return kind
  return kind === 'workday' && inBreaks === false ? 'school-day' : 'unknown'
}

const timeOf = ({ weekdays, startsAt, endsAt }: ToldTime): WeeklyTime => ({ weekdays, startsAt: startsAt || null, endsAt: endsAt || null })

const claimOf = (told: Told, statutory: (day: Day) => StatutoryKind): Claim => ({
  category: told.category,
  delivery: told.delivery,
  address: told.address,
  amountFen: fenOf(told.yuan),
  lessons: countOf(told.lessons),
  months: told.months,
  payee: told.payee,
  account: told.account,
  contract: told.contract,
  times: told.times.map(timeOf),
  firstDay: told.firstDay === '' ? null : kindOfFirstDay(statutory(told.firstDay), told.inBreaks),
  days: lessonDaysOf({ ...told, firstDay: told.firstDay || null }, statutory),
  inBreaks: told.inBreaks,
})

/**
 * Holds what was told against the list at hand and the rules. Without a list, or without an institution to look for, the
 * list counts as old: it condemns nobody, and nothing is green.
 */
export function check(told: Told, snapshot: RegisterSnapshot | null, now: Date): Checked {
  const aged = snapshot && ageOfList(new Date(snapshot.madeAt), now)
  const id = told.institution?.institutionId ?? null
  const kept = snapshot && id !== null ? keptById(dayInShanghai(now), snapshot, id) : null
  const list: ListAge = aged && told.institution ? aged : { verdict: 'stale', days: aged?.days ?? 0 }
  return {
    at: now.toISOString(),
    told,
    listMadeAt: snapshot?.madeAt ?? null,
    list,
    isDemo: snapshot?.isDemo ?? false,
    result: checkPrepayment(claimOf(told, statutoryBy(snapshot)), kept ?? 'not-found', list),
  }
}

/** What somebody wants to report, until there is a place to send it to. */
export interface ReportDraft {
  at: string
  title: string
  text: string
}

export const keptChecks = new KeptList<Checked>('weekly-pay-checks', 20)
export const reportDrafts = new KeptList<ReportDraft>('report-drafts', 20)
