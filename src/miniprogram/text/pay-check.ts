import { MOST_AT_ONCE } from '../../policy/training/rules'
import type { CheckVerdict, Payee } from '../../policy/training/claim'
import type { Finding } from '../../policy/training/finding'
import type { Offer } from '../../policy/training/offer'
import type { Day } from '../../policy/calendar/day'
import { accountText, yuan } from './institution'
import { dayText } from './shared'

const VERDICTS: Record<CheckVerdict, string> = { 'do-not-pay': '不要付', 'verify-first': '先核实', 'nothing-found': '未见异常' }

export const PAYEE_WORDS: Record<Payee, string> = {
  'supervised-account': '机构托管账户',
  institution: '机构的收款码',
  personal: '个人微信、卡',
  loan: '分期、贷款',
  cash: '现金',
}

/** Copy of 交钱前查一查: form and result. */
export const payCheck = {
  title: '交钱前查一查',
  resultTitle: '查的结果',
  intro: '不登录，不留姓名电话，填的都不上传。不知道的可以不填。',
  unknown: '不知道',
  institution: '机构',
  institutionHint: '名字里的几个字、拼音首字母或许可证号',
  notOnList: '名单上没有这家',
  notOnListSays: (name: string) => `“${name}”不在名单上`,
  change: '换一家',
  address: '在哪上课',
  elsewhere: '别的地方',
  category: '教什么',
  delivery: '怎么上',
  deliveries: { offline: '当面上', online: '线上上' },
  amount: '一共交（元）',
  publishedPrice: (lessonFen: number) => `它公开的价：每课时 ${yuan(lessonFen)}起`,
  amountWrong: '请写一个数，比如 6840',
  lessons: '几课时',
  lessonsWrong: '请写一个整数，比如 72',
  months: '上多久',
  monthsSays: (months: number) => `${months} 个月`,
  more: '加 1 个月',
  less: '减 1 个月',
  payee: '钱付给谁',
  account: '让您付的账户，和名单上一样吗',
  accounts: { same: '一样', different: '不一样' },
  accountOnList: ({ bank, masked, payee }: Record<'bank' | 'masked' | 'payee', string | null>) =>
    `名单上的托管账户：${[bank, masked && accountText(masked), payee && `收款名 ${payee}`].filter(Boolean).join('，')}`,
  contract: '看到合同了吗',
  contracts: { signed: '签了', 'not-seen': '没看到' },
  published: '它公布的上课时间，点一下就填上',
  weekdays: '一周上哪几天',
  addTime: '还有别的时间',
  removeTime: '删掉这个时间',
  ofTime: (number: number, label: string) => `第 ${number} 个时间：${label}`,
  startsAt: '几点上课',
  endsAt: '几点下课',
  firstDay: '第一节课是哪天',
  inBreaks: '寒暑假里上不上',
  breaks: { in: '也上', out: '不上' },
  notChosen: '不知道',
  submit: '查一查',
  busy: '正在查',
  listOf: (at: string) => `没网也能查，用 ${at} 的名单`,
  noList: '手机上还没有名单，连上网会自动取',
  forged: '手机上的名单和签名对不上，没有用它。',
  again: '改一改再查',
  save: '存这张结果',
  saved: '已存在这部手机上',
  earlier: '以前存的结果',
  earlierSays: '只在这部手机上',
  earlierNote: (at: string) => `这是 ${at} 查的，现在可能变了。`,
  drafts: '留着的反映',
  clear: '都删掉',
  clearTitle: '删掉存的结果和反映？',
  clearSays: '它们只在这部手机上，删了找不回来。',
  nameless: '没有说是哪家',
  verdicts: VERDICTS,
  counts: (stop: number, verify: number) => [stop > 0 && `${stop} 条超出规定`, verify > 0 && `${verify} 条要先核实`].filter(Boolean).join('，'),
  onlyOldList: '数目没超规定，但名单旧了',
  allFine: (count: number) => `按您填的 ${count} 条，都没发现问题`,
  noGuarantee: '这不是担保。',
  noGuaranteeSays: '换了老师、地址、价钱，或要加钱，请再查一次。',
  sayThis: '可以跟机构这样说',
  offer: ({ months, lessons, amountFen }: Offer) =>
    `先交 ${months} 个月 ${lessons} 课时，${yuan(amountFen)}，付到托管账户，签国家合同。`,
  offerSays: '单价和原来一样，不超过一次能收的数。',
  copyOffer: '复制这句话',
  before: '付之前先做这几件',
  online: '连上网，再点一次“查一查”',
  call: '打 12345，报机构名和上课地址',
  wall: '到机构看墙上的许可证，地址要对得上',
  fineTitle: (count: number) => `这 ${count} 条未见异常`,
  compliesTitle: (count: number) => `这 ${count} 条符合规定`,
  checkedTitle: (count: number) => `查了这 ${count} 条`,
  onlyTold: '只对照您填的',
  complies: '符合',
  list: (at: string) => `名单 ${at}`,
  noDecision: '按您填的内容对照规定得出，不是行政处理决定。',
  report: '反映问题',
  reported: '已记下，留在这部手机上',
  reportedSays: '反映功能还没有开通，没有发给任何人。要马上反映，请打 12345。',
  dial: '打 12345',
  copyDraft: '复制内容',
  draft: (name: string, lines: readonly string[]) => `${name}：${lines.join('；')}。`,
  platform: '去全国平台付',
  platformName: '全国校外教育培训监管与服务综合平台',
  platformSays: '付钱请在教育部的全国平台里付，名字是“全国校外教育培训监管与服务综合平台”。这里不收钱，也没有链接。',
  paidAlready: '已经付了？',
  paidAlreadySays: '算一算，最晚哪天说没上课',
  afterPaying: '付完以后记得',
  afterPayingSays: '每次上完课，到全国平台确认。15 个工作日不点，平台会当作您同意把这节课的钱付给机构。',
  lessonDay: '算一算：哪天上的课',
  released: (day: Day, left: number) =>
    `最晚 ${dayText(day)}前说没上课，${left === 0 ? '就是今天' : `还有 ${left} 个工作日`}；过了这天，平台当作您同意付。`,
  releasePassed: (day: Day) => `${dayText(day)}已经过了 15 个工作日，平台可能已经把这节课的钱付给机构。`,
  releaseUnknown: '算不出：中间有一年的节假日还没有公布。',
  chooseDay: '请选日子',
} as const

function payeeStep(because: Finding['because']): string {
  switch (because) {
    case 'cash':
      return '不付现金，要付到托管账户，拿发票。'
    case 'another-account':
      return '只付名单上的托管账户；机构说换了账户，先打 12345 问清楚。'
    case 'account-not-compared':
      return '把让您付的账户和名单上的对一遍：银行、账号、收款名。'
    default:
      return '付之前请机构给托管账户，户名要对得上。'
  }
}

function dayStep(because: Finding['because']): string {
  switch (because) {
    case 'not-told':
      return '问清一周上哪几天、从哪天开始、上几个月。'
    case 'breaks-not-told':
      return '问清寒暑假里上不上；学科类不能在寒暑假上。'
    case 'unknown-day':
      return '问清节假日停不停课；国家公布那一年的放假安排以后再查一次。'
    default:
      return '问清是不是休息日、节假日、寒暑假；学科类不能在这些天上。'
  }
}

/** The limit in words where the clause is not enough: what a family does about it. */
export function nextStep({ about, because }: Finding): string {
  if (because === 'old-list') return '名单会变，旧名单不能当作今天没问题。'
  switch (about) {
    case 'listing':
      return because === 'warning' ? '先问清为什么被预警，改好了没有。' : '先别交钱，打 12345 问清楚。'
    case 'category':
      return because === 'not-told' ? '问清教哪一类，再对一遍。' : '只能报批准了的那几类。'
    case 'address':
      return because === 'not-told' ? '问清上课的地址，要在许可证上。' : '到许可证上的地址上课，或者换一家。'
    case 'span':
      return because === 'not-told' ? '问清一共几个月、几课时。' : '分开交，一次不超过。'
    case 'amount':
      return because === 'not-told' ? '问清一共交多少。' : `分开交；非学科类一次最多 ${yuan(MOST_AT_ONCE.value)}。`
    case 'price':
      return '打 12345 问清本区的指导价，和您的每课时比一比，高了先别交。'
    case 'payee':
      return payeeStep(because)
    case 'contract':
      return '先看合同，签了再付。'
    case 'end':
      return '问清几点下课，太晚就换时间。'
    case 'day':
      return dayStep(because)
    case 'school-hours':
      return because === 'unknown-day' ? '问学校那几天上不上课；国家公布以后再查一次。' : '问清会不会和学校上课冲突。'
  }
}
