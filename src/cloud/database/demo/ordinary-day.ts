import type { Day } from '../../../policy/calendar/day'
import type { Grade } from '../../../policy/calendar/grade'
import { tasksOn } from './draft'
import type { DraftDay, DraftHomework, DraftTask } from './draft'
import { say, unwrittenTask, writtenTask } from './phrases/all-phrases'
import { LONG_TASKS } from './phrases/society'
import type { Chances } from './random'

/** What an ordinary day is planned from. */
export interface DayPlan {
  grade: Grade
  day: Day
  dueDay: Day
  /** Weekend days between `day` and `dueDay`. */
  freeDays: Day[]
  /** School days after `day` that a long task may be spread over, `dueDay` first. */
  following: Day[]
  /** Counted minutes the day shall have in all; null lets chance decide. */
  target: number | null
  /** Counted minutes that earlier, spread tasks have put on the day already. */
  carried: number
  /** Subjects whose teachers post on their own account, and not here. */
  without: readonly string[]
}

const REASONS = [
  '明天实验课没有作业，口语稿今天写完。',
  '明天运动会不布置作业，今天多一道应用题。',
  '单元习作今天收尾，明天语文不留书面作业。',
  '周五不留书面作业，今天先把练习册做完。',
] as const

const capOf = (grade: Grade) => (grade <= 6 ? 60 : 90)

/** The main subjects first, since they post nearly every day. */
export function subjectsOf(grade: Grade): string[] {
  if (grade <= 2) return ['chinese', 'math', 'music', 'labour', 'pe']
  if (grade <= 6) return ['chinese', 'math', 'english', 'science', 'morals', 'pe', 'labour']
  const sciences = grade === 9 ? ['physics', 'chemistry'] : [grade === 8 ? 'physics' : 'biology', 'geography']
  return ['chinese', 'math', 'english', ...sciences, 'history', 'morals', 'pe']
}

function targetOf(grade: Grade, chances: Chances): number {
  const cap = capOf(grade)
  const roll = chances.int(1, 100)
  if (roll <= 2) return cap + chances.int(1, 2) * 5
  if (roll <= 8) return cap
  if (roll <= 18) return cap - chances.int(1, 5)
  return cap / 2 + 5 * chances.int(0, grade <= 6 ? 5 : 7)
}

/** Splits minutes into tasks of 3 to 25, as teachers give them: fives where possible. */
function partsOf(minutes: number, chances: Chances): number[] {
  const parts: number[] = []
  for (let left = minutes; left > 0; ) {
    const part = left <= 12 ? left : Math.min(chances.pick([8, 10, 10, 15, 15, 20]), left - 5)
    parts.push(part)
    left -= part
  }
  return parts
}

const withTask = (homework: DraftHomework[], subjectCode: string, postedOn: Day, task: DraftTask) => {
  const same = homework.find((each) => each.subjectCode === subjectCode)
  if (same) same.tasks.push(task)
  else homework.push({ subjectCode, postedOn, tasks: [task] })
}

function fill(homework: DraftHomework[], plan: DayPlan, subjects: string[], minutes: number, chances: Chances) {
  const make = tasksOn(plan.day, plan.dueDay)
  partsOf(minutes, chances).forEach((part, index) => {
    const inTurn = subjects.map((_, offset) => subjects[(index + offset) % subjects.length] ?? 'math')
    // Not every subject has a task of these minutes; mathematics always has one.
    for (const subjectCode of [...inTurn, 'math']) {
      const says = writtenTask(subjectCode, plan.grade, part, chances)
      if (says === null) continue
      withTask(homework, subjectCode, plan.day, make.written(says, part))
      return
    }
    withTask(homework, 'math', plan.day, make.written('口算本一页', part))
  })
}

function spread(homework: DraftHomework[], plan: DayPlan, chances: Chances): number {
  const days = [plan.day, ...plan.following].slice(0, 3)
  if (days.length < 3 || plan.grade < 5 || !chances.happens(7)) return 0
  const [phrase] = chances.shuffled(LONG_TASKS.chinese)
  if (!phrase || plan.without.includes('chinese')) return 0
  const says = say(phrase, plan.grade, chances)
  const load = days.map((day) => ({ day, minutes: 10 }))
  const dueDay = load[2]?.day ?? plan.dueDay
  withTask(homework, 'chinese', plan.day, { says, written: true, place: 'home', required: true, load, dueDay })
  return 10
}

function extras(homework: DraftHomework[], plan: DayPlan, subjects: string[], chances: Chances) {
  const make = tasksOn(plan.day, plan.dueDay)
  for (const subjectCode of subjects) {
    const spoken = chances.happens(35) ? unwrittenTask(subjectCode, plan.grade, chances) : null
    const speak = chances.happens(30) ? make.optional : make.spoken
    if (spoken) withTask(homework, subjectCode, plan.day, speak(spoken.says, spoken.minutes))
    const atSchool = chances.happens(22) ? writtenTask(subjectCode, plan.grade, 10, chances) : null
    if (atSchool) {
      const moved = chances.happens(70) ? make.atSchool(atSchool, 10) : make.inClass(atSchool, 10)
      withTask(homework, subjectCode, plan.day, moved)
    }
    const more = chances.happens(8) ? writtenTask(subjectCode, plan.grade, 10, chances) : null
    if (more && plan.grade > 2) withTask(homework, subjectCode, plan.day, make.optionalWritten(`${more}（选做）`, 10))
  }
  const [saturday, sunday] = plan.freeDays
  if (plan.grade > 2 && saturday && sunday && chances.happens(70)) {
    const [subjectCode = 'chinese'] = subjects
    const says = writtenTask(subjectCode, plan.grade, 20, chances) ?? '练习册一页，周末两天完成'
    const load = [saturday, sunday].map((day) => ({ day, minutes: 15 }))
    const { dueDay } = plan
    withTask(homework, subjectCode, plan.day, { says, written: true, place: 'home', required: true, load, dueDay })
  }
}

/** A school day as a class really gets it: mostly inside the cap, now and then at it, rarely over with a reason. */
export function ordinaryDay(plan: DayPlan, chances: Chances): DraftDay {
  const { grade, day } = plan
  const homework: DraftHomework[] = []
  const fate = chances.int(1, 100)
  const nothing = { day, homework, overrun: null }
  if (plan.target === null && plan.carried === 0 && fate <= 3) return { ...nothing, noneDeclared: true }
  if (plan.target === null && plan.carried === 0 && fate <= 6) return { ...nothing, noneDeclared: false }
  const mine = subjectsOf(grade).filter((subject) => !plan.without.includes(subject))
  const subjects = [...chances.shuffled(mine.slice(0, 3)), ...chances.shuffled(mine.slice(3)).slice(0, 1)]
  if (grade > 2) {
    const target = plan.target ?? targetOf(grade, chances)
    const long = plan.target === null ? spread(homework, plan, chances) : 0
    fill(homework, plan, subjects, Math.max(0, target - plan.carried - long), chances)
    extras(homework, plan, subjects, chances)
    const overMinutes = Math.max(target, plan.carried + long) - capOf(grade)
    if (overMinutes <= 0) return { ...nothing, noneDeclared: false }
    const publishedAs = chances.pick(['class-teacher', 'school-office'] as const)
    const overrun = { extraMinutes: overMinutes, reason: chances.pick(REASONS), publishedAs }
    return { ...nothing, noneDeclared: false, overrun }
  }
  extras(homework, plan, subjects, chances)
  return { ...nothing, noneDeclared: homework.length === 0 }
}
