import type { Provision } from '../provision'

const PLAN_11 = {
  document: '荣昌区关于办理区人大常委会对全区义务教育“双减”工作审议意见的工作方案',
  clause: '三（四）11',
  effectiveFrom: '2023-03-21',
  status: 'confirmed',
} as const

// Read in copies of newspapers, which break off within the fourth article.
const MEASURES = {
  document: '校外培训机构从业人员管理办法（试行）',
  effectiveFrom: '2021-09-14', // the day on which it was published
  status: 'confirmed',
} as const

// The order is confirmed; what single articles say is known to us from summaries.
const ORDER_53 = {
  document: '校外培训行政处罚暂行办法',
  number: '教育部令第53号',
  effectiveFrom: '2023-10-15',
  status: 'to-confirm',
} as const

export const NO_IN_SERVICE_TEACHERS: Provision<null> = {
  ...PLAN_11,
  id: 'plan-11-in-service',
  value: null,
  scope: '校外培训机构',
  says: '不能聘用中小学在职教师；一旦查实，由主管部门依法依规处理。',
}

export const HEAVIER_FOR_IN_SERVICE: Provision<null> = {
  ...ORDER_53,
  id: 'order-53-16',
  value: null,
  scope: '学科类培训',
  clause: '第十六条',
  says: '中小学在职教师做学科类培训的，从重处罚；两年内再犯也一样。',
}

export const WRITTEN_CONTRACT: Provision<null> = {
  ...PLAN_11,
  id: 'plan-11-contract',
  value: null,
  scope: '校外培训机构',
  says: '机构要和聘用的人签聘用合同、劳动合同或劳务协议。',
}

export const QUALIFICATIONS_SHOWN: Provision<null> = {
  ...PLAN_11,
  id: 'plan-11-shown',
  value: null,
  scope: '校外培训机构',
  says: '从教人员的资格信息要在机构场所和网站的显著位置公布。',
}

export const TEACHER_CERTIFICATE: Provision<null> = {
  ...MEASURES,
  id: 'staff-measures-teacher',
  value: null,
  scope: '学科类培训的教学、教研人员',
  clause: '第四条（四）',
  says: '教学科类的要有教师资格证。',
}

export const PROFESSIONAL_CERTIFICATE: Provision<null> = {
  ...MEASURES,
  id: 'staff-measures-professional',
  value: null,
  scope: '非学科类培训的教学、教研人员',
  clause: '第四条（四）',
  says: '教非学科类的要有相应的职业（专业）能力证明。',
}

/** In hundredths of all who work there; the copies say 原则上, so it is a mark and no limit. */
export const FULL_TIME_TEACHING: Provision<number> = {
  ...MEASURES,
  id: 'staff-measures-full-time',
  value: 50,
  scope: '校外培训机构',
  clause: '人员结构（条款待核对）',
  says: '专职教学、教研人员原则上不少于机构从业人员的一半。',
}
