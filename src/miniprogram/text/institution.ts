import type { ClassTime, FeeItem, InstitutionSeen } from '../../cloud/features/institutions/shapes'
import type { Day } from '../../policy/calendar/day'
import type { FundMode } from '../../policy/training/claim'
import type { CertificateKind } from '../../policy/training/staff'
import { certificateNames } from './certificates'
import { STATUS_WORDS } from './institutions'
import { monthDay } from './shared'
import { staffKindNames } from './staff-kinds'

const DAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** 6,840 元, 95.50 元 of a sum in fen. */
export function yuan(fen: number): string {
  const [whole = '', part = ''] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === '00' ? '' : `.${part}`} 元`
}

const PER: Record<FeeItem['per'], string> = { lesson: '每课时', month: '每月', course: '每期' }

/** 国画 每课时 95 元. */
export const feeText = ({ item, amountFen, per }: FeeItem): string => `${item} ${PER[per]} ${yuan(amountFen)}`

/** 周一 … 周日 of 1 … 7. */
export const weekdayText = (day: number): string => `周${DAYS[day] ?? ''}`

/** 周六、周日 18:00–20:00. */
export const classTimeText = ({ weekdays, starts, ends, online }: ClassTime): string =>
  `${weekdays.map(weekdayText).join('、')} ${starts}–${ends}${online ? '（线上）' : ''}`

const MODES: Record<FundMode, string> = { 'bank-custody': '托管账户', 'risk-deposit': '有风险保证金' }

/** The number of an account stays on one line, or its stars stand apart from it. */
export const accountText = (masked: string): string => masked.replace(/ /g, '\u00a0')

/** 托管账户（示例银行，6200 **** 0001）. */
export function moneyText({ mode, accountBank, accountMasked }: InstitutionSeen['facts']): string {
  if (mode === null) return institution.unknown
  const inside = [accountBank, accountMasked && accountText(accountMasked)].filter(Boolean).join('，')
  return `${MODES[mode]}${inside && `（${inside}）`}`
}

/** Copy of the page of one institution. */
export const institution = {
  failed: '这家机构的情况没有读到',
  noKey: '地址里没有机构，请从名单里选。',
  toList: '去名单里找',
  unknown: '没有登记',
  standing: {
    white: '证照有效，在公开名单上。',
    warning: '被预警，先核实再付。',
    suspended: '停办整改，现在不能招生收费。',
    cancelled: '已经注销，不能再招生收费。',
    expired: '许可证过期，不能再招生收费。',
    black: '在黑名单上，不要付。',
    applied: '还在审批，没有批准就不能招生。',
    unlisted: '没有登记过，先别交钱。',
  },
  oldList: '这是以前读到的，今天可能变了，先核实。',
  demo: '示例',
  formerNames: (names: readonly string[]) => `曾用名：${names.join('、')}`,
  licence: '证照',
  licenceNumber: '办学许可',
  validTo: (day: Day) => `到 ${day}`,
  approvedBy: '批准部门',
  registeredBy: '登记部门',
  creditCode: '信用代码',
  legalForm: '性质',
  legalForms: { 'non-profit': '非营利性', 'for-profit': '营利性' },
  mayTeach: '能教什么',
  mayTeachOnly: '只批准了上面这些；教别的，先别交钱。',
  mayTeachNothing: '没有批准教任何一类，先别交钱。',
  onRecord: '登记着的类别',
  mayNotTeach: '现在什么都不能教，先别交钱。',
  sitesOnRecord: '登记着的地址',
  nowhere: '现在不能在这里招生上课',
  noAcademic: '没有批准语文、数学、外语等学科类。',
  sites: '许可证上的上课地址',
  siteCount: (count: number) => `${count} 处`,
  noSites: '没有批准的上课地址。',
  elsewhere: '在别的地方上课，不合规定',
  navigate: '导航',
  copyAddress: '复制地址',
  former: (address: string, until: Day) => `${address}（到 ${until} 为止，现在不算）`,
  staff: '老师',
  staffNote: (count: number, contracts: number) =>
    contracts === count ? `${count} 人，都登记了合同` : `${count} 人，${count - contracts} 人没有登记合同`,
  noStaff: '没有登记老师。',
  staffKind: staffKindNames,
  notTeaching: '不教课',
  fullTime: (fullTime: number, all: number) => `登记的 ${all} 人里，专职教学 ${fullTime} 人`,
  fullTimeBelow: '专职的不到一半，可以先问问机构',
  certificate: (kind: CertificateKind | null, masked: string | null) =>
    kind === null ? '证书还没登记' : `${certificateNames[kind]} ${masked ?? ''}`,
  certificateEnded: (day: Day) => `${day} 到期`,
  noContract: '合同没登记',
  missing: '待补',
  ended: '已过期',
  compared: (day: Day) => `${monthDay(day)}比对过名册，没有发现在职教师`,
  notCompared: '和在职教师名册的比对，没有可公布的结果',
  fees: '收费',
  openPrice: '公开价',
  noFees: '没有公布',
  paidTo: '钱交到',
  payee: '收款名',
  hours: '上课时间',
  noHours: '没有公布',
  history: '经过',
  since: (day: Day, status: keyof typeof STATUS_WORDS) => `${day} · ${STATUS_WORDS[status]}`,
  document: (text: string) => `文号：${text}`,
  onDay: '那一天是什么情况',
  onDaySays: '比如交钱的那天。登记过的都不会改掉，哪天都能查。',
  whichDay: '查哪一天',
  chooseDay: '请选日子',
  onDayFailed: '那一天的情况没有读到',
  standingThen: '名单',
  taughtThen: '能教',
  sitesThen: '地址',
  notKept: '没有记录',
  keptFrom: (day: Day) => `这里最早的记录从 ${day} 起，再早在不在名单上，不知道。`,
  sinceDay: (day: Day) => `${day} 起`,
  factsLater: (day: Day) => `证照和地址从 ${day} 起才有登记，那一天的不知道。`,
  dayToCome: '这一天还没到，按现在登记的算。',
  confirmed: (at: string, by: string) => `${at} 由${by}最后核对`,
  call: '打电话',
  noPhone: '没有登记电话',
  keep: '收藏',
  kept: '已收藏',
  payCheck: '交钱前查一查',
  share: (name: string) => `${name} · 查机构`,
} as const
