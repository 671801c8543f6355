import type { ClassDay } from '../../cloud/features/homework/shapes'
import type { Day } from '../../policy/calendar/day'
import { dayText, minutesText, monthDay, shared, weekday } from './shared'

/** Copy of the public pages: schools, board, one class's day. */
export const school = {
  title: '看学校公示',
  search: '找学校',
  searchHint: '写学校名字里的几个字',
  town: '镇街',
  allTowns: '全部',
  district: '区县',
  none: '没有找到这样的学校，请换个字，或选“全部”镇街。',
  empty: '这里还没有学校。',
  failed: '学校名单没有读到',
  kind: { primary: '小学', junior: '初中', 'nine-year': '九年一贯制' },

  boardFailed: '公示没有读到',
  otherSchool: '换学校',
  dayAndTime: (day: Day, time: string) => `${monthDay(day)} ${weekday(day)} · ${time} 更新`,
  previousDay: '前一天',
  nextDay: '后一天',
  otherDay: '换日期',
  noSchool: '今天不上学',
  noSchoolOn: (day: Day) => `${dayText(day)}不上学`,
  noSchoolSays: { weekend: '周末。', holiday: '放假。', break: '不在学期里。' },
  unknownDay: '这一天上不上学，学校还没有公布。按上学日的上限来看。',
  counts: (all: number, known: number, unknown: number) =>
    unknown === 0 ? `${all} 个班要公布，都已公布` : `${all} 个班要公布：已公布 ${known}，还没公布 ${unknown}`,
  overCount: (over: number) =>
    over === 0 ? '已公布的里面，没有超出上限的。' : `已公布的里面，${over} 个班超出上限，理由点开就能看到。`,
  stillMissing: (names: string) => `还没公布：${names}`,
  noClasses: '学校还没有建班。',
  gradesOneTwo: '一、二年级',
  gradesOneTwoSays: (count: number) => `${count} 个班，不布置家庭书面作业`,
  band: { middle: '三至六年级', junior: '七至九年级' },
  bandNote: (cap: number) => `各科合计，上限 ${cap} 分钟`,
  bandNoNumber: '各科合计，这一天没有规定分钟数',
  key: { home: '在家书面', over: '超出', cap: (minutes: number) => `上限 ${minutes}` },
  classLabel: (name: string, says: string) => `${name}，${says}`,
  rulerLabel: (minutes: number, cap: number | null) =>
    cap === null ? minutesText(minutes) : `${minutesText(minutes)}，上限 ${cap}`,
  status: { 'none-declared': shared.noneDeclared, 'not-posted': shared.notPosted, 'no-school': '不上学' },
  statusSays: (day: Pick<ClassDay, 'status' | 'verdict'>) =>
    day.status === 'posted' ? minutesText(day.verdict.minutes) : school.status[day.status],
  over: (minutes: number) => `超 ${minutesText(minutes)}`,
  reason: (reason: string) => `理由：${reason}`,
  publishedBy: { 'class-teacher': '班主任', 'school-office': '教务处' },
  publishedAt: (by: string, at: string) => `${by} ${at} 公示`,
  subjectSum: (name: string, minutes: number) => `${name} ${minutes}`,
  noneCounted: '没有占上限的书面作业。',
  measured: (average: number, low: number, high: number, replies: number) =>
    `实际用时平均约 ${minutesText(average)}（在 ${low} 到 ${high} 之间，${replies} 家回答）`,
  tooFew: '实际用时：回答不到 5 家，不显示。',
  everyTask: '看每一项作业',
  expand: '点开看各科和理由',
  order: '按班级顺序排，不按分钟数排。分钟数由各科老师发作业时估计，实际用时以家长回答为准。',

  classDay: '班级作业公示',
  sum: (minutes: number) => `在家书面合计约 ${minutesText(minutes)}`,
  sumCap: (cap: number) => `上限 ${minutesText(cap)}`,
  noneAllowed: '没有家庭书面作业',
  noneCountedTitle: '没有在家的书面作业',
  nothingYet: '老师发了以后，这里就能看到。',
  spread: (days: number, total: number) => `分 ${days} 天做，共 ${minutesText(total)}`,
  due: (day: Day) => `${monthDay(day)}交`,
  wholeSchool: '看全校公示',
  shareTitle: (klass: string, day: Day) => `${klass} ${dayText(day)} 作业公示`,
  boardShare: (name: string, day: Day) => `${name} ${dayText(day)} 作业公示`,
} as const
