import { clockInShanghai, dayInShanghai } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import type { SchoolKey } from '../input'
import type { Notice } from './notify'

/*
 * What each message of after-school service says. The field names are those the account's template must have: WeChat
 * refuses a thingN over 20 characters, an empty one, and a timeN that is not a clock.
 */
type Said = Omit<Notice, 'openid'>

const thing = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text)

const date = (day: Day): string => {
  const [year, month, ofMonth] = day.split('-').map(Number)
  return `${year}年${month}月${ofMonth}日`
}
const time = (instant: Date): string => `${date(dayInShanghai(instant))} ${clockInShanghai(instant)}`

const AFTER_SCHOOL = 'pages/after-school/index'
const PICKUP = 'packages/family/pickup/index'

/** Somebody's turn on a waiting list, with its answer window. */
export const placeOffered = (offering: string, until: Date): Said => ({
  template: 'place-offered',
  page: AFTER_SCHOOL,
  fields: { thing1: thing(offering), time2: time(until), thing3: '请在时间内答复，过时给下一位' },
})

export const drawDone = (plan: string): Said => ({
  template: 'draw-done',
  page: AFTER_SCHOOL,
  fields: { thing1: thing(plan), thing2: '抽签结果出来了' },
})

/** A plan or an offering that a child takes part in is otherwise now. */
export const serviceChanged = (what: string, why: string): Said => ({
  template: 'service-changed',
  page: AFTER_SCHOOL,
  fields: { thing1: thing(what), thing2: thing(why) },
})

/** The school's word to all: what it says, and when all leave earlier. */
export const leavingNoticeSaid = (text: string, day: Day, leaveAt: string | null): Said => ({
  template: 'leaving-notice',
  page: PICKUP,
  fields: { thing1: thing(text), date2: date(day), thing3: leaveAt === null ? '离校时间不变' : `${leaveAt} 离校` },
})

/** The child is with somebody, on the bus or on its own way. */
export const childLeft = (child: string, how: string, at: Date): Said => ({
  template: 'child-left',
  page: PICKUP,
  fields: { thing1: thing(child), thing2: thing(how), time3: time(at) },
})

/** The roll missed a child of whom nobody said that it stays away. */
export const childMissed = (child: string, group: string, at: Date): Said => ({
  template: 'child-missed',
  page: PICKUP,
  fields: { thing1: thing(child), thing2: thing(group), time3: time(at), thing4: '没见到，也没有请假' },
})

const lostWords = (lost: number, notCalled: number) =>
  [lost > 0 ? `没有下落 ${lost} 人` : '', notCalled > 0 ? `没点名 ${notCalled} 人` : ''].filter((each) => each !== '').join('，')

/** To whoever has the duty: children nobody has accounted for when the day was to be closed. Numbers and no names. */
export const dayNotClosed = ({ districtId, schoolId }: SchoolKey, day: Day, lost: number, notCalled: number): Said => ({
  template: 'day-not-closed',
  page: `packages/school/leaving/index?d=${districtId}&s=${schoolId}&day=${day}`,
  fields: { date1: date(day), thing2: thing(lostWords(lost, notCalled)) },
})
