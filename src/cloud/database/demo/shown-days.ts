import type { Day } from '../../../policy/calendar/day'
import { tasksOn } from './draft'
import type { DraftDay, DraftHomework } from './draft'
import { HOME_SCHOOLS } from './schools'

/** How far a shown class is scripted: `targets` are counted minutes of the last school days, the newest last. */
export interface Script {
  targets: readonly number[]
  /** The last school day word by word. */
  lastDay?: (day: Day, dueDay: Day) => DraftDay
}

const homework = (subjectCode: string, postedOn: Day, tasks: DraftHomework['tasks']): DraftHomework => ({
  subjectCode,
  postedOn,
  tasks,
})
const posted = (day: Day, list: DraftHomework[]): DraftDay => ({
  day,
  homework: list,
  noneDeclared: false,
  overrun: null,
})

function xiaohe(day: Day, dueDay: Day): DraftDay {
  const { written, spoken, atSchool, optional } = tasksOn(day, dueDay)
  return posted(day, [
    homework('chinese', day, [written('生字两课，每个写一遍、组一个词', 12), written('短文一篇，练习册第 31 页', 8), spoken('背诵《山行》（口头）', 5)]),
    homework('math', day, [atSchool('练习册第 32 页，课后服务时做完', 15)]),
    homework('english', day, [written('单词听写 U5，A 部分', 10), spoken('英语朗读 U5 三遍（口头）', 5), optional('听一首英文歌（选做）', 5)]),
  ])
}

function xiaoman(day: Day, dueDay: Day): DraftDay {
  const { spoken, atSchool, optional } = tasksOn(day, dueDay)
  return posted(day, [
    homework('chinese', day, [atSchool('写字本第 18 课，每个字写两遍', 10), spoken('把今天学的课文读给家里人听', 5)]),
    homework('math', day, [atSchool('口算 P42，10 道', 5)]),
    homework('music', day, [optional('把今天学的《放牛歌》唱给家里人听', 5)]),
    homework('labour', day, [optional('晚饭前摆好碗筷，数一数够不够', 5)]),
  ])
}

function overTheCap(day: Day, dueDay: Day): DraftDay {
  const { written, spoken } = tasksOn(day, dueDay)
  const list = [
    homework('chinese', day, [written('习作提纲，写三点', 15), written('第 21 课词语抄写各 1 遍', 8)]),
    homework('math', day, [written('练习册第 58 页', 18)]),
    homework('english', day, [written('口语稿写完，80 词以内', 25), spoken('把口语稿读两遍（口头）', 5)]),
  ]
  const reason = '明天实验课没有作业，口语稿今天写完。'
  return { ...posted(day, list), overrun: { extraMinutes: 6, reason, publishedAs: 'school-office' } }
}

const notPosted = (day: Day) => posted(day, [])
const oneDay = (minutes: number): Script => ({ targets: [minutes] })

// Design 08 for 昌元示例小学, design 07 for the four classes (what the other subjects have used of 90), 05 for the week.
const SCRIPTS: Readonly<Record<string, Readonly<Record<string, Script>>>> = {
  [HOME_SCHOOLS.xiaohe]: {
    '3-1': oneDay(35),
    '3-2': oneDay(40),
    '3-3': oneDay(28),
    '4-1': oneDay(50),
    '4-2': { targets: [40, 45, 35, 50, 55, 50, 55, 38, 45], lastDay: xiaohe },
    '4-3': oneDay(60),
    '5-1': oneDay(55),
    '5-2': { targets: [], lastDay: overTheCap },
    '5-3': oneDay(48),
    '6-1': oneDay(52),
    '6-2': { targets: [], lastDay: notPosted },
    '6-3': oneDay(58),
  },
  [HOME_SCHOOLS.xiaoman]: { '2-1': { targets: [], lastDay: xiaoman } },
  [HOME_SCHOOLS.fourClasses]: {
    '7-1': { targets: [40, 45, 50, 35, 52] },
    '7-2': { targets: [50, 40, 55, 45, 72] },
    '7-3': { targets: [45, 60, 40, 50, 60] },
    '7-4': { targets: [35, 50, 45, 40, 45] },
  },
  [HOME_SCHOOLS.gradeEight]: { '8-3': { targets: [70, 65, 80, 75] } },
}

/** What is scripted for a class of a school, or nothing: then chance decides. */
export function scriptOf(schoolName: string, grade: number, number: number): Script | undefined {
  return SCRIPTS[schoolName]?.[`${grade}-${number}`]
}

/** The four classes of the demo's English teacher, who has not posted yet on the last day. */
export const isOfFourClasses = (schoolName: string, grade: number, number: number) =>
  schoolName === HOME_SCHOOLS.fourClasses && grade === 7 && number <= 4
