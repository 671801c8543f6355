import type { Day } from '../../policy/calendar/day'
import { addDays } from '../../policy/calendar/day'
import { dayText, monthDay } from './shared'

const when = (day: Day, today: Day) => (day === today ? '今天' : day === addDays(today, 1) ? '明天' : day < today ? `${monthDay(day)}` : dayText(day))

/** Copy of what the office has to see to. */
export const exceptions = {
  title: '今天要处理',
  failed: '要处理的事没有读到',
  where: (school: string, day: Day) => `${school} · 教务处 · ${dayText(day)}`,
  count: (count: number) => `${count} 件要处理，先看第一件`,
  one: '1 件要处理',
  none: '今天没有要处理的事',
  noneSays: '点名没到的、没人带的班、超员、不合规定的方案，有了就会排在这里。',
  now: '现在办',
  when,
  missing: (names: string[], count: number) => (count > names.length ? `没见到 ${count} 人：${names.join('、')}等` : `没见到：${names.join('、')}`),
  missingSays: '没有请假，点名时没到，或者后来不见了。',
  toLeaving: '看今天离校',
  lastDay: (names: string[], count: number, day: Day) => `${monthDay(day)}没有交代完 ${count} 人：${names.join('、')}${count > names.length ? '等' : ''}`,
  lastDaySays: '那一天没有记到最后怎么离校的。',
  toThatDay: '看那一天',
  nobody: (name: string, day: Day, today: Day) => `${name}${when(day, today)}没人带`,
  nobodySays: '带班的老师请假，还没有人代，或者一直没有定人。',
  toStandIn: '选一位来带',
  over: (name: string, enrolled: number, capacity: number) => `${name} ${enrolled} 人，位置 ${capacity} 个`,
  overSays: '超过了位置数。',
  toOfferings: '改班的位置',
  rule: '方案不合规定',
  toPlans: '去改方案',
  notPosted: (count: number, names: string[]) => `${count} 个班今天还没公布作业：${names.join('、')}${count > names.length ? '等' : ''}`,
  notPostedSays: '可能是没有作业，要老师点一下“今天没有作业”。',
  notPostedTag: '还没公布',
  toBoard: '看公示',
  after: '处理完的会从这里消失，不用再填报表。',
  links: '课后服务',
  leaving: '今天离校',
  leavingSays: '谁还在、离校时间、通知、结束今天',
  plans: '方案、班和选课',
  plansSays: '时间、收费、开什么班、抽签',
  leaders: '带班的人',
  leadersSays: '老师、退休教师、社会人员、志愿者',
  exempt: '免收名单',
  exemptSays: '低保、建档立卡，只有教务处和家里看得到',
  record: '服务记录和补助',
  recordSays: '按点名自动算，月底锁定',
} as const
