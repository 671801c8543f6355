import type { ChildTonight, TaskOfDay } from '../../../cloud/features/homework/shapes'
import { countedMinutes } from '../../../policy/homework/counting'
import { SUBJECTS, subjectName } from '../../../policy/homework/subjects'

export interface SubjectEvening {
  code: string
  name: string
  /** Written, required, at home: what counts. */
  homeMinutes: number
  /** Written and done at school. */
  schoolMinutes: number
  tasks: TaskOfDay[]
}

/** What the first line of the evening says. */
export type Headline =
  /** `left` is what the session at school left of them; null where it took nothing off. */
  | { kind: 'minutes'; minutes: number; left: number | null; freeDay: boolean }
  | { kind: 'done-at-school'; minutes: number }
  | { kind: 'nothing-written'; because: 'grades-1-2' | 'nothing-counts' }
  | { kind: 'none-declared' }
  | { kind: 'not-posted' }
  | { kind: 'no-school' }

/** Written minutes that are done at school and take nothing of the evening. */
export const schoolMinutesOf = (tasks: readonly TaskOfDay[]): number =>
  tasks.reduce((sum, task) => (task.written && task.place !== 'home' ? sum + task.minutes : sum), 0)

/** The one sentence or number of the evening; unknown is said to be unknown, never zero. */
export function headlineOf(child: ChildTonight): Headline {
  const { status, verdict, leaving } = child
  if (status === 'no-school') return { kind: 'no-school' }
  if (status === 'none-declared') return { kind: 'none-declared' }
  if (verdict.minutes > 0) {
    const left = leaving.minutesLeft !== null && leaving.minutesLeft < verdict.minutes ? leaving.minutesLeft : null
    if (left === 0) return { kind: 'done-at-school', minutes: verdict.minutes }
    return { kind: 'minutes', minutes: verdict.minutes, left, freeDay: verdict.capMinutes === null }
  }
  if (verdict.verdict === 'none-allowed') return { kind: 'nothing-written', because: 'grades-1-2' }
  if (status === 'not-posted') return { kind: 'not-posted' }
  return { kind: 'nothing-written', because: 'nothing-counts' }
}

const positionOf = new Map(SUBJECTS.map(({ code, position }) => [code, position]))

/** The tasks of a day by subject, in the order of timetables and never by minutes. */
export function subjectsOf(tasks: readonly TaskOfDay[]): SubjectEvening[] {
  const codes = [...new Set(tasks.map((task) => task.subjectCode))]
  codes.sort((a, b) => (positionOf.get(a) ?? 99) - (positionOf.get(b) ?? 99))
  return codes.map((code) => {
    const own = tasks.filter((task) => task.subjectCode === code)
    return {
      code,
      name: subjectName(code),
      homeMinutes: countedMinutes(own),
      schoolMinutes: schoolMinutesOf(own),
      tasks: own,
    }
  })
}
