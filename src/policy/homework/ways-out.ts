import type { Day } from '../calendar/day'
import { countedMinutes, whetherCounts } from './counting'
import type { TaskShare } from './task'

export interface Trim {
  taskIndex: number
  toMinutes: number
}

/** One thing that can be done about a post that does not fit; countedMinutesAfter are the post's, on its own day. */
export type WayOut = { countedMinutesAfter: number } & (
  | ({ way: 'trim' } & Trim)
  | { way: 'trim-several'; trims: Trim[] }
  | { way: 'make-optional'; taskIndex: number }
  | { way: 'move-into-school'; taskIndex: number }
  | { way: 'another-day'; day: Day }
  | { way: 'publish-overrun'; extraMinutes: number }
)

export interface PostThatDoesNotFit {
  tasks: readonly (TaskShare & { text: string })[]
  /** Minutes beyond cap and published overruns. */
  overMinutes: number
  nextDay?: { day: Day; roomMinutes: number }
  mayPublishOverrun: boolean
}

/** Shorter than this a written task is not worth setting. */
const TRIM_TO_AT_LEAST = 5

interface CountedTask {
  taskIndex: number
  minutes: number
}

/** Takes each minute from what is then the longest task, so that no task shrinks out of shape; null when it cannot. */
function trimSeveral(counted: readonly CountedTask[], overMinutes: number): Trim[] | null {
  const lengths = new Map(counted.map(({ taskIndex, minutes }) => [taskIndex, minutes]))
  for (let left = overMinutes; left > 0; left -= 1) {
    const [longest] = [...lengths].sort(([, a], [, b]) => b - a)
    if (!longest || longest[1] <= TRIM_TO_AT_LEAST) return null
    lengths.set(longest[0], longest[1] - 1)
  }
  return counted.flatMap(({ taskIndex, minutes }) => {
    const toMinutes = lengths.get(taskIndex) ?? minutes
    return toMinutes < minutes ? [{ taskIndex, toMinutes }] : []
  })
}

function trim(counted: readonly CountedTask[], overMinutes: number, countedMinutesAfter: number): WayOut[] {
  const longest = counted.at(-1)
  if (!longest) return []
  const toMinutes = longest.minutes - overMinutes
  if (toMinutes >= TRIM_TO_AT_LEAST) {
    return [{ way: 'trim', taskIndex: longest.taskIndex, toMinutes, countedMinutesAfter }]
  }
  const trims = trimSeveral(counted, overMinutes)
  return trims ? [{ way: 'trim-several', trims, countedMinutesAfter }] : []
}

/**
 * What a teacher can do about a post that is `overMinutes` over: the smallest change first, an overrun last. Every way
 * fits when taken alone; none is proposed when nothing fits.
 */
export function proposeWaysOut({ tasks, overMinutes, nextDay, mayPublishOverrun }: PostThatDoesNotFit): WayOut[] {
  if (overMinutes <= 0) return []
  const total = countedMinutes(tasks)
  const counted: CountedTask[] = tasks
    .map((task, taskIndex) => ({ taskIndex, minutes: task.minutes, counts: whetherCounts(task).counts }))
    .filter(({ counts }) => counts)
    .sort((a, b) => a.minutes - b.minutes)

  const ways = trim(counted, overMinutes, total - overMinutes)
  const smallest = counted.find(({ minutes }) => minutes >= overMinutes)
  if (smallest) {
    const { taskIndex, minutes } = smallest
    ways.push({ way: 'make-optional', taskIndex, countedMinutesAfter: total - minutes })
    ways.push({ way: 'move-into-school', taskIndex, countedMinutesAfter: total - minutes })
  }
  if (nextDay && total >= overMinutes && total > 0 && total <= nextDay.roomMinutes) {
    ways.push({ way: 'another-day', day: nextDay.day, countedMinutesAfter: 0 })
  }
  if (mayPublishOverrun) ways.push({ way: 'publish-overrun', extraMinutes: overMinutes, countedMinutesAfter: total })
  return ways
}
