import type { Day } from '../calendar/day'

/** What one tap chooses. */
export const MINUTE_CHIPS = [5, 10, 15, 20, 30, 40] as const

/** A task this teacher gave this class before; minutes of one day. */
export interface PastTask {
  text: string
  subjectCode: string
  minutes: number
  day: Day
}

export interface LikelyMinutes {
  minutes: number
  because: 'same-text' | 'same-kind' | 'subject-habit' | 'no-history'
}

const NO_HISTORY_MINUTES = 10
const SUBJECT_HABIT_TASKS = 10
/** Share of common character pairs from which two tasks are of one kind: 抄写第3课生字 and 抄写第4课生字两遍. */
const SAME_KIND = 0.5

// Page, lesson and repeat numbers change daily and say nothing of the kind; neither do spaces and punctuation.
const NOT_KIND = /[\d０-９〇零一二两三四五六七八九十百]|[\s!-/:-@[-`{-~。，、；：？！（）《》“”‘’【】—…·～－]/g

const kindText = (text: string) => text.toLowerCase().replace(NOT_KIND, '')

function pairsOf(text: string): string[] {
  return text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2))
}

/** Dice's coefficient over character pairs, 0 to 1. */
function similarity(a: string, b: string): number {
  const left = new Map<string, number>()
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)]
  for (const pair of pairsA) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsB) {
    const count = left.get(pair) ?? 0
    if (count > 0) common += 1
    left.set(pair, count - 1)
  }
  return (2 * common) / (pairsA.length + pairsB.length)
}

/** The most frequent minutes; among equals the most recently given. */
function habit(recentFirst: readonly PastTask[]): number | undefined {
  const times = new Map<number, number>()
  for (const { minutes } of recentFirst) times.set(minutes, (times.get(minutes) ?? 0) + 1)
  const [most] = [...times].sort(([, a], [, b]) => b - a)
  return most?.[0]
}

/**
 * The minutes this class and teacher most likely mean, to be pre-selected: those of the same text, else of the most
 * similar task, else the subject's habit, the recent first. Without history 10, marked as such. `past` in any order.
 */
export function likelyMinutes(text: string, subjectCode: string, past: readonly PastTask[]): LikelyMinutes {
  const recentFirst = past
    .filter((task) => task.subjectCode === subjectCode)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const wanted = kindText(text)
  let best: { minutes: number; likeness: number } | undefined
  if (wanted !== '') {
    for (const task of recentFirst) {
      const candidate = kindText(task.text)
      if (candidate === wanted) return { minutes: task.minutes, because: 'same-text' }
      const likeness = candidate === '' ? 0 : similarity(wanted, candidate)
      if (likeness >= SAME_KIND && likeness > (best?.likeness ?? 0)) best = { minutes: task.minutes, likeness }
    }
  }
  if (best) return { minutes: best.minutes, because: 'same-kind' }
  const usual = habit(recentFirst.slice(0, SUBJECT_HABIT_TASKS))
  return usual === undefined
    ? { minutes: NO_HISTORY_MINUTES, because: 'no-history' }
    : { minutes: usual, because: 'subject-habit' }
}
