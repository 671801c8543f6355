import { addDays, daysBetween } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import type { Grade } from '../../../policy/calendar/grade'
import type { DemoCalendar } from './calendar'
import { countedByDay, tasksOn } from './draft'
import type { DraftDay, DraftHomework } from './draft'
import { ordinaryDay } from './ordinary-day'
import { chancesOf } from './random'
import type { Chances } from './random'
import { isOfFourClasses, scriptOf } from './shown-days'

export interface PlannedClass {
  schoolName: string
  grade: Grade
  number: number
}

function freeBetween(day: Day, dueDay: Day, calendar: DemoCalendar): Day[] {
  const length = Math.max(0, daysBetween(day, dueDay) - 1)
  const between = Array.from({ length }, (_, index) => addDays(day, index + 1))
  return between.filter((each) => calendar.kindOf(each) === 'weekend')
}

/** The English teacher's own habit: what minutes are pre-selected from when the next post is written. */
function ownEnglish(day: Day, dueDay: Day, index: number): DraftHomework {
  const { written, spoken } = tasksOn(day, dueDay)
  const page = 20 + index
  const unit = 1 + Math.floor(index / 3)
  const tasks = [written(`抄写U${unit}单词各1遍`, 10), written(`练习册P${page}第1-3题`, 15), spoken('读课文', 5)]
  return { subjectCode: 'english', postedOn: day, tasks }
}

/** `schoolDays` are the past ones and those to come, in order; only the past ones are planned. */
function planDay(
  index: number,
  schoolDays: Day[],
  planned: PlannedClass,
  calendar: DemoCalendar,
  carried: number,
  chances: Chances,
): DraftDay | null {
  const { past } = calendar
  const day = schoolDays[index]
  if (day === undefined) return null
  const dueDay = schoolDays[index + 1] ?? addDays(day, 1)
  const script = scriptOf(planned.schoolName, planned.grade, planned.number)
  const isLast = index === past.length - 1
  if (isLast && script?.lastDay) return script.lastDay(day, dueDay)
  const scripted = script?.lastDay ? past.slice(0, -1) : past
  const target = script?.targets[script.targets.length - scripted.length + index] ?? null
  const own = isOfFourClasses(planned.schoolName, planned.grade, planned.number)
  const following = script ? [] : schoolDays.slice(index + 1, index + 3)
  const freeDays = freeBetween(day, dueDay, calendar)
  const plan = { grade: planned.grade, day, dueDay, freeDays, following, carried, without: own ? ['english'] : [] }
  // Room is left for the English teacher's own 25 minutes.
  const draft = ordinaryDay({ ...plan, target: own ? (target ?? 50) : target }, chances)
  if (own && !isLast) draft.homework.push(ownEnglish(day, dueDay, index))
  return draft
}

/** Two school weeks of one class, the same for the same class and day. */
export function planClass(planned: PlannedClass, key: string, calendar: DemoCalendar): DraftDay[] {
  const chances = chancesOf(`${key}/${planned.grade}-${planned.number}/${calendar.today}`)
  const schoolDays = [...calendar.past, ...calendar.coming]
  const days: DraftDay[] = []
  for (let index = 0; index < calendar.past.length; index += 1) {
    const counted = countedByDay(days.flatMap((each) => each.homework))
    const carried = counted.get(schoolDays[index] ?? '') ?? 0
    const draft = planDay(index, schoolDays, planned, calendar, carried, chances)
    if (draft) days.push(draft)
  }
  return days
}
