import type { ChildOnRoll, Conflict, Group, MarkRefusal, NoticeOfDay, PickupShown, StateShown } from '../../cloud/features/leaving/shapes'
import type { ErrorCode } from '../../contract/error-codes'
import type { Day } from '../../policy/calendar/day'
import type { RollCount } from '../stores/marks/roll-parts'
import type { Act } from '../stores/marks/kept-marks'
import { placeOf } from './after-school'
import { errorWords } from './errors'
import { classShort, clock, dayText, monthDay } from './shared'

const REFUSALS: Record<MarkRefusal, string> = {
  'not-on-roll': '这个孩子今天不在这个班的名单上。',
  'not-that-day': '这部手机的日期不对，请校准时间再记。',
  'not-yours-afterwards': '过了那一天，只有教务处和那天值班的老师能补记。',
  'not-afterwards': '过了那一天，只能补记怎么离校的，或者没有来；那天记的不能撤。',
  'same-id': '同一个编号已经记过别的内容，请再记一次。',
  'nobody-named': '没有选谁来接，请再记一次。',
  'not-authorised': '这个人不在能接的名单上，请打电话问家长。',
  'not-agreed-to-walk': '家长没有同意自己走，请等人来接，或打电话问家长。',
  'no-bus-agreed': '家长没有说坐校车，请等人来接，或打电话问家长。',
}

const CONFLICTS: Record<Conflict['conflict'], string> = {
  'two-endings': '已经离校，后来又记了一次离校。以先记的为准。',
  'absent-after-seen': '先记了到，后来又记了请假。请找到人再记一次。',
  'left-though-absent': '记了请假，后来又记了离校。',
  'seen-after-leaving': '记了离校以后，又有人记了到。请找到人再记一次。',
  'undo-of-nothing': '有一次撤销，找不到要撤的那一条。',
  'same-id': '两条记录用了同一个编号。',
  'not-afterwards': '过了那一天又来改那天的记录，没有改变结果。',
  'after-closing': '今天交接完了以后才收到的记录，没有改变结果，请看一下。',
}

const NOTICES: Record<NoticeOfDay['kind'], string> = { weather: '天气通知', traffic: '交通通知', other: '学校通知' }

const SAYS: Record<StateShown['state'], string> = {
  expected: '还没点名', present: '到了', absent: '请假', 'in-session': '在上课', 'handed-over': '接走了', 'left-alone': '自己走了',
  'on-bus': '上了校车', 'delayed-care': '转延时', unaccounted: '没见到',
}

const WAYS_THEN = { 'handed-over': '名单外的人接走的', 'left-alone': '自己走的', 'on-bus': '坐校车走的', absent: '没有来' } as const

/** What the family had said of a day that is over. */
function plannedThen(pickup: PickupShown | null): string {
  if (!pickup) return '家长没有说谁接'
  const who = pickup.who ? `${pickup.who.relation}接` : '有人接'
  return `家长说的是：${{ collected: who, stays: `转延时，${who}`, 'school-bus': '坐校车', 'walks-alone': '自己走' }[pickup.how]} ${pickup.at}`
}

const isRefusal = (why: string): why is MarkRefusal => Object.keys(REFUSALS).includes(why)

/** Who comes, as short as a tile is: 外婆, 改：姑姑; with the hour of whoever leaves before the others. */
function tile(pickup: PickupShown | null, changed: boolean, early: string | null): string {
  const at = early === null ? '' : ` ${early}`
  if (!pickup?.who) return `没说谁接${at}`
  return `${changed ? '改：' : ''}${pickup.who.relation}${at}`
}

/** More names than this are counted: the line stands above everything. */
const MOST_EARLY = 6

/** 今天早走：小禾 17:30、浩然 17:00. */
function earlyOnes(children: readonly { name: string; at: string }[]): string {
  const named = children.slice(0, MOST_EARLY).map(({ name, at }) => `${name} ${at}`)
  return `今天早走：${named.join('、')}${children.length > MOST_EARLY ? ` 等 ${children.length} 人` : ''}`
}

const people = (n: number) => `${n} 人`

/** What the count of a group says about itself: 到 27 ＝ 12 ＋ 4 ＋ 2 ＋ 9. */
function sum({ here, waiting, ownWay, bus, delayed, gone, leave, missing, notCalled }: RollCount): string {
  const parts = [waiting, ownWay, ...(bus > 0 ? [bus] : []), delayed, gone]
  const others = [
    leave > 0 ? `请假 ${leave}` : '', missing > 0 ? `没到 ${missing}` : '', notCalled > 0 ? `还没点 ${notCalled}` : '',
  ].filter(Boolean)
  return [`到 ${here} ＝ ${parts.join(' ＋ ')}`, ...others].join('　')
}

/** What was tapped last, on the button that takes it back. */
function undo({ kind, marks, to, at }: Act): string {
  const [first] = marks
  const who = marks.length === 1 && first ? first.childName : people(marks.length)
  const what = kind === 'roll' ? '点名' : kind === 'handed-over' ? (to ?? '接走了') : SAYS[STATE_OF[kind]]
  return kind === 'roll' ? `撤销：点名 ${people(marks.length)} ${clock(at)}` : `撤销：${who} ${what} ${clock(at)}`
}

const STATE_OF: Record<Exclude<Act['kind'], 'roll'>, StateShown['state']> = {
  present: 'present', absent: 'absent', 'in-session': 'in-session', 'not-here': 'unaccounted', 'handed-over': 'handed-over',
  'left-alone': 'left-alone', 'on-bus': 'on-bus', 'to-delayed-care': 'delayed-care',
}

/** Copy of calling a group's roll and of handing its children over. */
export const roll = {
  groupsFailed: '今天的课后班没有读到',
  groupsOf: (count: number) => `${count} 个班`,
  noGroups: '今天没有您带的课后班。',
  noGroupsSays: '课后班由教务处安排带班老师；代班也在那里定。',
  group: ({ name, class: of }: Pick<Group, 'name' | 'class'>) => (of ? `${name} · ${classShort(of)}` : name),
  // A number is not parted from what it counts.
  groupSays: ({ venue, place, startsAt, endsAt, children }: Group) => `${startsAt}–${endsAt} · ${placeOf(venue, place)} · ${children}\u00a0人`,
  leads: ({ leaderName, standIn, class: of }: Pick<Group, 'leaderName' | 'standIn' | 'class'>) =>
    leaderName === '' ? (of ? '班里自己的老师带' : '还没有人带') : standIn ? `${leaderName}代班` : leaderName,
  notCalled: '还没点名',
  notCalledIn: (count: number) => `${count} 人还没点名`,
  allGone: '都离校了',
  stillHere: (count: number) => `还在 ${count} 人`,
  missingIn: (count: number) => `没见到 ${count} 人`,
  duty: '值班：今天谁还在',
  toLeaving: '今天离校：谁还在',
  dutySays: '还在的、没下落的、离校时间、通知',
  closedAt: (at: string) => `今天已经交接完了 ${clock(at)}`,

  noticeTitle: ({ kind, leaveAt }: NoticeOfDay) => (leaveAt ? `${NOTICES[kind]}：${leaveAt} 离校` : NOTICES[kind]),
  noticeSentBy: ({ sentAt, sentBy }: NoticeOfDay) => `${clock(sentAt)} ${sentBy ?? ''}发给家长的`,

  pastDay: (day: Day) => `${dayText(day)}的名单，只能看：点名和交接只能在当天记。`,
  noteUntil: (day: Day, until: Day) => `${monthDay(day)}还没有结束，${monthDay(until)}以前可以补记。`,
  leftOpen: (count: number) => `没有交代完 ${count} 人`,
  leftOpenSays: '问清楚再记，会写明是哪天补记的',
  leftOpenNone: '这个班都记清楚了。',
  standing: (state: StateShown) => (state.state === 'expected' ? '没点名' : `只记到：${SAYS[state.state]}${state.since ? ` ${clock(state.since)}` : ''}`),
  plannedThen: (child: Pick<ChildOnRoll, 'pickup' | 'leaveToldByParent'>) => (child.leaveToldByParent ? '家长那天说请假' : plannedThen(child.pickup)),
  wayThen: WAYS_THEN,
  collectedThen: (relation: string) => `${relation}接走的`,
  thenLabel: (name: string, says: string) => `${name}，补记${says}`,
  leaveThen: '家长那天说了请假',
  otherThen: '别的情况',
  otherThenLabel: (name: string) => `${name}，补记别的情况`,
  howThen: (name: string) => `${name}，那天怎么离校的`,
  collectorThen: (relation: string) => `补记${relation}接走`,
  notOnList: '都不是，写明问到的情况',
  askedWhom: '问了谁、怎么说的',
  askedHint: '比如：妈妈说是邻居接的',
  note: '补记',
  settledThen: '记清楚了的',
  afterwards: (state: StateShown) => [state.afterwards?.by ? `${state.afterwards.by}记的` : '', state.reason ?? ''].filter(Boolean).join(' · '),
  failed: '点名单没有读到',
  mode: '点名还是交接',
  modes: { call: '点名', hand: '交接' },
  until: ({ venue, place, children, endsAt }: Pick<Group, 'venue' | 'place' | 'children' | 'endsAt'>) => `${placeOf(venue, place)} · ${people(children)} · 到 ${endsAt}`,
  cells: { waiting: '等人接', ownWay: '自己走', bus: '坐校车', delayed: '转延时', gone: '已离校' },
  sum,
  early: earlyOnes,
  tile,
  tileLabel: (name: string, says: string) => `${name}，${says}，记接走`,
  tileGone: (name: string, says: string) => `${name}，${says}，已离校`,
  chooseLabel: (name: string) => `${name}，选谁接走`,

  call: '没到的，点一下',
  callNote: '不点就是到了',
  callNone: '都点过了。',
  missing: '没到',
  missingLabel: (name: string) => `${name}没到`,
  here: '到',
  toldLeave: (count: number) => `请假 ${count} 人，家长说过了`,
  called: ({ here, missing, leave }: { here: number; missing: number; leave: number }) =>
    [`点好了：到 ${here}`, ...(missing > 0 ? [`没到 ${missing}`] : []), ...(leave > 0 ? [`请假 ${leave}`] : [])].join(' · '),
  whoIsHere: '在的孩子',
  whoIsHereNote: '不见了，点一下',
  notHereLabel: (name: string) => `${name}，记没见到`,

  missingSays: (of: string, since: string | null) => (since ? `${of} · ${clock(since)} 记的` : of),
  came: '到了',
  cameLabel: (name: string) => `${name}到了`,
  isAbsent: '请假',
  absentLabel: (name: string) => `${name}请假`,
  absentReason: '老师记：家长说请假',

  goneAndLeave: (gone: number, leave: number) =>
    [gone > 0 ? `已离校 ${people(gone)}` : '', leave > 0 ? `请假 ${people(leave)}` : ''].filter(Boolean).join('、'),
  // What was noted afterwards has no hour of that day.
  goneHow: ({ state, to, since, afterwards }: StateShown) =>
    [to ? `${to.relation}接走` : SAYS[state], afterwards ? `${monthDay(afterwards.on)}补记` : since ? clock(since) : ''].filter(Boolean).join(' '),
  delayedTitle: (count: number) => `转延时 ${people(count)}`,
  toDelayed: '交给延时班',
  ownWayTitle: (count: number) => `自己走 ${people(count)}`,
  ownWaySays: (names: string, from: string | null) => `${names} · 家长已同意${from ? ` · ${from} 起` : ''}`,
  release: '一起放行',
  busTitle: (count: number) => `坐校车 ${people(count)}`,
  board: '一起上车',
  names: (names: string[]) => names.join('、'),
  waitingTitle: (count: number) => `等人接 ${people(count)}`,
  waitingNote: '接走一个，点一下',
  otherNote: '点名字，选谁来接',
  waitingNone: '没有等人接的了。',
  delayedHere: (count: number) => `在延时班 ${people(count)}`,
  other: '换人接、转延时',
  otherOff: '照平常点',
  paperCode: '纸上的码',

  whoCollects: (name: string) => `${name}，谁来接`,
  planned: (pickup: PickupShown | null) => {
    if (!pickup) return '家长今天没有说谁接。'
    if (pickup.how === 'collected') return pickup.who ? `家长今天说的是：${pickup.who.relation} ${pickup.at}` : `家长今天说有人接，没有说是谁。`
    if (pickup.how === 'stays') return `家长今天说的是：转延时${pickup.who ? `，${pickup.who.relation} ${pickup.at} 接` : ''}`
    return { 'school-bus': '家长今天说的是：坐校车', 'walks-alone': '家长今天说的是：自己走' }[pickup.how]
  },
  isPlanned: '今天说的',
  hasCode: '有纸上的码',
  onlyThese: '只能交给名单上的人。名单外的人来接，请先请家长加进“能接的人”。',
  nobody: '名单上还没有人，请打电话问家长。',
  toDelayedOne: '转延时托管',
  notSeen: '没见到',

  codeTitle: '核对纸上的码',
  code: '码',
  codeHint: '8 位以上的字母和数字，横线可以不打',
  check: '核对',
  codeFailed: '没有核对成',
  codeOffline: '没有信号时核对不了码。请在名字里选人，并看清纸上的姓名。',
  codeIs: (child: string, relation: string, name: string) => `${child}的${relation} ${name}`,
  codeExpected: '就是家长今天说的人。',
  codeOther: '家长今天没有说是这个人，但在名单上，可以接。',
  codeElsewhere: (child: string) => `${child}不在这个班，请到孩子所在的班交接。`,
  codeGone: (child: string) => `${child}已经离校了。`,
  handTo: (relation: string) => `交给${relation}`,

  undo,
  undoNote: '点错了，随时能撤',
  nothingToUndo: '点错了，这里能撤',
  queued: (count: number) => `${count} 条还没发出去`,
  queuedSays: '已经记在这部手机上，有信号就自动发，照常点。',
  unsafe: '这部手机存不下了',
  unsafeSays: '没发出去的，关掉微信就没有了。请先找信号，等发完再关。',
  sendNow: '现在发',
  notTaken: '没有记上',
  notTakenSays: (name: string, what: string) => `${name} ${what}`,
  state: (kind: Exclude<Act['kind'], 'roll'>) => SAYS[STATE_OF[kind]],
  stateSays: (state: StateShown['state']) => SAYS[state],
  undoMark: '撤销',
  why: (why: MarkRefusal | ErrorCode): string => (isRefusal(why) ? REFUSALS[why] : `${errorWords(why).wrong}。${errorWords(why).next}`),
  asked: (name: string) => `${name}：家长今天没有说是这个人。人在名单上，已经记了，请看一下。`,
  seen: '知道了',
  conflictsTitle: '请看一下',
  conflict: (name: string, conflict: Conflict) => `${name}（${clock(conflict.at)}）：${CONFLICTS[conflict.conflict]}`,

  done: '今天做了什么',
  doneSays: '家长今晚能看到。',
  doneField: '一句话',
  doneHint: '比如：运球接力，3 对 3 比赛',
  doneMinutes: '课上做了多少作业',
  doneNobody: '没做／说不清',
  doneMinutesOf: (minutes: number) => `${minutes} 分钟`,
  doneSave: '告诉家长',
  doneSaved: '已告诉家长',
  doneFailed: '没有记下',
  doneFirstCall: '先点名，再记做了什么。',
} as const
