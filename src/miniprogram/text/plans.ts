import type { DrawState, PlanContent, PlanOfOffice } from '../../cloud/features/after-school/shapes'
import type { Day } from '../../policy/calendar/day'
import { dayInShanghai } from '../../policy/calendar/day'
import type { PlanFault, TypedHours } from '../stores/service/typed-plan'
import type { ContentChange } from '../stores/service/plan-changes'
import { weekdayName } from './findings-of-plan'
import { service } from './service'
import { clock, dayText, monthDay } from './shared'

const moment = (instant: string): string => `${monthDay(dayInShanghai(new Date(instant)))} ${clock(instant)}`

const WHOLE = {
  name: '方案名称', term: '起止日子', 'taking-part': '怎么参加', exempts: '谁免收', 'cut-off': '几点前能改谁接', 'answer-hours': '候补位置留多久',
  'home-by': '几点前应到家', 'contact-phone': '家长当天找谁',
}

const DRAWS: Record<DrawState['state'], string> = { announced: '时间已定，还没有抽签', closed: '名单已封存，等公开数字', drawn: '已抽签' }

const FAULTS: Record<string, string> = {
  name: '写 2 个字以上', startsOn: '请选开始的日子', endsOn: '请选结束的日子，不早于开始', hours: '每一段都要选星期、开始和结束', answerHours: '1 到 168 小时',
  homeBy: '要晚于放学', contactPhone: '写一个能打通的电话',
}

function fault(path: PlanFault): string {
  return FAULTS[path] ?? (path.endsWith('.yuan') ? '填大于 0 的金额，最多两位小数' : '请写名称')
}

const fee = ({ free, amountFen, per, documentNumber }: PlanContent['fees'][number]): string =>
  free ? '免费' : amountFen === null ? service.byDistrict : `${(amountFen / 100).toFixed(2).replace(/\.00$/, '')} 元，${service.units[per]}，${documentNumber ?? '没有文号'}`

const hoursSays = ({ kind, weekdays, startsAt, endsAt }: TypedHours): string =>
  `${service.kinds[kind]} · ${weekdays.map(weekdayName).join('、')} · ${startsAt}–${endsAt}`

/** Copy of a school's plans: list, form, publishing, choosing and draw. */
export const plans = {
  failed: '方案没有读到',
  none: '还没有方案。',
  noneSays: '一个学期一份：哪几天、几点到几点、收不收费。',
  add: '写一份新方案',
  term: (from: Day, to: Day) => `${from} 到 ${to}`,
  draftOnly: '没公布过',
  published: (version: number) => `已公布第 ${version} 版`,
  changed: '有没公布的改动',
  refusedCount: (count: number) => `${count} 处不合规定`,
  choosingNow: '正在选课',
  notThere: '没有这份方案',

  edit: '改方案',
  name: '方案名称',
  nameHint: '比如：2026 年秋课后服务',
  startsOn: '从哪天',
  endsOn: '到哪天',
  choose: '请选',
  hours: '时间',
  hoursNote: '课后服务每天要满 2 小时，另外几种不算在内',
  hoursOf: (n: number) => `第 ${n} 段`,
  kind: '哪一种',
  weekdays: '哪几天',
  starts: '从几点',
  ends: '到几点',
  notChosen: '还没有选',
  addHours: '加一段时间',
  removeHours: '去掉这一段',
  fees: '收费',
  feesNote: '没有的不用写',
  feeOf: (n: number) => `第 ${n} 项收费`,
  feeName: '名称',
  feeNameHint: '比如：课后服务费',
  chargedAs: '按什么名目收',
  sum: '收多少',
  sums: { free: '免费', set: '有金额', unknown: '待公布' },
  yuan: '金额（元）',
  per: '怎么算',
  document: '收费文件文号',
  documentHint: '照文件写；免费、待公布可以空着',
  collectedBy: '谁来收',
  bundled: '必须一起买的',
  bundledHint: '没有就空着',
  addFee: '加一项收费',
  removeFee: '去掉这一项',
  takingPart: '怎么参加',
  exempts: '哪些家庭免收',
  cutOff: '当天几点前能改谁接',
  homeBy: '自己回家的孩子，几点前应到家',
  homeByHint: '不填就不按路程提前离校',
  homeBySays: (at: string | null) => at ?? '没有写',
  clearHomeBy: '不写几点前到家',
  contactPhone: '当天改不了时，家长打哪个电话',
  contactPhoneHint: '和方案一起公布；写学校的电话，不写个人手机',
  contactPhoneSays: (phone: string | null) => phone ?? '没有写',
  answerHours: '候补轮到了，位置留几小时',
  answerHoursHint: '1 到 168',
  save: '存成草稿，看看合不合规定',
  saved: '已存成草稿',
  saveFailed: '没有存下',
  meanwhile: '刚才有人改过这份方案。您写的还在这部手机上。',
  useTheirs: '看最新的，放弃我写的',
  overlaps: '和另一份方案的日子重叠了',
  faultsAbove: (count: number) => `还有 ${count} 处要填`,
  fault,

  head: '方案',
  hoursSays,
  noFees: '没有写收费。',
  feeSays: (one: PlanContent['fees'][number]) => `${one.name}：${fee(one)}`,
  exemptsSays: (kinds: PlanContent['exempts']) => kinds.map((kind) => service.exemptions[kind]).join('、') || '没有写',
  takingPartSays: (how: PlanContent['takingPart']) => service.takingPart[how],
  findings: '合不合规定',
  noFindings: '没有发现不合规定的地方。',
  changes: '这次改了',
  noChanges: '和已公布的一样。',
  change: (one: ContentChange): string =>
    one.change === 'hours' ? `${weekdayName(one.weekday)}的时间` : one.change === 'fee' ? `“${one.feeName}”的收费` : WHOLE[one.change],
  touches: '改动碰到谁，就通知谁的家长：那一天、那个项目、那项收费里的孩子。',
  firstVersion: '第一次公布，家长就能看到。',
  reason: '为什么公布这一版',
  reasonMissing: '写清楚为什么公布，才能公布',
  reasonHint: '比如：第一版；冬季提前半小时',
  publish: '公布',
  publishAsk: '公布这一版？',
  publishSays: '公布以后家长就能看到，旧的一版会留着。',
  publishedNow: (version: number, children: number) => `已公布第 ${version} 版，告诉了 ${children} 个孩子的家长`,
  publishFailed: '没有公布',
  cannot: '先改掉不合规定的，才能公布',
  history: '公布过的',
  historyOne: (version: number, at: string, by: string) => `第 ${version} 版 · ${moment(at)} · ${by}`,
  historySays: (reason: string, children: number) => `${reason}（涉及 ${children} 个孩子）`,
  offerings: '开什么班',
  offeringsSays: '作业辅导、兴趣班，谁带、在哪、多少位置',

  choosing: '选课和抽签',
  choosingSays: ({ publishedVersion, draw }: Pick<PlanOfOffice, 'publishedVersion' | 'draw'>) =>
    publishedVersion === null ? '先公布方案' : draw ? DRAWS[draw.state] : '还没有定时间',
  notYet: '先公布方案，再开选课。',
  opens: (at: string) => `${moment(at)} 开始选`,
  closes: (at: string) => `${moment(at)} 截止`,
  openNow: '正在选课',
  over: '选课已经截止',
  opensDay: '哪天开始选',
  opensClock: '几点开始',
  closesDay: '哪天截止',
  closesClock: '几点截止',
  figureName: '用哪个公开数字抽签',
  figureHint: '以后才出现、大家都查得到、位数多的。比如某天某彩票的开奖号码',
  figureDay: '这个数字哪天出来',
  figureDayHint: '要在截止以后',
  open: '定下选课时间',
  opened: '已定下',
  openAsk: '定下选课时间？',
  openSays: '开始选以后，只能延后截止，不能改数字。',
  extendSays: '数字和开始的时间不变，只是截止晚一些。',
  openFailed: '没有定下来',
  extend: '延后截止',
  openFault: {
    'ends-before-it-begins': '截止要晚于开始', 'after-the-term': '截止不能晚于方案结束', 'known-too-early': '数字要在截止那天以后才出来',
  } as Record<string, string>,
  isPast: '截止的时间已经过了，请选以后的。',
  cannotChange: '已经开始选了：只能延后截止，数字和开始时间不能改。',
  fill: '时间和数字都要填',
  close: '封存名单',
  closeSays: '封存以后公布名单指纹，谁也改不了；再等公开数字出来抽签。',
  closeAsk: '封存抽签名单？',
  closed: '已封存',
  settling: '要等截止两分钟以后才能封存，最后选的才都在里面。请过一会儿再试。',
  closeFailed: '没有封存',
  waitFigure: (name: string, day: Day) => `等 ${dayText(day)} 的${name}`,
  figure: '公开数字',
  figureTyped: (name: string) => `照公布的填：${name}`,
  noDigit: '里面要有数字',
  draw: '抽签',
  drawAsk: (figure: string) => `用“${figure}”抽签？`,
  drawSays: '只能抽一次，抽完马上公布，谁都能重新算一遍。',
  drawn: '已抽签',
  drawFailed: '没有抽成',
  announcement: '抽签的公告',
  announcementNote: '发出去，家长才能核对',
  copyAnnouncement: '复制公告',
  lines: ({ commitment, publicFigure, listHash, figure, seed, closedAt, drawnAt }: DrawState): { says: string; value: string }[] => [
    { says: '秘密数的指纹', value: commitment },
    { says: '公开数字', value: `${publicFigure.name}（${publicFigure.day}）` },
    ...(listHash ? [{ says: `名单指纹${closedAt ? `（${moment(closedAt)} 封存）` : ''}`, value: listHash }] : []),
    ...(figure ? [{ says: '数字是', value: figure }] : []),
    ...(seed ? [{ says: `种子${drawnAt ? `（${moment(drawnAt)} 抽签）` : ''}`, value: seed }] : []),
  ],
  results: '抽签以后',
  result: (taken: number, capacity: number, waiting: number) => `${taken} ／ ${capacity} 个位置${waiting > 0 ? ` · 候补 ${waiting}` : ''}`,
  resultsFailed: '各班的结果没有读到',
  noDraw: '没有要抽签的班。',
  stateOf: ({ publishedVersion }: Pick<PlanOfOffice, 'publishedVersion'>) => (publishedVersion === null ? '没公布过' : `已公布第 ${publishedVersion} 版`),
  moment,
} as const
