import type { Day } from '../calendar/day'
import type { Grade } from '../calendar/grade'
import type { DayKind } from '../calendar/school-day'
import { inForce } from '../provision'
import type { Provision } from '../provision'

/** A cap in minutes a day: the sum over all subjects of one class. */
export interface HomeworkCap extends Provision<number> {
  fromGrade: Grade
  toGrade: Grade
  covers: 'written-home' | 'all-home'
}

const PLAN = {
  document: '荣昌区关于办理区人大常委会对全区义务教育“双减”工作审议意见的工作方案',
  clause: '三（一）1',
  effectiveFrom: '2023-03-21',
  status: 'confirmed',
} as const

const NOTICE = {
  document: '教育部办公厅关于加强义务教育学校作业管理的通知',
  clause: '严控书面作业总量',
  effectiveFrom: '2021-04-30', // our sources show only the month
  status: 'confirmed',
} as const

const GRADES_1_2 = { scope: '小学一、二年级', fromGrade: 1, toGrade: 2, value: 0, covers: 'written-home' } as const
const GRADES_3_6 = { scope: '小学三至六年级', fromGrade: 3, toGrade: 6, value: 60, covers: 'written-home' } as const
const GRADES_7_9 = { scope: '初中', fromGrade: 7, toGrade: 9, value: 90, covers: 'written-home' } as const

// Only secondary copies were found, and none shows a date: the day is the middle of "2019 or 2020".
const CHONGQING = {
  document: '重庆市进一步推进中小学生减负工作实施方案（日期待核对）',
  clause: '待核对',
  effectiveFrom: '2020-01-01',
  status: 'to-confirm',
  covers: 'all-home',
} as const

/** Every cap we know of. Only confirmed ones on written work at home are applied. */
export const HOMEWORK_CAPS: readonly HomeworkCap[] = [
  { ...PLAN, ...GRADES_1_2, id: 'plan-1-grades-1-2', says: '小学一、二年级不留家庭书面作业。' },
  { ...PLAN, ...GRADES_3_6, id: 'plan-1-grades-3-6', says: '小学三至六年级，书面作业平均 60 分钟以内做完，各科合计。' },
  { ...PLAN, ...GRADES_7_9, id: 'plan-1-grades-7-9', says: '初中，书面作业平均 90 分钟以内做完，各科合计。' },
  { ...NOTICE, ...GRADES_1_2, id: 'notice-2-grades-1-2', says: '小学一、二年级不留家庭书面作业，可以在校内做适当练习。' },
  { ...NOTICE, ...GRADES_3_6, id: 'notice-2-grades-3-6', says: '小学三至六年级，每天书面作业平均 60 分钟以内做完。' },
  { ...NOTICE, ...GRADES_7_9, id: 'notice-2-grades-7-9', says: '初中，每天书面作业平均 90 分钟以内做完。' },
  { ...GRADES_3_6, ...CHONGQING, id: 'chongqing-grades-3-6', says: '小学三至六年级，全部家庭作业合计 60 分钟以内，不只书面。' },
  { ...GRADES_7_9, ...CHONGQING, id: 'chongqing-grades-7-9', says: '初中，全部家庭作业合计 90 分钟以内，不只书面。' },
]

/** Weekends, breaks and statutory holidays: to be kept in check too, but the notice gives no figure. */
export const FREE_DAYS: Provision<null> = {
  ...NOTICE,
  id: 'notice-2-free-days',
  value: null,
  scope: '周末、寒暑假、法定节假日',
  says: '周末、寒暑假和法定节假日也要控制书面作业的总时间，没有规定具体分钟数。',
}

export interface HomeworkRule {
  rule: 'none-allowed' | 'capped' | 'no-number'
  /** null where the rules give no figure. */
  capMinutes: number | null
  clause: Provision
  because?: 'weekend-or-break' | 'unknown-day'
}

/** The caps applied, the strictest first; among equals the latest document, which is the more local one. */
const byStrictness = (caps: readonly HomeworkCap[]): readonly HomeworkCap[] =>
  caps
    .filter((cap) => cap.status === 'confirmed' && cap.covers === 'written-home')
    .sort((a, b) => a.value - b.value || (a.effectiveFrom < b.effectiveFrom ? 1 : -1))

// Sorted once: an evening asks for seven days of each child.
const ours = byStrictness(HOMEWORK_CAPS)

function capFor(grade: Grade, day: Day, caps: readonly HomeworkCap[]): HomeworkCap {
  const applied = caps.filter((cap) => cap.fromGrade <= grade && grade <= cap.toGrade)
  // A day before the first document is judged by it: nobody posts there, but anybody may ask for that day's board.
  const cap = inForce(applied, day)[0] ?? applied[0]
  if (!cap) throw new RangeError(`no confirmed homework cap for grade ${grade}`)
  return cap
}

/**
 * What the rules say of written homework at home for a grade on a day, in minutes over all subjects (plan §1,
 * 2021-04 notice). An unknown day is held to a school day's cap: stricter is safer. Another district passes its caps.
 */
export function homeworkRule(
  grade: Grade,
  dayKind: DayKind,
  day: Day,
  caps: readonly HomeworkCap[] = HOMEWORK_CAPS,
): HomeworkRule {
  const cap = capFor(grade, day, caps === HOMEWORK_CAPS ? ours : byStrictness(caps))
  if (cap.value === 0) return { rule: 'none-allowed', capMinutes: 0, clause: cap }
  switch (dayKind) {
    case 'weekend':
    case 'holiday':
    case 'break':
      return { rule: 'no-number', capMinutes: null, clause: FREE_DAYS, because: 'weekend-or-break' }
    case 'unknown':
      return { rule: 'capped', capMinutes: cap.value, clause: cap, because: 'unknown-day' }
    case 'school-day':
      return { rule: 'capped', capMinutes: cap.value, clause: cap }
  }
}
