import type { ClassDayVerdict } from '../../policy/homework/assess-class-day'
import type { Day } from '../../policy/calendar/day'
import { dayText, minutesText, monthDay, weekday } from './shared'

/** What is left of a class day, short enough for a row. */
function room({ verdict, roomMinutes, minutes, capMinutes }: ClassDayVerdict): string {
  if (verdict === 'none-allowed' || verdict === 'refused') return '不留书面'
  if (verdict === 'no-number') return '没有上限'
  if (verdict === 'over') return `超 ${minutes - (capMinutes ?? 0)}`
  return `余 ${roomMinutes ?? 0}`
}

/** Copy of my classes; apart from the teacher's pages, because the first tab carries it. */
export const classes = {
  failed: '您的班级没有读到',
  post: '发作业',
  posted: '已发的作业',
  none: '您还没有任教的班级。',
  noneSays: '请教务处给您发邀请码，或在“我的”里填邀请码。',
  officeSays: '您没有任课的班。各班的情况看全校公示，建班和邀请在教务处。',
  office: '教务处',
  groups: '课后班点名交接',
  marksWaiting: (count: number) => `${count} 条还没发出去，点进去就发`,
  toSeeTo: '今天要处理',
  board: '全校公示',
  readAt: (day: Day, time: string) => `${dayText(day)} · ${time} 更新`,
  today: '今天',
  dayShort: (day: Day, today: Day) => (day === today ? '今天' : weekday(day)),
  dayName: (day: Day, today: Day) => (day === today ? '今天' : `${weekday(day)} ${monthDay(day)}`),
  room,
  coming: '往后',
  comingPart: (day: Day, verdict: ClassDayVerdict) => `${weekday(day)} ${room(verdict)}`,
  rulerLabel: (day: string, used: number, cap: number | null, left: string) =>
    `${day}，已用 ${used} 分钟${cap === null ? '' : `，上限 ${cap}`}，${left}`,
  usedBy: (subject: string, teacher: string, minutes: number) => `${subject}（${teacher}）${minutesText(minutes)}`,
  usedByMe: (subject: string, minutes: number) => `${subject}（我）${minutesText(minutes)}`,
  usedByNobody: '还没有人用。',
  expand: (klass: string) => `${klass}，看谁用了`,
  classTeacher: '班主任',
  thisDay: '看这一天',
  waiting: (count: number) => `${count} 位家长等您确认`,
  classPage: '班级码和名单',
  noDays: '往后 60 天没有上学日，请教务处查看校历。',
  status: { 'none-declared': '已说明没有作业', 'not-posted': '还没有人发', posted: '', 'no-school': '不上学' },
} as const
