import type { Day } from '../../../../policy/calendar/day'
import { assessAddition } from '../../../../policy/homework/assess-class-day'
import { countedMinutes } from '../../../../policy/homework/counting'
import { mayPublishOverrun } from '../../../../policy/homework/overrun-rule'
import type { TaskShare } from '../../../../policy/homework/task'
import { leadOf } from '../access'
import type { Before, ClassBefore } from '../reads/before-act'
import { gradeInForce, kindForClass } from '../reads/class-days'
import type { Full } from '../reads/full-class-days'
import type { ShareRow } from '../reads/posted'
import type { TaskInput } from '../shapes'
import type { DayMove, NewOverrun } from './counter'

/** What one class is to get, and what it loses for it. */
export interface ClassPlan {
  class: ClassBefore
  tasks: readonly TaskInput[]
  removed: readonly ShareRow[]
  overrunReason?: string
}

export interface Planned {
  moves: DayMove[]
  overruns: NewOverrun[]
  full: Full[]
}

/** Holds every class day a plan touches against the rules, and says how its counter moves. */
export function planClassDays(before: Before, plans: readonly ClassPlan[]): Planned {
  const planned: Planned = { moves: [], overruns: [], full: [] }
  for (const plan of plans) {
    for (const day of daysTouched(plan)) planDay(before, plan, day, planned)
  }
  return planned
}

const daysTouched = ({ tasks, removed }: ClassPlan): Set<Day> =>
  new Set([...tasks.flatMap((task) => task.load.map((share) => share.day)), ...removed.map((share) => share.day)])

const sharesOn = (tasks: readonly TaskInput[], day: Day): TaskShare[] =>
  tasks.flatMap((task) => task.load.filter((share) => share.day === day).map(({ minutes }) => ({ ...task, minutes })))

function planDay(before: Before, plan: ClassPlan, day: Day, planned: Planned): void {
  const { class: klass, tasks, removed, overrunReason } = plan
  const stored = klass.days.find((entry) => entry.day === day)
  const overrunMinutes = stored?.overrunMinutes ?? 0
  const shares = sharesOn(tasks, day)
  const taken = countedMinutes(removed.filter((share) => share.day === day))
  const grade = gradeInForce(klass, day)
  const verdict = assessAddition({
    grade,
    dayKind: kindForClass(klass, day, before.calendar),
    day,
    usedMinutes: Math.max(0, (stored?.usedMinutes ?? 0) - taken),
    overrunMinutes,
    tasks: shares,
  })
  const minutes = countedMinutes(shares) - taken
  let extraMinutes = 0
  // A day that is over without this act (the calendar changed under it) may still get lighter.
  if (verdict.verdict === 'refused' || (verdict.verdict === 'over' && minutes > 0)) {
    const lead = leadOf(before.staff, klass.classId)
    if (verdict.verdict === 'refused' || !overrunReason || !lead || !mayPublishOverrun(lead, grade)) {
      planned.full.push({ class: klass, day, verdict, tasks })
      return
    }
    extraMinutes = verdict.overMinutes
    planned.overruns.push({
      class_id: klass.classId,
      day,
      extra_minutes: extraMinutes,
      reason: overrunReason,
      published_as: lead,
    })
  }
  planned.moves.push({
    class_id: klass.classId,
    day,
    minutes,
    cap_minutes: verdict.capMinutes,
    known_overrun: overrunMinutes,
    extra_minutes: extraMinutes,
  })
}
