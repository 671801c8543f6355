import type { Status } from './standing'

/** In this order, because 黑名单 is told before what else a title says, and 已注销 before 白名单. */
const WORDS: readonly [RegExp, Status][] = [
  [/黑名单|黑榜/, 'black'],
  [/注销|终止办学|停止办学/, 'cancelled'],
  [/暂停|停业整顿|停课整顿|责令停止/, 'suspended'],
  [/预警|风险提示|警示/, 'warning'],
  [/白名单|红榜/, 'white'],
  [/申请中|审批中|待审批/, 'applied'],
]

const AGAINST = /非白名单|未列入|不在|未取得|黑白名单/

/** 正常 is only said of a status, never of a sheet: a title may call anything so. */
const IN_A_CELL: readonly [RegExp, Status][] = [[/^(正常|正常办学|在办|合格|列入|已列入)$/, 'white']]

/** What a cell calls an institution; 'computed' for 已过期, which is never recorded; null when the word is not known. */
export function readStatusWord(text: string): Status | 'computed' | null {
  const word = text.normalize('NFKC').replace(/\s/g, '')
  if (/^(已)?(过期|到期|失效)$/.test(word)) return 'computed'
  if (AGAINST.test(word)) return null
  return [...WORDS, ...IN_A_CELL].find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** What the name of a sheet or a title says that its rows are; null when it says nothing or several things. */
export function readStatusTitle(text: string): Status | null {
  const title = text.normalize('NFKC').replace(/\s/g, '')
  if (AGAINST.test(title)) return null
  const found = WORDS.filter(([pattern]) => pattern.test(title))
  return found.length === 1 ? (found[0]?.[1] ?? null) : null
}

/** The word for a status in a file; reading it gives the status again. */
export const STATUS_WORDS: Record<Status, string> = {
  applied: '申请中',
  white: '白名单',
  warning: '预警',
  suspended: '暂停',
  cancelled: '已注销',
  black: '黑名单',
}
