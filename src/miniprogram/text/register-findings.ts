import type { StaffFinding, StaffRecommendation } from '../../policy/training/assess-staff'
import type { TeacherFault } from '../packages/district/findings/parse-in-service'

/** Copy of the findings on staff. */
export const registerFindings = {
  failed: '老师的问题没有读到',
  title: '老师的问题',
  says: '程序按规定比对出来的，只是提示。成不成立、怎么处理，由您定；程序不会吊销任何证照。',
  none: '没有要定的问题。',
  list: '有问题要定的机构',
  listCount: (open: number) => `${open} 个要定`,
  undecided: '等您来定',
  decided: '已经定了的',
  person: (name: string, institution: string) => `${name} · ${institution}`,
  findings: {
    'in-service-teacher': '和在职教师名册对上了',
    'no-teacher-certificate': '教学科类，没有登记教师资格证',
    'no-professional-certificate': '教非学科类，没有登记专业能力证明',
    'certificate-expired': '证书已经过期',
    'no-contract': '没有登记合同',
    'contract-over': '合同已经到期',
  } satisfies Record<StaffFinding['finding'], string>,
  recommendations: {
    'check-and-decide': '建议：先核实是不是同一个人，再定',
    'ask-for-certificate': '建议：请机构补证书',
    'ask-for-contract': '建议：请机构补合同',
  } satisfies Record<StaffRecommendation, string>,
  basis: '依据',
  decide: '来定',
  change: '改决定',
  decision: '成立吗',
  decisions: { upheld: '成立', dismissed: '不成立' },
  note: '说明',
  noteHint: '查了什么、怎么处理，2 到 200 个字',
  document: '文号',
  documentHint: '没有就空着',
  documentShort: '文号至少 2 个字，没有就空着',
  save: '记下来',
  cancel: '先不定',
  saved: '已记下',
  saveFailed: '没有记上',
  decidedAt: (at: string, decision: string) => `${at} 定为${decision}`,
  documentIs: (text: string) => `文号：${text}`,
  toInstitution: '看这家机构',
} as const

/** Copy of the import of the teachers in service. */
export const inService = {
  words: {
    title: '导入在职教师名册',
    says:
      '一行一位：姓名，空一格，教师资格证号。名册会整个换成这一次贴的。姓名和号码不存：只存算出来的指纹，用来比对，谁也换不回原来的字。',
    label: '在职教师',
    hint: '示例老师 20105001230000099',
    save: '导入',
    saved: '已导入，名册已换成这一次的',
    failed: '没有全部导入，请再按一次，从头再来',
  },
  count: (count: number, parts: number) => (parts > 1 ? `认出 ${count} 位，分 ${parts} 次送` : `认出 ${count} 位`),
  lineWrong: (line: number, why: string) => `第 ${line} 行：${why}`,
  why: {
    shape: '要写成“姓名 证号”',
    name: '姓名最多 20 个字',
    number: '证号是 4 到 40 位字母和数字，不能有星号',
    twice: '这一位写了两次',
  } satisfies Record<TeacherFault, string>,
} as const
