import { clockInShanghai, weekdayOf } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import type { ClassName } from '../../contract/class-name'

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** 四年级, 七年级; a class outside grades 1-9 says why. */
export function gradeName(grade: ClassName['grade']): string {
  if (grade === 'not-yet') return '未入学'
  if (grade === 'left') return '已毕业'
  return `${NUMERALS[grade] ?? ''}年级`
}

/** 四年级 2 班. */
export const className = ({ grade, number }: Pick<ClassName, 'grade' | 'number'>): string =>
  `${gradeName(grade)} ${number} 班`

/** 四 2 班, where room is short. */
export const classShort = ({ grade, number }: Pick<ClassName, 'grade' | 'number'>): string =>
  typeof grade === 'number' ? `${NUMERALS[grade] ?? ''} ${number} 班` : className({ grade, number })

/** 25 分钟; always the whole word. */
export const minutesText = (minutes: number): string => `${minutes} 分钟`

/** 周四. */
export const weekday = (day: Day): string => `周${WEEKDAYS[weekdayOf(day)] ?? ''}`

/** 5月21日. */
export const monthDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 周四 · 5月21日. */
export const dayText = (day: Day): string => `${weekday(day)} · ${monthDay(day)}`

/** 18:46 of an ISO instant, in Shanghai. */
export const clock = (instant: string): string => clockInShanghai(new Date(instant))

/** 晚上 7 点 35, as one would say it: no 24-hour clock in the elder mode. */
export const spokenClock = (instant: string): string => spokenTime(clock(instant))

/** 下午 6 点 of 18:00. */
export function spokenTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const part = hours < 6 ? '凌晨' : hours < 12 ? '上午' : hours < 13 ? '中午' : hours < 18 ? '下午' : '晚上'
  const hour = hours > 12 ? hours - 12 : hours === 0 ? 12 : hours
  return `${part} ${hour} 点${minutes === 0 ? '' : ` ${String(minutes).padStart(2, '0')}`}`
}

/** Words that more than one package says. */
export const shared = {
  toEvening: '回到今晚',
  retry: '再试',
  close: '关闭',
  cancel: '取消',
  confirm: '确定',
  copied: '已复制',
  copy: '复制',
  loading: '正在读取',
  seeSource: '看原文',
  source: '依据',
  toConfirm: '待核对',
  toConfirmSays: '这一条的原件还没有核对，仅供参考。',
  scopeAndDate: (scope: string, from: Day) => `适用：${scope}；${Number(from.slice(0, 4))}年${monthDay(from)}起`,
  demo: '示例数据 · 人名、学校、班级均为虚构',
  switchChild: '换孩子',
  requestId: (id: string) => `如需帮助，请报编号 ${id}`,
  band: (from: number, to: number | null) =>
    to === null ? `${from} 分钟以上` : from === 0 ? `${to} 分钟以内` : `${from}–${to} 分钟`,
  offline: '没有网络',
  slow: '网络很慢',
  stillLoading: '正在更新',
  failedToLoad: '没有读到最新情况',
  below: (when: string) => `下面是${when}的情况`,
  todayAt: (time: string) => `今天 ${time}`,
  dayAt: (day: Day, time: string) => `${monthDay(day)} ${time}`,
  updatedAt: (time: string) => `${time} 更新`,
  place: { 'in-class': '课上', 'after-school': '课后服务', home: '在家' },
  written: '书面',
  notWritten: '口头／实践',
  required: '必做',
  optional: '选做',
  notPosted: '还没公布',
  noneDeclared: '今天没有作业',
} as const
