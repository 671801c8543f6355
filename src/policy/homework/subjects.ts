export interface Subject {
  code: string
  name: string
  position: number
}

const NAMES: readonly (readonly [code: string, name: string])[] = [
  ['chinese', '语文'],
  ['math', '数学'],
  ['english', '英语'],
  ['physics', '物理'],
  ['chemistry', '化学'],
  ['biology', '生物'],
  ['morals', '道德与法治'],
  ['history', '历史'],
  ['geography', '地理'],
  ['science', '科学'],
  ['pe', '体育与健康'],
  ['music', '音乐'],
  ['art', '美术'],
  ['it', '信息科技'],
  ['labour', '劳动'],
  ['practice', '综合实践'],
]

/** Every subject of grades 1-9, in the order in which timetables list them. */
export const SUBJECTS: readonly Subject[] = NAMES.map(([code, name], index) => ({ code, name, position: index + 1 }))

const BY_CODE = new Map(NAMES)

/** The Chinese name of a subject; an unknown code is shown as it is, so that a new subject never breaks a screen. */
export function subjectName(code: string): string {
  return BY_CODE.get(code) ?? code
}
