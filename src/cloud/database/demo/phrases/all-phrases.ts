import type { Grade } from '../../../../policy/calendar/grade'
import type { Chances } from '../random'
import { CHINESE, ENGLISH } from './languages'
import type { Phrase } from './phrase'
import { BIOLOGY, CHEMISTRY, MATH, PHYSICS, SCIENCE } from './sciences'
import { ACTIVE, GEOGRAPHY, HISTORY, MORALS } from './society'

const BY_SUBJECT: Readonly<Record<string, readonly Phrase[]>> = {
  chinese: CHINESE,
  math: MATH,
  english: ENGLISH,
  science: SCIENCE,
  physics: PHYSICS,
  chemistry: CHEMISTRY,
  biology: BIOLOGY,
  morals: MORALS,
  history: HISTORY,
  geography: GEOGRAPHY,
  ...ACTIVE,
}

/** Every subject with the phrases its teachers use. */
export const PHRASES = Object.entries(BY_SUBJECT)

/** Titles of poems long in the public domain. */
const PRIMARY_TITLES = ['山行', '望天门山', '饮湖上初晴后雨', '早发白帝城', '题西林壁', '暮江吟', '清平乐·村居', '枫桥夜泊'] as const
const JUNIOR_TITLES = ['次北固山下', '天净沙·秋思', '陋室铭', '爱莲说', '记承天寺夜游', '岳阳楼记', '使至塞上', '春望'] as const

const fits = (phrase: Phrase, grade: Grade) => phrase.grades[0] <= grade && grade <= phrase.grades[1]
const takes = ({ minutes: [from, to] }: Phrase, minutes: number) => from <= minutes && minutes <= to

/** The phrase with its page, lesson and titles filled in. */
export function say(phrase: Phrase, grade: Grade, chances: Chances): string {
  return phrase.says
    .replace('{p}', String(chances.int(12, 78)))
    .replace('{u}', String(chances.int(1, 8)))
    .replace('{l}', String(chances.int(3, 24)))
    .replace('{n}', String(chances.int(3, 6)))
    .replace('{t}', chances.pick(grade <= 6 ? PRIMARY_TITLES : JUNIOR_TITLES))
}

/** A written task of the subject that plausibly takes the minutes, or null when the subject has none. */
export function writtenTask(subjectCode: string, grade: Grade, minutes: number, chances: Chances): string | null {
  const fitting = (BY_SUBJECT[subjectCode] ?? []).filter(
    (phrase) => phrase.written && fits(phrase, grade) && takes(phrase, minutes),
  )
  const [first, ...rest] = fitting
  return first ? say(chances.pick([first, ...rest]), grade, chances) : null
}

/** Something to read, recite or do, with its minutes, or null when the subject has none for the grade. */
export function unwrittenTask(
  subjectCode: string,
  grade: Grade,
  chances: Chances,
): { says: string; minutes: number } | null {
  const [first, ...rest] = (BY_SUBJECT[subjectCode] ?? []).filter((phrase) => !phrase.written && fits(phrase, grade))
  if (!first) return null
  const phrase = chances.pick([first, ...rest])
  return { says: say(phrase, grade, chances), minutes: phrase.minutes[0] }
}
