import type { ClassTime } from '../../cloud/features/institutions/shapes'
import type { TypedFacts, TypedFee, TypedSite } from '../stores/register/typed-facts'
import { classTimeText } from './institution'
import { categoryName } from './institutions'

const PER: Record<TypedFee['per'], string> = { lesson: '每课时', month: '每月', course: '每期' }

/** Copy of the form of an institution's facts. */
export const factsForm = {
  failed: '登记内容没有读到',
  titles: { record: '改登记内容', add: '登记一家机构', apply: '录一件申请', resubmit: '补正后再提交' },
  restored: '接着上次写的，还没有存。',
  startAgain: '不要了，重新写',
  startAgainYes: '重新写',
  startAgainTitle: '丢掉写了还没有存的？',
  startAgainSays: '换回登记着的内容，写的找不回来。',
  changed: '刚才有人改过',
  changedSays: '您没动过的已经换成新的；两边都改了的，在下面各列一次，请选一个，再按一次保存。',
  theirs: (words: string) => `刚才有人改成：${words}`,
  nothing: '空着',
  useTheirs: '用刚才改的',
  keepMine: '留我写的',
  offline: '写的都存在手机里，有网再存，不会存重。',
  applicant: '谁来办的',
  applicantHint: '机构的经办人',
  applicantWrong: '请写谁来办的，1 到 40 个字',
  save: '保存',
  enter: '录入',
  resubmit: '提交',
  saved: '已保存',
  entered: '已录入，还没提交',
  resubmitted: '已提交',
  saveFailed: '没有存上',
  faults: (count: number) => `有 ${count} 处要改`,
  part: (faults: number, theirs: number) => [faults > 0 && `${faults} 处要改`, theirs > 0 && `${theirs} 处别人也改了`].filter(Boolean).join('，'),
  // ── its parts ──
  basics: '名称和证照',
  name: '机构名称',
  formerNames: '曾用名',
  formerNamesHint: '一行一个，可以空着',
  creditCode: '统一社会信用代码',
  creditCodeNote: '信用代码备注',
  creditCodeNoteHint: '校验不过、但公示原文就是这样的，写明出处',
  licenceNumber: '办学许可证号',
  licenceOdd: '和通常的 15 位不一样，可以存，请核对一遍',
  legalForm: '性质',
  legalForms: { 'non-profit': '非营利性', 'for-profit': '营利性', '': '不清楚' },
  legalFormBreach: '教学科类的要登记为非营利性',
  approvingOrgan: '批准部门',
  registeringOrgan: '登记部门',
  validFrom: '许可证从哪天起',
  validTo: '许可证到哪天止',
  categories: '能教什么',
  approves: (code: TypedFacts['categories'][number]['code']) => `${categoryName(code)}批准教什么`,
  approvesHint: '照许可证上写，例如：美术、书法',
  categoriesSays: '批准了哪些类，选哪些。',
  noCategories: '没有批准任何一类',
  sites: '上课地址',
  site: (n: number) => `第 ${n} 处`,
  siteSays: '许可证上的每一处。停用的写上到哪天止，不要删。',
  addSite: '加一处地址',
  removeSite: '去掉这一处',
  endSite: '从今天起停用',
  town: '镇街',
  chooseTown: '请选镇街',
  address: '地址',
  floor: '楼层',
  at: '坐标（经度, 纬度）',
  atHint: '不知道就空着，“离我近”就不算它',
  siteFrom: '从哪天起批准',
  siteTo: '到哪天止',
  siteCount: (count: number) => (count === 0 ? '没有登记' : `${count} 处`),
  moneyAndPhone: '钱交到哪里、电话',
  mode: '怎么监管',
  modes: { 'bank-custody': '托管账户', 'risk-deposit': '风险保证金', '': '不清楚' },
  accountBank: '开户银行',
  accountMasked: '账号（遮住中间）',
  accountHint: '只写头尾，例如 6200 **** 0001',
  payeeName: '收款名',
  fees: '收费',
  fee: (n: number) => `第 ${n} 项`,
  addFee: '加一项收费',
  removeFee: '去掉这一项',
  item: '收费项目',
  yuan: '多少元',
  per: '按什么收',
  pers: PER,
  feeCount: (count: number) => (count === 0 ? '没有公布' : `${count} 项`),
  times: '上课时间',
  time: (n: number) => `第 ${n} 段`,
  addTime: '加一段时间',
  removeTime: '去掉这一段',
  weekdays: '星期几',
  weekday: (day: number) => `周${'一二三四五六日'[day - 1] ?? ''}`,
  starts: '几点开始',
  ends: '几点结束',
  delivery: '怎么上',
  deliveries: { offline: '线下', online: '线上' },
  timeCount: (count: number) => (count === 0 ? '没有公布' : `${count} 段`),
  phone: '联系电话',
  fromDay: '这次改动从哪天起算',
  fromToday: '今天',
  fromDaySays: '早些天就变了的，选那一天；不能晚于今天。',
} as const

const siteWords = ({ address, floor, toDay }: TypedSite) => `${address}${floor && ` ${floor}`}${toDay && `（到 ${toDay}）`}`
const timeWords = (time: ClassTime) => classTimeText(time)

/** A field of the form in words, one line each where it is a list. */
export function factWords(typed: TypedFacts, field: keyof TypedFacts): string {
  switch (field) {
    case 'legalForm':
      return factsForm.legalForms[typed.legalForm]
    case 'mode':
      return factsForm.modes[typed.mode]
    case 'categories':
      return typed.categories.map(({ code, approves }) => `${categoryName(code)}：${approves}`).join('；')
    case 'sites':
      return typed.sites.map(siteWords).join('；')
    case 'fees':
      return typed.fees.map(({ item, yuan, per }) => `${item} ${PER[per]} ${yuan} 元`).join('；')
    case 'classTimes':
      return typed.classTimes.map(timeWords).join('；')
    case 'formerNames':
      return typed.formerNames.split('\n').join('、')
    default:
      return typed[field]
  }
}

/** What each field is called. */
export const FACT_NAMES: Record<keyof TypedFacts, string> = {
  name: factsForm.name,
  formerNames: factsForm.formerNames,
  creditCode: factsForm.creditCode,
  creditCodeNote: factsForm.creditCodeNote,
  licenceNumber: factsForm.licenceNumber,
  legalForm: factsForm.legalForm,
  approvingOrgan: factsForm.approvingOrgan,
  registeringOrgan: factsForm.registeringOrgan,
  validFrom: factsForm.validFrom,
  validTo: factsForm.validTo,
  mode: factsForm.mode,
  accountBank: factsForm.accountBank,
  accountMasked: factsForm.accountMasked,
  payeeName: factsForm.payeeName,
  contactPhone: factsForm.phone,
  categories: factsForm.categories,
  sites: factsForm.sites,
  fees: factsForm.fees,
  classTimes: factsForm.times,
}
