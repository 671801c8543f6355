import type { ListedStatus } from '../../cloud/features/institutions/shapes'
import type { Day } from '../../policy/calendar/day'
import { STATUS_WORDS } from './institutions'
import { monthDay } from './shared'

const days = (count: number) => (count === 0 ? '今天到期' : `还有 ${count} 天`)

/** Copy of the officer's list of institutions and of the page of one. */
export const register = {
  failed: '名单没有读到',
  officersOnly: '只有区教委工作人员能用这一页。',
  title: '机构名单',
  toDo: '先看这些',
  toDoFailed: '要办的事没有读到',
  nothingToDo: '眼下没有快到期的许可证，也没有要定的问题。',
  ending: (count: number, most: number) => `${count} 家的许可证 ${most} 天内到期`,
  endsOn: (day: Day, left: number) => `${day} 到期，${days(left)}`,
  findings: (people: number) => `${people} 个老师的问题等您来定`,
  findingsSays: (institutions: number) => `在 ${institutions} 家机构里；程序只提示，怎么处理由您定`,
  applications: (count: number) => `${count} 件申请在办`,
  waitsFor: (names: readonly string[]) => `等 ${names.join('、')}`,
  noApplications: '没有在办的申请',
  applicationsFailed: '申请没有读到',
  toBeNamed: '待明确的部门',
  yourself: '区教委',
  fold: '收起',
  add: '登记一家机构',
  addSays: '已经批准、名单上还没有的',
  addBlack: '登记无证经营的',
  addBlackSays: '从来没有许可证，直接列入黑名单',
  approvals: '审批',
  bureaus: '哪类归哪个部门批',
  inService: '在职教师名册',
  files: '导入和导出',
  // ── one institution ──
  oneFailed: '这家机构没有读到',
  noKey: '地址里没有机构，请从名单里选。',
  toList: '去机构名单',
  since: (status: ListedStatus, day: Day | null) => (day ? `${day} 起：${STATUS_WORDS[status]}` : STATUS_WORDS[status]),
  version: (at: string, by: string) => `${at} 由${by}最后改动`,
  change: '改登记内容',
  changeSays: '名称、证照、地址、收费、上课时间',
  draftWaits: '您上次改的还没有存',
  status: '改名单状态',
  statusSays: (word: string) => `现在是${word}，里面有经过`,
  staff: '老师',
  staffSays: (count: number) => (count === 0 ? '还没有登记' : `${count} 人`),
  staffFindings: '老师的问题',
  staffFindingsSays: (open: number) => (open === 0 ? '没有要定的' : `${open} 个等您来定`),
  inspections: '检查记录',
  inspectionsSays: '查了什么、结果，哪些给家长看',
  code: '贴在门口的码',
  codeSays: (issue: number | null) => (issue === null ? '还没有发过' : `第 ${issue} 次发的有效`),
  publicPage: '看公开的页面',
  applyTitle: '替它录一件申请',
  odd: '要留意',
  note: (text: string) => `信用代码备注：${text}`,
  oddities: {
    'licence-unusual': '许可证号和通常的 15 位不一样，请核对',
    'credit-code-overridden': '信用代码没有通过校验，按备注留着',
    'legal-form-breach': '教学科类，却登记成营利性',
    'site-without-place': '有的地址没有坐标，“离我近”找不到它',
  },
} as const

/** 5月21日 · 延续. */
export const dayAnd = (day: Day, words: string): string => `${monthDay(day)} · ${words}`
