import type { Day } from '../../../policy/calendar/day'
import { whetherCounts } from '../../../policy/homework/counting'
import type { Place } from '../../../policy/homework/task'

export interface DraftTask {
  says: string
  written: boolean
  place: Place
  required: boolean
  /** Minutes a day, soonest first; more than one day is a task spread over them. */
  load: { day: Day; minutes: number }[]
  dueDay: Day
}

/** One teacher's post to one class before it has ids. */
export interface DraftHomework {
  subjectCode: string
  postedOn: Day
  tasks: DraftTask[]
}

export interface DraftOverrun {
  extraMinutes: number
  reason: string
  publishedAs: 'class-teacher' | 'school-office'
}

/** What one class gets on one day; nothing at all is a day not posted, which is unknown and not zero. */
export interface DraftDay {
  day: Day
  homework: DraftHomework[]
  noneDeclared: boolean
  overrun: DraftOverrun | null
}

/** Minutes that count against the caps, day by day. */
export function countedByDay(homework: readonly DraftHomework[]): Map<Day, number> {
  const counted = new Map<Day, number>()
  for (const task of homework.flatMap((each) => each.tasks)) {
    const { counts } = whetherCounts(task)
    // A day with only uncounted tasks still has its row, with nothing used.
    for (const { day, minutes } of task.load) counted.set(day, (counted.get(day) ?? 0) + (counts ? minutes : 0))
  }
  return counted
}

const task = (
  says: string,
  day: Day,
  dueDay: Day,
  minutes: number,
  more: Partial<Pick<DraftTask, 'written' | 'place' | 'required'>> = {},
): DraftTask => ({ says, written: true, place: 'home', required: true, load: [{ day, minutes }], dueDay, ...more })

/** The kinds of task of one day, due the next school day; minutes are that day's. */
export const tasksOn = (day: Day, dueDay: Day) => ({
  written: (says: string, minutes: number) => task(says, day, dueDay, minutes),
  spoken: (says: string, minutes: number) => task(says, day, dueDay, minutes, { written: false }),
  atSchool: (says: string, minutes: number) => task(says, day, day, minutes, { place: 'after-school' }),
  inClass: (says: string, minutes: number) => task(says, day, day, minutes, { place: 'in-class' }),
  optional: (says: string, minutes: number) => task(says, day, dueDay, minutes, { written: false, required: false }),
  optionalWritten: (says: string, minutes: number) => task(says, day, dueDay, minutes, { required: false }),
})
