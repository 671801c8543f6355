import type { ChildOnRoll, Group, LeaveTimeProposal, SentNotice } from '../../cloud/features/leaving/shapes'
import { AFTERWARDS_DAYS } from '../../policy/after-school/leaving/afterwards'
import type { ChildState } from '../../policy/after-school/leaving/child-day'
import type { LeaveReason } from '../../policy/after-school/leaving/propose-leave-time'
import { placeOf } from './after-school'
import { roll } from './roll'
import { classShort, clock, dayText, monthDay } from './shared'
import { dayInShanghai } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'

export const NOTICE_KINDS = ['weather', 'traffic', 'other'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
const KINDS: Record<NoticeKind, string> = { weather: '天气', traffic: '交通', other: '其他' }

/** Why a leave time is proposed, in one clause. */
function reason(one: LeaveReason): string {
  switch (one.because) {
    case 'service-end':
      return `课后服务到 ${one.at}`
    case 'notice':
      return `今天的${KINDS[one.kind]}通知：${one.at} 离校`
    case 'last-bus':
      return `末班车 ${one.busAt}，走到车站约 ${one.minutesToStop} 分钟`
    case 'far-way-home':
      return `路上约 ${one.minutes} 分钟，要在 ${one.homeBy} 前到家`
    case 'not-before-lessons-end':
      return `不早于放学 ${one.at}`
  }
}

const NOT_SAID = { way: '怎么回家', minutes: '路上多久', 'minutes-to-stop': '走到车站多久' }

/** How a child is to leave, as short as a row is. */
function plan({ pickup, leaveToldByParent, state, approvedLeaveAt }: Pick<ChildOnRoll, 'pickup' | 'leaveToldByParent' | 'state' | 'approvedLeaveAt'>): string {
  if (leaveToldByParent && state.state === 'expected') return '家长说请假，班里还没点名'
  const approved = approvedLeaveAt ? `，值班定 ${approvedLeaveAt} 走` : ''
  if (!pickup) return `家长没说谁接${approved}`
  const how = { collected: pickup.who ? `等${pickup.who.relation}` : '等人接', 'school-bus': '坐校车', 'walks-alone': '自己走', stays: `转延时${pickup.who ? `，${pickup.who.relation}接` : ''}` }[pickup.how]
  return `${how} ${pickup.at}${approved}`
}

/** Copy of closing a school's day: who is left, leave times, notices, duty. */
export const leavingDay = {
  failed: '离校的情况没有读到',
  titlePast: '那天离校',
  head: (day: Day) => `${dayText(day)} · 离校`,
  nobodyLeft: (isPast: boolean, isClosed: boolean) =>
    [isPast ? '都记清楚了' : '都离校了', isClosed ? '' : isPast ? '可以结束这一天' : '可以结束今天'].filter(Boolean).join('，'),
  nobodyAtAll: '今天没有课后服务的孩子',
  // Of a day that is over nobody is still there.
  left: (lost: number, notCalled: number, here: number, isPast: boolean) =>
    [lost > 0 ? `没下落 ${lost} 人` : '', notCalled > 0 ? `没点名 ${notCalled} 人` : '', here > 0 ? `${isPast ? '没记离校' : '还在校'} ${here} 人` : ''].filter(Boolean).join('，'),
  closed: (at: string, isPast: boolean) => (isPast ? `${monthDay(dayInShanghai(new Date(at)))} ${clock(at)} 结束的` : `今天已经交接完了 ${clock(at)}`),
  noteUntil: (until: Day) => `还没有结束。${monthDay(until)}以前可以补记，记清楚了再结束。`,
  tooLate: `过了 ${AFTERWARDS_DAYS} 天，不能再补记，这一天就这样留着。`,
  onDuty: (names: string[], isPast: boolean) => (names.length > 0 ? `值班：${names.join('、')}` : isPast ? '那天没有定值班老师' : '今天还没有定值班老师'),
  unaccounted: (count: number) => `没有下落 ${count} 人`,
  unaccountedSays: '点名没见到，或者记录对不上',
  notCalled: (count: number) => `还没点名 ${count} 人`,
  notCalledSays: '班里还没有点到他们',
  stillHere: (count: number, isPast: boolean) => `${isPast ? '没有记怎么离校的' : '还在学校'} ${count} 人`,
  gone: (count: number) => `已离校、请假 ${count} 人`,
  childSays: (of: ChildOnRoll['class'], groups: string[]) => [classShort(of), ...groups].join(' · '),
  state: (state: ChildState) => roll.stateSays(state),
  plan,
  toRoll: (name: string, isPast: boolean) => (isPast ? `${name}，补记怎么离校的` : `${name}，去班里的点名单`),
  conflicts: '记录对不上，请看一下',
  conflict: roll.conflict,
  close: (isPast: boolean) => (isPast ? '记清楚了，结束这一天' : '交接完了，结束今天'),
  closeNote: (left: number) => (left > 0 ? `还有 ${left} 人，结束不了` : ''),
  closeAsk: (isPast: boolean) => (isPast ? '结束这一天的交接？' : '结束今天的交接？'),
  closeAskSays: '结束以后，再收到的记录只会列出来，不改变结果。',
  // A button of a dialog holds four characters.
  closeYes: (isPast: boolean) => (isPast ? '结束那天' : '结束今天'),
  closeDone: (count: number) => `已结束，共 ${count} 人`,
  closeFailed: '没有结束成',
  refused: (count: number, isPast: boolean) => `还有 ${count} 人没有交代，${isPast ? '' : '今天'}结束不了`,
  refusedOne: (name: string, state: ChildState) => `${name} · ${state === 'expected' ? '还没点名' : roll.stateSays(state)}`,

  times: '离校时间',
  timesSays: '按路程、末班车、通知提出，您同意才算',
  timesFailed: '离校时间没有读到',
  timesNone: '今天没有要提前走的。',
  timesNoneSays: '家长没说路程，或者不用提前。',
  planned: (at: string | null) => (at ? `原来 ${at}` : '家长没说几点走'),
  proposed: (at: string) => `建议 ${at}`,
  approved: (at: string) => `已同意 ${at}`,
  homeAt: (at: string) => `约 ${at} 到家`,
  reason,
  alsoAsked: (one: LeaveReason) => `还有：${reason(one)}`,
  notSaid: (fields: LeaveTimeProposal['proposal']['notSaid']) => (fields.length === 0 ? '' : `家长没说：${fields.map((one) => NOT_SAID[one]).join('、')}`),
  approve: (at: string) => `同意 ${at}`,
  approveLabel: (name: string, at: string) => `${name}：同意 ${at}`,
  approveAll: (count: number) => `${count} 人都按建议同意`,
  approveAllAsk: (count: number) => `同意这 ${count} 人的离校时间？`,
  approveAllSays: '家长会看到新的时间。',
  approveFailed: '没有同意成',
  anotherTime: '换一个时间',
  timeLabel: (name: string) => `${name}的离校时间`,
  timeWrong: { 'too-early': '不能早于放学', 'too-late': '不能晚于最后一班托管' } as Record<string, string>,

  notice: '发通知',
  noticeSays: '提前离校、路上小心：告诉今天每个孩子的家长',
  noticeKind: '因为什么',
  kinds: KINDS,
  noticeAt: '提前到几点离校（可以不填）',
  noticeNoTime: '不提前',
  noticeText: '通知内容',
  noticeHint: '比如：今晚有暴雨，请 17:00 到校门口接孩子',
  noticeSend: '发给今天所有孩子的家长',
  noticeAsk: '现在发出这条通知？',
  noticeSent: '已发出',
  noticeFailed: '通知没有发出去',
  noticeMissing: '请写通知内容',
  sent: '发过的通知',
  sentFailed: '发过的通知没有读到',
  sentAt: ({ sentAt, day, kind, leaveAt }: Pick<SentNotice, 'sentAt' | 'day' | 'kind' | 'leaveAt'>, today: Day) => {
    const sentOn = dayInShanghai(new Date(sentAt))
    const leaves = leaveAt ? [`${day === sentOn ? '' : `${monthDay(day)} `}${leaveAt} 离校`] : []
    return [`${sentOn === today ? '' : `${monthDay(sentOn)} `}${clock(sentAt)}`, KINDS[kind], ...leaves].join(' · ')
  },
  sentBy: (name: string) => `${name}发的`,
  seenOf: (seen: number, all: number) => `${seen}／${all} 人看到`,
  sentMore: '看更早的',
  callList: '谁还没看到',
  callListFailed: '谁看过没有读到',
  seen: (seen: number, all: number) => `${all} 位家长，${seen} 位看到了`,
  waiting: (guardians: number) => `还有 ${guardians} 位家长的微信提醒没有发完，几分钟内会发；他们打开小程序已经看得到。`,
  allSeen: '每个孩子都有家长看到了。',
  toCall: (children: number) => `${children} 个孩子还没有家长看到`,
  toCallSays: '一个孩子有一位家长看到，就不在下面。',
  guardian: (relation: string, name: string) => `${relation} ${name}`,
  call: '打电话',
  callLabel: (child: string, relation: string) => `打电话给${child}的${relation}`,
  noPhone: '没有留电话',
  lookAgain: '再看一次',

  duty: '值班和代班',
  dutySays: '谁值班，谁请假、谁来代',
  dutyFailed: '值班没有读到',
  dutyTitle: (day: Day) => `${dayText(day)} 值班`,
  dutyNote: '可以选几位',
  dutySave: '定下值班',
  dutySaved: '已定下',
  dutySaveFailed: '没有定下来',
  day: '哪一天',
  standIns: '带班的老师',
  standInsNone: '这一天没有课后班。',
  leader: ({ leaderName, standIn }: Pick<Group, 'leaderName' | 'standIn'>) => (leaderName === '' ? '没人带' : standIn ? `${leaderName}代班` : leaderName),
  noLeader: '没人带',
  groupSays: ({ venue, place, startsAt, endsAt }: Pick<Group, 'venue' | 'place' | 'startsAt' | 'endsAt'>) => `${startsAt}–${endsAt} · ${placeOf(venue, place)}`,
  standInLabel: (name: string) => `${name}，选代班`,
  isAway: '请假、换人',
  nobodyYet: '请假，还没有人代',
  back: '老师回来了，不用代',
  standInFailed: '没有改成',
} as const
