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

/** Copy of my classes and of the day of one class. */
export const classes = {
  failed: '您的班级没有读到',
  post: '发作业',
  posted: '已发的作业',
  none: '您还没有任教的班级。',
  noneSays: '请教务处给您发邀请码，或在“我的”里填邀请码。',
  officeSays: '您没有任课的班。各班的情况看全校公示，建班和邀请在教务处。',
  office: '教务处',
  board: '全校公示',
  readAt: (day: Day, time: string) => `${dayText(day)} · ${time} 更新`,
  today: '今天',
  dayName: (day: Day, today: Day) => (day === today ? '今天' : `${weekday(day)} ${monthDay(day)}`),
  room,
  coming: (parts: string) => `往后：${parts}`,
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

const WAY_TITLES = {
  trim: '减一减',
  'trim-several': '各项减一减',
  'make-optional': '改成选做',
  'move-into-school': '改到课后服务时写',
  'another-day': '改天做',
  'publish-overrun': '照发，写明理由公示',
  'all-in-class': '改到课上写',
  'all-after-school': '改到课后服务时写',
} as const

/** Copy of writing a post. */
export const post = {
  subject: '科目',
  forSchool: (subject: string, school: string) => `${subject} · ${school}`,
  noSubject: '您在这里没有任课，不能发作业。',
  tasks: '写作业',
  taskNo: (no: number) => `第 ${no} 项`,
  text: (no: number) => `第 ${no} 项作业的内容`,
  textHint: '像发群里一样写，比如：练习册第 34 页 1–3 题',
  minutes: '分钟',
  likely: {
    'same-text': '上次布置同样的，用的就是这个分钟数',
    'same-kind': '按您布置过的同类作业选的',
    'subject-habit': '按您这一科常用的选的',
    'no-history': '还没有可参照的，请看看对不对',
  },
  addTask: '加一项',
  removeTask: '去掉这一项',
  more: '改地点、书面、交的日子',
  less: '收起',
  place: '在哪里做',
  written: '怎么做',
  required: '要不要求',
  spread: '分几天做',
  spreadOne: '一天做完',
  spreadDays: (days: number) => `分 ${days} 天`,
  due: '哪天交',
  dueOn: (day: Day) => `${monthDay(day)}（${weekday(day)}）交`,
  summary: (parts: string[]) => parts.filter(Boolean).join(' · '),
  homeSum: '在家书面',
  day: '哪天做',
  dayRoom: (day: string, least: string) => `${day} ${least}`,
  leastRoom: (minutes: number) => `最少余 ${minutes}`,
  unknownDay: '上不上学待学校公布',
  toClasses: '发到哪些班',
  toClassesEdit: '这几个班一起改',
  cap: (cap: number) => `上限 ${cap} 分钟，各科合计`,
  before: (says: string) => `发前${says}`,
  over: (minutes: number) => `超 ${minutes}`,
  left: (minutes: number) => `余 ${minutes}`,
  noCap: '没有上限',
  noWritten: '不留书面',
  rulerLabel: (klass: string, used: number, added: number, cap: number | null) =>
    `${klass}，别科已用 ${used}，这次 ${added}${cap === null ? '' : `，上限 ${cap}`}`,
  key: { used: '别科已用', home: '这次', over: '超出', cap: '上限' },
  overTag: '超出上限',
  overHead: (klass: string, minutes: number, day: string) => `${klass}${day}会超 ${minutesText(minutes)}`,
  overSums: (used: number, subject: string, added: number, cap: number) =>
    `别科 ${used} ＋ ${subject} ${added} ＝ ${used + added}，上限 ${cap}`,
  refusedTag: '一、二年级不留家庭书面作业',
  refusedHead: (klass: string) => `${klass}，书面的请安排在学校做`,
  refusedSays: '口头、实践的可以在家；书面的改到学校里写，就能发。',
  choose: (klass: string) => `${klass}怎么发，选一个`,
  noWay: (klass: string) => `怎么减都放不下。请先不选${klass}，或者换一天。`,
  wayTitle: WAY_TITLES,
  way: {
    trim: (text: string, to: number) => `“${text}”减到 ${minutesText(to)}`,
    several: (parts: string[]) => parts.join('；'),
    optional: (text: string) => `“${text}”不要求做，不占上限`,
    school: (text: string) => `“${text}”在学校写，不占上限`,
    anotherDay: (day: Day) => `整份改到${dayText(day)}做`,
    overrun: (minutes: number) => `超出的 ${minutesText(minutes)}和理由一起公示`,
    all: '书面的几项都在学校写',
  },
  sum: (minutes: number) => `合计 ${minutes}`,
  reason: '为什么要超，会公示',
  reasonHint: '至少 4 个字，比如：明天没有作业，今天一起做完',
  lost: '刚才有别的作业先发了，余下的分钟变了，下面是新的。您写的都还在，没有发出去。',
  lostElsewhere: (klass: string, day: Day, over: number) => `${klass}${dayText(day)}会超 ${minutesText(over)}，请换一天或减一减。`,
  send: (count: number) => (count === 0 ? '发作业' : `发到 ${count} 个班`),
  sendEdit: '改好，重新发',
  missing: {
    nothing: '发完可转卡片到班级群',
    'no-tasks': '写一项作业，就能发',
    'no-classes': '请选要发的班',
    over: '还有班放不下，请在上面选一个办法，或先不选那个班',
    reason: '请写明超出的理由',
  },
  failed: '作业没有发出去',
  kept: '写的都存在手机里，有网再发，不会发重。',
  editGone: '没有找到这份作业，可能已经撤回。',
  editReload: '刚才有人改过，请回到“已发的作业”看最新的。',
  done: (count: number) => `已发到 ${count} 个班`,
  doneEdit: '已经改好',
  doneRow: (used: number, cap: number | null) => (cap === null ? minutesText(used) : `${used} ／ ${cap} 分钟`),
  shareTo: '转到哪个班的群',
  share: '转卡片到群',
  copyLink: '复制链接，贴到群里',
  shareTitle: (klass: string, day: Day, subject: string) => `${klass} ${dayText(day)} ${subject}作业`,
  seeBoard: '查看公示',
  another: '再发一份',
  back: '回我的班级',
} as const

/** Copy of what was posted. */
export const posted = {
  failed: '已发的作业没有读到',
  empty: '近两周没有发过作业。',
  group: (subject: string, day: Day, time: string) => `${subject} · ${monthDay(day)} ${time} 发`,
  withdrawn: '已撤回',
  classes: (names: string[]) => names.join('、'),
  task: (parts: string[]) => parts.filter(Boolean).join(' · '),
  loadOn: (day: Day) => `${monthDay(day)}做`,
  edit: '改',
  withdraw: '撤回',
  board: '看公示',
  past: '这份作业的日子已经过去，不能再改。',
  askTitle: '撤回这份作业？',
  ask: (names: string) => `${names}会看不到它，占的分钟退回班里。`,
  withdrawFailed: '没有撤回',
  editFailed: '没有改成',
} as const

/** Copy of one class's day as its staff sees it. */
export const classDay = {
  failed: '这一天没有读到',
  sums: (used: number, cap: number | null, overrun: number) =>
    cap === null
      ? `各科合计 ${minutesText(used)}，这一天没有规定分钟数`
      : `各科合计 ${minutesText(used)}，上限 ${cap}${overrun > 0 ? `，已公示可超 ${overrun}` : ''}`,
  declareNone: '今天没有作业',
  declareTitle: '说明这一天没有作业？',
  declareSays: '家长会看到“今天没有作业”。之后还可以再发。',
  takeBackNone: '收回“没有作业”的说明',
  declaredNone: '已说明：这一天没有作业',
  declareFailed: '没有说明成',
  tasks: '这一天的作业',
  noTasks: '还没有人发作业。',
  by: (subject: string, teacher: string) => `${subject} · ${teacher}`,
  overruns: '超出公示',
  overrunExtra: (minutes: number) => `可超 ${minutesText(minutes)}`,
  noOverruns: '没有超出公示。',
  publish: '公示超出',
  publishSays: '公示以后，各科可以多用这些分钟。理由会和合计一起公示。',
  extra: '可以超多少分钟',
  reason: '理由',
  reasonHint: '至少 4 个字，家长看得到',
  publishFailed: '没有公示成',
  withdrawTitle: '撤回这条公示？',
  withdrawSays: (minutes: number) => `这个班这一天的上限会减少 ${minutesText(minutes)}。`,
  withdraw: '撤回公示',
  withdrawFailed: '没有撤回',
  onlyLead: '超出要由班主任或教务处公示。',
  published: '已公示',
} as const

/** Copy of the class teacher's class page. */
export const myClass = {
  failed: '班级没有读到',
  code: '班级码',
  codeSays: '发给家长。家长填了码，您在这里确认。',
  copyCode: '复制班级码',
  shareCode: '把加入页发到群',
  join: '加入班级，看今晚的作业',
  count: (count: number) => `${count} 个孩子`,
  codeText: (klass: string, code: string) => `${klass}的班级码：${code}。在小程序“我的 → 加入班级”里填。`,
  waiting: '等您确认',
  noWaiting: '没有等待确认的家长。',
  waitingSays: (guardian: string, relation: string, at: string) => `${guardian}（${relation}），${at} 申请`,
  newChild: '是新的孩子',
  existingChild: (name: string, guardians: string) => `是班里的${name}（已有 ${guardians}）`,
  refuse: '不是我班的',
  refuseTitle: (name: string) => `不让${name}加入？`,
  refuseSays: '家长会看到没有通过，可以重新申请。',
  decided: '已办好',
  decideFailed: '没有办成',
  roster: '班级码和名单',
  rosterSays: '看名单会留下记录，家长能看到是谁在什么时候看的。',
  showRoster: '看班级码和名单',
  rosterFailed: '名单没有读到',
  rosterEmpty: '班里还没有孩子。',
  guardians: (names: string[]) => (names.length === 0 ? '还没有家长' : names.join('、')),
  guardian: (name: string, relation: string, full: boolean) => `${name}（${relation}${full ? '' : '，仅接送'}）`,


} as const
