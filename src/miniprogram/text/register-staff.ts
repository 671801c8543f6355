import type { Day } from '../../policy/calendar/day'
import type { CertificateKind, ContractKind } from '../../policy/training/staff'
import type { KnownMember } from '../stores/register/typed-member'
import { certificateNames } from './certificates'
import { categoryName } from './institutions'
import { staffKindNames } from './staff-kinds'

const CERTIFICATES: Record<CertificateKind | '', string> = { ...certificateNames, '': '没有登记' }
const CONTRACTS: Record<ContractKind | '', string> = { employment: '聘用合同', labour: '劳动合同', service: '劳务协议', '': '没有登记' }

/** Copy of the officer's list of an institution's staff. */
export const registerStaff = {
  failed: '老师的名单没有读到',
  title: '机构的老师',
  count: (count: number) => `${count} 人`,
  none: '还没有登记老师。',
  share: (fullTime: number, all: number) => `专职教学的 ${fullTime} 人，全部 ${all} 人`,
  below: '专职的不到一半，请核实',
  add: '加一位老师',
  addTitle: '加一位老师',
  changeTitle: '改老师的登记',
  full: '一家最多登记 200 人。',
  name: '姓名',
  subject: '教什么',
  subjectHint: '例如：国画',
  kind: '专职还是兼职',
  kinds: staffKindNames,
  teaches: '教的是哪一类',
  teachesUnknown: '不清楚，按机构批准的类看',
  teachesNothing: '不上课（行政、后勤）',
  teachesSome: '选了下面这些类',
  certificateKind: '哪种证',
  certificates: CERTIFICATES,
  number: '证书号码',
  numberHint: '只在这里填一次，存遮住中间的样子，以后谁也看不到全号',
  numberKept: (masked: string) => `登记着 ${masked}；换证才要重填`,
  certificateTo: '证书到哪天止',
  noEnd: '没有写',
  contractKind: '哪种合同',
  contracts: CONTRACTS,
  contractFrom: '合同从哪天起',
  contractTo: '合同到哪天止',
  save: '保存',
  saved: '已保存',
  saveFailed: '没有存上',
  back: '先不改',
  end: '已经离开',
  endAsk: (name: string) => `${name}已经不在这家机构了？`,
  endSays: '公开的名单上就没有这个人了。',
  ended: '已记下',
  gone: '刚才有人记下这位老师已经离开，您写的不能存了。',
  meanwhile: '刚才有人改过这份名单，已经换成最新的；您写的还在，请再按一次保存。',
  restored: '接着上次写的，证书号码要重新填。',
  photo: '照片（可以不放）',
  photoSays: '先问本人同不同意。放上去，公开的页面谁都看得到；人离开时照片一起删掉。照片里的时间、地点会去掉。只收 JPG、PNG，1 MB 以内。',
  photoOf: (name: string) => `${name}的照片`,
  photoChoose: '选一张照片',
  photoChange: '换一张照片',
  photoRemove: '撤下照片',
  photoRemoveAsk: (name: string) => `撤下${name}的照片？`,
  photoRemoveSays: '照片会删掉，找不回来。',
  photoSet: '照片已放上',
  photoRemoved: '照片已撤下',
  photoFailed: '照片没有改',
  to: (day: Day) => `到 ${day}`,
} as const

/** 国画 · 专职 · 专业能力证明 5019 **** 0317 · 劳动合同. */
export function memberLine({ subject, kind, certificateKind, certificateMasked, certificateTo, contractKind, contractTo }: KnownMember): string {
  const certificate = certificateKind === null ? '证书没有登记' : [CERTIFICATES[certificateKind], certificateMasked, certificateTo && registerStaff.to(certificateTo)].filter(Boolean).join(' ')
  const contract = contractKind === null ? '合同没有登记' : [CONTRACTS[contractKind], contractTo && registerStaff.to(contractTo)].filter(Boolean).join(' ')
  return [subject, staffKindNames[kind], certificate, contract].join(' · ')
}

/** 教数学、语文; nothing while it is not known. */
export const teachesLine = ({ teaches }: KnownMember): string =>
  teaches === null ? '' : teaches.length === 0 ? '不上课' : `教${teaches.map(categoryName).join('、')}`
