import type { OfferingShown } from '../../cloud/features/after-school/shapes'
import type { Venue } from '../../policy/after-school/plan/offering'
import { dayInShanghai, weekdayOf } from '../../policy/calendar/day'
import { clock, minutesText, monthDay } from './shared'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** 周二 of 2. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? ''

/** 5月24日 周日 20:00 of an ISO instant. */
export function whenText(instant: string): string {
  const day = dayInShanghai(new Date(instant))
  return `${monthDay(day)} ${weekdayName(weekdayOf(day))} ${clock(instant)}`
}

/** 12.50 元 of a sum in fen. */
export const yuan = (fen: number): string => `${(fen / 100).toFixed(fen % 100 === 0 ? 0 : 2)} 元`

const staff = { 'in-service': '本校在职教师', retired: '退休教师', professional: '社会专业人员', volunteer: '志愿者' } as const
const serviceKind = { 'after-school': '课后服务', 'delayed-care': '延时托管', 'evening-study': '晚自习', 'lunch-care': '午间托管' } as const

/** Where an offering is: a child that has to go elsewhere for it, and whoever fetches it there, must see so. */
export const placeOf = (venue: Venue, place: string): string => (venue === 'outside' ? `校外：${place}` : place)

/** How long lies between two children that are let out at two schools. */
const apart = (child: string, minutes: number, differ: '差' | '只差'): string =>
  minutes === 0 ? `和${child}同一时间放学` : `和${child}${differ} ${minutesText(minutes)}`

/** Copy of the after-school tab and of a school's public plan. */
export const afterSchool = {
  title: '课后',
  failed: '课后服务没有读到',
  noPlan: '学校还没有公布课后服务',
  noPlanSays: '公布以后，这里能看到每天有什么、什么时候选。',
  head: (child: string, school: string, plan: string) => `${child} · ${school} · ${plan}`,
  headPublic: (school: string, plan: string) => `${school} · ${plan}`,
  says: {
    noTimes: '选课时间还没公布',
    opens: (at: string) => `${at} 开始选`,
    unanswered: (at: string) => `还没有选，${at} 前可选`,
    notTaking: (at: string) => `这一期不参加，${at} 前可改`,
    chosen: (at: string) => `志愿已交，${at} 前可改`,
    closed: '选课已经截止，等公开抽签',
    closedNotTaking: '这一期不参加',
    drawn: '抽签结果出来了',
    publicOpen: (at: string) => `正在选课，${at} 截止`,
  },
  drawOn: (name: string, day: string) => `${monthDay(day)} 公开抽签，用“${name}”`,
  whichPlan: '哪一期',
  planOpen: (name: string) => `${name}（正在选）`,
  changed: (reason: string, at: string) => `方案改过（${at}）：${reason}`,
  exempt: { 'low-income': '您家按低保免收，只有您家和教务处看得到', 'registered-poor': '您家按建档立卡免收，只有您家和教务处看得到' },
  onlyFull: '您是仅接送，能看不能改。',
  noSignal: '没有网络，现在不能改',

  wishes: '我的志愿',
  wishesNote: '第一个没抽到，就看第二个',
  wishesNone: '还没有排。在下面按天“加入”。',
  up: (name: string) => `${name}上移`,
  down: (name: string) => `${name}下移`,
  drop: (name: string) => `${name}不要了`,
  dropShort: '去掉',
  together: '和兄弟姐妹在一起',
  togetherSays: (names: string) => `${names}也选了同一个，就一起抽、尽量在一个班`,
  save: '交志愿',
  saveAgain: '交改过的志愿',
  saved: '交好了',
  unsaved: '改过，还没有交',
  saveFailed: '志愿没有交上',
  somebodyChanged: '家里另一位刚交过。您改的还在，再交就以您的为准。',
  fairness: '不比手快。截止以后公开抽签，名单和种子都公布，谁都能重算一遍。',
  method: '看办法',

  notTaking: '这一期不参加',
  notTakingSays: '放学就走。不用说原因，截止前随时可以再加',
  notTakingFailed: '没有记上',

  everybody: '每天都有',
  everybodyNote: '不用选，人人能进',
  catalogue: '能选的',
  catalogueNote: '每天最多排五个',
  weekdays: '哪一天',
  nothingThatDay: '这一天没有要选的',
  hours: (from: string, to: string) => `${from}–${to}`,
  leader: (leader: OfferingShown['leader']) => (leader ? `${leader.displayName} · ${staff[leader.staffKind]}` : '老师待定'),
  thirdParty: (name: string) => `${name} · 在公布的名单上`,
  grades: (from: number, to: number) => (from === to ? `${from} 年级` : `${from}–${to} 年级`),
  wished: (wishes: number, places: number) => `${wishes} 人选 · ${places} 个位置${wishes > places ? '，要抽签' : ''}`,
  wishedUnknown: (places: number) => `${places} 个位置 · 选的人还少，不显示`,
  rulerLabel: (wishes: number, places: number) => `${places} 个位置，${wishes} 人选`,
  placesLeft: (left: number, capacity: number) => (left > 0 ? `还有 ${left} 个位置，共 ${capacity} 个` : `${capacity} 个位置，已满`),
  rank: (n: number) => `第 ${n} 志愿`,
  add: '加入',
  addLabel: (name: string) => `加入${name}`,
  fullList: '这天已排满五个',

  firstCome: '先到先得',
  take: '报名',
  takeInstead: (name: string) => `换掉${name}`,
  wait: '排候补',
  took: '报上了',
  waitsNow: (ahead: number) => `满了，排在候补第 ${ahead} 位`,
  takeFailed: '没有报上',
  placeOfDraw: '要抽签',

  clash: {
    'same-time': (other: string) => `和${other}时间冲突`,
    'bus-gone': (at: string) => `校车 ${at} 开，上完就赶不上`,
    'two-schools': (child: string, between: number, travel: number, isLeast: boolean) =>
      `${apart(child, between, '只差')}，路上${isLeast ? '按直线至少' : ''}要 ${minutesText(travel)}，接不过来`,
    'two-schools-unknown': (child: string, between: number, least: number | null) =>
      `${apart(child, between, '差')}，两校之间${least ? `按直线至少 ${minutesText(least)}，实际` : ''}要多久还不知道`,
  },
  clashNothing: '有冲突，没有报',
  clashOther: '另一个孩子',

  places: '现在有的',
  cameBy: { draw: '抽签', 'first-come': '报名', 'waiting-list': '候补' },
  placeSays: (weekday: string, how: string) => `${weekday} · ${how}来的`,
  waiting: (weekday: string, ahead: number) => `${weekday} · 候补第 ${ahead} 位`,
  leave: '退出',
  leaveAsk: (name: string) => `退出${name}以后，位置给候补的孩子。`,
  leaveWait: '不等了',
  leaveFailed: '没有退成',
  offered: (name: string) => `${name}空出一个位置`,
  offeredUntil: (at: string) => `请在 ${at} 前答复，过了就给下一位`,
  offeredInstead: (name: string) => `要了就退出这天的${name}`,
  accept: '要',
  decline: '不要',
  answerFailed: '没有答复成',
  leaveAll: '全部退出',
  leaveAllSays: '这一期不再参加，不用说原因',
  leaveAllAsk: '这一期所有位置和候补都退掉。',
  refund: (fen: number) => `按本区办法退 ${yuan(fen)}`,
  refundWhy: {
    free: '没有收费，不用退',
    exempt: '免收，不用退',
    'nothing-paid': '没有交过钱，不用退',
    'by-lesson': '按次收的，不上就不收',
    'fee-unknown': '收费待公布，退多少还不知道',
    'rule-unknown': '退费办法待区教委公布，退多少还不知道',
    computed: '不用退',
  },
  confirm: '请确认',

  fees: '费用',
  feeFree: '免费',
  feeUnknown: '待公布',
  feePer: { lesson: '次', month: '月', term: '学期' },
  fee: (fen: number, per: string) => `${yuan(fen)}／${per}`,
  feeDocument: (number: string) => `依据 ${number}`,
  feeNoDocument: '依据待公布',
  feesNone: '收费标准待区教委公布',
  exempts: { 'low-income': '低保家庭免收', 'registered-poor': '建档立卡家庭免收' },
  serviceKind,
  hoursTitle: '时间',

  pickup: '明天谁接',
  result: '我的抽签结果',
  resultSays: '轮到第几、为什么',
  draw: '抽签办法和核对',
  drawSays: '指纹、种子，谁都能重算',

  visitor: '课后服务',
  visitorSays: '加入班级以后，在这里给孩子选课。不加入也能看学校公布的方案。',
  join: '加入班级',
  chooseSchool: '看一所学校的方案',
  staffSays: '这里是家长选课的地方。学校公布的方案，谁都能看。',
} as const
