import type { ExemptionKind, FeeCollector, FeeUnit } from '../../policy/after-school/plan/fee'
import type { Weight } from '../../policy/after-school/plan/finding'
import type { LeaderKind } from '../../policy/after-school/plan/leader'
import type { Admission, SubjectKind } from '../../policy/after-school/plan/offering'
import type { TakingPart } from '../../policy/after-school/plan/plan-content'
import type { ServiceKind } from '../../policy/after-school/service-kind'

const KINDS: Record<ServiceKind, string> = { 'after-school': '课后服务', 'delayed-care': '延时托管', 'evening-study': '晚自习', 'lunch-care': '午间托管' }
const SUBJECTS: Record<SubjectKind, string> = {
  'homework-guidance': '作业辅导', reading: '阅读', arts: '艺术', sport: '体育', science: '科学', labour: '劳动', interest: '兴趣小组', 'academic-lesson': '学科教学',
}
const LEADERS: Record<LeaderKind, string> = { 'in-service': '在职教师', retired: '退休教师', professional: '社会专业人员', volunteer: '志愿者' }
const ADMISSIONS: Record<Admission, string> = { draw: '抽签', 'first-come': '先到先得', everybody: '都可以来' }
const UNITS: Record<FeeUnit, string> = { lesson: '每节', month: '每月', term: '每学期' }
const COLLECTORS: Record<FeeCollector, string> = { school: '学校', 'parent-committee': '家委会', 'third-party': '第三方' }
const EXEMPTIONS: Record<ExemptionKind, string> = { 'low-income': '低保', 'registered-poor': '建档立卡' }
const TAKING_PART: Record<TakingPart, string> = { 'by-choice': '自愿报名', 'unless-refused': '不说就算参加', required: '都要参加' }
const WEIGHTS: Record<Weight, string> = { refused: '不合规定', 'to-ask': '请确认', unknown: '待公布' }

/** 12 元, 12.50 元. */
export const yuan = (fen: number): string => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)} 元`

/** The words of after-school service that several pages of school and district say. */
export const service = {
  kinds: KINDS,
  subjects: SUBJECTS,
  leaderKinds: LEADERS,
  admissions: ADMISSIONS,
  units: UNITS,
  collectors: COLLECTORS,
  exemptions: EXEMPTIONS,
  takingPart: TAKING_PART,
  weights: WEIGHTS,
  byDistrict: '待区教委公布',
} as const
