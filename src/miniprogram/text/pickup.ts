import { dayInShanghai } from '../../policy/calendar/day'
import type { Day } from '../../policy/calendar/day'
import type { SettledDay } from '../../cloud/features/leaving/shapes'
import { personWord } from './leaving'
import { clock, dayText, monthDay, weekday } from './shared'

const leftText = (minutes: number): string =>
  minutes >= 60 ? `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟` : `${minutes} 分钟`

/** Whether the school has published a telephone; a class teacher's own number nobody is told. */
type HasPhone = boolean
const reach = (has: HasPhone): string => (has ? '请打给学校' : '请联系班主任（学校还没有公布电话）')

/** 今天, 明天, 周一: as one calls a coming day. */
const dayName = (day: Day, today: Day, tomorrow: Day): string =>
  day === today ? '今天' : day === tomorrow ? '明天' : weekday(day)

/** How a day ended of which the school noted it afterwards; without an hour, which nobody knows. */
function settledDay({ day, state: { state, to } }: SettledDay): string {
  const how = { 'handed-over': to ? `${personWord(to)}接走` : '有人接走', 'left-alone': '自己走了', 'on-bus': '坐校车走了', absent: '没有来' } as Partial<Record<typeof state, string>>
  return `${monthDay(day)} ${how[state] ?? '还没有记清楚'}`
}

/** Copy of the page that says who collects. */
export const pickup = {
  title: '明天谁接',
  failed: '谁接没有读到',
  noDays: '往后三周没有上学的日子',
  dayName,
  whichDay: '哪一天',
  head: (child: string, name: string, day: Day) => `${child} · ${name === weekday(day) ? '' : `${name} `}${dayText(day)}`,
  notSaid: '还没有说谁接',
  notSaidSays: '说了以后，老师按这个交接。',
  settled: '已定',
  settledDay,
  settledSays: ({ state: { afterwards, reason } }: SettledDay) => [afterwards ? `${monthDay(afterwards.on)} 学校补记` : '', reason ?? ''].filter(Boolean).join(' · '),
  unknown: '还没说',
  leave: '请假',
  weekly: (day: Day) => `每${weekday(day)}都这样`,
  once: (day: Day) => `只有${monthDay(day)}这样`,
  approved: (at: string) => `值班老师定的离校时间：${at}`,
  until: (name: string, at: string) => `${name} ${clock(at)} 前可改`,
  left: (minutes: number) => `还有 ${leftText(minutes)}。过了点要找学校改`,
  anyTime: '当天以前都可以改',
  locked: '过了能改的时间',
  lockedSays: (has: HasPhone) => `${reach(has)}，老师交接时能换成名单上的别人。`,
  callSchool: '打给学校',
  contactSays: {
    plan: (phone: string) => `课后服务的电话：${phone}`,
    school: (phone: string) => `学校教务处的电话：${phone}`,
  },
  noSignal: '没有网络，现在改不了',
  noSignalSays: (has: HasPhone) => `有急事${reach(has)}。`,
  onlyCollect: '您是仅接送',
  onlyCollectSays: '能看，能说“我来接”。要改请找全权的家人。',

  conflict: '两边说的不一样',
  conflictPlan: (words: string, at: string) => `定的是：${words}（${at} 说的）`,
  conflictSaid: (who: string, at: string) => `${who}说“我来接”（${at}）`,
  conflictLast: (who: string) => `最后说的是${who}。老师按定的交接，要换请改。`,
  conflictLastPlan: '最后说的是定的这一条。老师按它交接。',
  saidAt: (instant: string) => `${monthDay(dayInShanghai(new Date(instant)))} ${clock(instant)}`,
  iCollect: '我来接',
  iCollectNote: (day: Day) => `${monthDay(day)} 告诉家里别的人，定的不变`,
  iCollectDone: '已经说了',
  iCollectFailed: '没有说成',

  change: '改成谁接',
  changeFirst: '谁接',
  changeNote: '名单上的人才能接',
  now: '现在',
  ways: { 'school-bus': '坐校车', 'walks-alone': '自己走', stays: '留在延时托管' },
  thenWho: '延时托管以后谁来接',
  thenBy: (who: string) => `${who}接`,
  thenNobody: '还没定',
  at: '几点',
  atNotChosen: '请选时间',
  long: '改多久',
  onceOnly: (name: string) => `只改${name}`,
  eachWeek: (day: Day) => `以后每${weekday(day)}`,
  act: (name: string, words: string) => `${name}改成 ${words}`,
  actWeekly: (day: Day, words: string) => `每${weekday(day)} ${words}`,
  actNothing: '先选谁接和几点',
  actUnchanged: '要改，先在上面选',
  actOnce: (day: Day) => `只改 ${monthDay(day)}`,
  actEach: (day: Day) => `以后每${weekday(day)}都这样，别的单独说过的日子不变`,
  back: (day: Day) => `改回每${weekday(day)}的`,
  backSays: (words: string) => `平时：${words}`,
  changed: '改好了',
  changeFailed: '没有改成',
  wrongAt: { 'too-early': '比放学还早', 'too-late': '比学校最晚的托管还晚', 'not-a-clock': '请选时间' },

  leaveTitle: (name: string) => `${name}不来上学`,
  leaveSays: '请假。不用说原因，老师点名时就能看到',
  leaveReason: '原因（可以不填）',
  leaveAct: '请假',
  leaveTold: '已请假',
  leaveBack: '撤回请假',
  leaveFailed: '请假没有办成',

  people: '能接的人',
  peopleNote: '不在名单上的，老师不会交给他',
  hasCode: '有纸上的码',
  remove: '移出',
  removeAsk: (name: string) => `移出${name}以后，老师不再把孩子交给他。`,
  confirm: '请确认',
  add: '加一个能接的人',
  name: '称呼',
  nameHint: '老师认得出就行；不用写身份证号',
  relation: '是孩子的',
  relationHint: '例如：外公、邻居、托管老师',
  withCode: '给一个纸上的码',
  withCodeSays: '没有微信的人用：写在纸上，接的时候给老师看',
  addAct: '加进名单',
  addFailed: '没有加上',
  tooMany: '最多十个人。请先移出不再来接的人。',
  removeFailed: '没有移出',
  codeIs: (name: string) => `${name}的码`,
  codeSays: '只显示这一次，请现在抄在纸上。丢了就移出再加。',
  codeDone: '抄好了',

  way: '回家的路',
  waySays: '说了以后，“今晚”能算出几点到家。可以不填',
  wayNotSaid: '还没说',
  wayChange: '改',
  wayKinds: { 'on-foot': '走路', bicycle: '骑车', bus: '公交', 'school-bus': '校车', car: '坐车' },
  wayKind: '怎么回家',
  wayMinutes: '从校门到家，约几分钟',
  wayMetres: '约几米（不知道几分钟时填）',
  wayLastBus: '末班车几点',
  wayToStop: '从校门到车站，约几分钟',
  wayAbout: (minutes: number) => `约 ${minutes} 分钟`,
  wayAct: '记下',
  wayFailed: '没有记下',
  wayNumber: (most: number) => `请填 1 到 ${most}`,

  rights: '谁能看、谁能改',
  rightsFull: '能看能改',
  rightsCollect: '能看，能说“我来接”',
  today: '今天',
  todayNothing: '还没有点名',

  notice: { weather: '天气通知', traffic: '交通通知', other: '学校通知' },
  noticeLeave: (day: Day, at: string) => `${monthDay(day)} ${at} 提前离校`,
  noticeSent: (at: string) => `${at} 发出`,
  noticeSeen: '我看到了',
  noticeSeenAlready: '已看到',
  noticeFailed: '没有记上',
} as const
