import type { Provision } from '../provision'

// Title and days of this and of the opinion of 2022 are general knowledge; number and figures were read in good copies.
const PREPAYMENT = {
  document: '教育部等六部门关于加强校外培训机构预收费监管工作的通知',
  number: '教监管函〔2021〕2 号',
  clause: '预收费',
  effectiveFrom: '2021-10-21',
  status: 'confirmed',
} as const

const OPINION_2022 = {
  document: '十三部门关于规范面向中小学生的非学科类校外培训的意见',
  effectiveFrom: '2022-11-30',
  status: 'confirmed',
} as const

const PLAN = {
  document: '荣昌区关于办理区人大常委会对全区义务教育“双减”工作审议意见的工作方案',
  effectiveFrom: '2023-03-21',
  status: 'confirmed',
} as const

// General knowledge, no stored copy: shown as to be checked, and never the only reason to say "do not pay".
const DOUBLE_REDUCTION = {
  document: '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见',
  effectiveFrom: '2021-07-24',
  status: 'to-confirm',
} as const

/** Exceeding either is a breach: a time span in months, a number of lessons. */
export const LONGEST_SPAN: Provision<{ months: number; lessons: number }> = {
  ...PREPAYMENT,
  id: 'prepayment-span',
  value: { months: 3, lessons: 60 },
  scope: '校外培训，一次交的钱',
  says: '一次收费的时间不超过 3 个月，课时不超过 60 节，超过哪一个都不行。',
}

/** In fen. */
export const MOST_AT_ONCE: Provision<number> = {
  ...OPINION_2022,
  id: 'prepayment-amount',
  value: 500_000,
  scope: '非学科类培训，一次交的钱',
  clause: '预收费',
  says: '非学科类培训一次最多收 5,000 元。',
}

// Read in press reports only, which give neither the day nor a figure for this district: the figures are set place by place.
export const GUIDED_PRICE: Provision<null> = {
  id: 'guided-price',
  value: null,
  scope: '学科类培训的收费',
  document: '关于加强义务教育阶段学科类校外培训收费监管的通知',
  clause: '政府指导价（待核对）',
  says: '学科类培训的收费实行政府指导价，由各地定基准价和浮动幅度。',
  effectiveFrom: '2021-09-06', // the day on which it was reported
  status: 'to-confirm',
}

export const SUPERVISED_MONEY: Provision<null> = {
  ...PREPAYMENT,
  id: 'prepayment-supervised',
  value: null,
  scope: '校外培训，一次交的钱',
  says: '预收的钱进资金托管账户，或者由风险保证金担保。',
}

export const NO_LOANS: Provision<null> = {
  ...PREPAYMENT,
  id: 'prepayment-loan',
  value: null,
  scope: '校外培训，一次交的钱',
  says: '不得用培训贷款的方式收费。',
}

export const CONTRACT: Provision<null> = {
  id: 'contract-template',
  value: null,
  scope: '校外培训',
  document: '中小学生校外培训服务合同（示范文本）',
  number: 'GF-2021-2604',
  clause: '示范文本',
  says: '用国家的示范合同，先签再付；全额退费的天数由双方约定。',
  effectiveFrom: '2021-01-01', // the number shows the year only
  status: 'confirmed',
}

/** Lessons end no later than this, clock in Asia/Shanghai. */
export const LATEST_END: Provision<{ offline: string; online: string }> = {
  ...OPINION_2022,
  id: 'latest-end',
  value: { offline: '20:30', online: '21:00' },
  scope: '校外培训的上课时间',
  clause: '培训时间',
  says: '线下不晚于 20:30 下课，线上不晚于 21:00。',
}

export const NOT_IN_SCHOOL_HOURS: Provision<null> = {
  ...OPINION_2022,
  id: 'school-hours',
  value: null,
  scope: '非学科类培训的上课时间',
  clause: '培训时间',
  says: '非学科类培训的时间不能和学校上课的时间冲突。',
}

export const NOT_ON_REST_DAYS: Provision<null> = {
  ...DOUBLE_REDUCTION,
  id: 'rest-days',
  value: null,
  scope: '学科类培训的上课时间',
  clause: '13（待核对）',
  says: '学科类培训不能占用国家法定节假日、休息日和寒暑假。',
}

export const LISTED: Provision<null> = {
  ...PLAN,
  id: 'plan-10-list',
  value: null,
  scope: '校外培训机构',
  clause: '三（四）10',
  says: '机构分类审批，用黑白名单公开；没有资质的要查处。',
}

export const APPROVED_SITES: Provision<null> = {
  ...PLAN,
  id: 'plan-10-sites',
  value: null,
  scope: '校外培训机构的上课地址',
  clause: '三（四）10',
  says: '没有批准就在别的地址上课，要依法查处。',
}

/** Working days of silence after which the national platform takes a lesson for confirmed. */
export const LESSON_RELEASE: Provision<number> = {
  id: 'lesson-release',
  value: 15,
  scope: '全国校外教育培训监管与服务综合平台',
  document: '全国平台家长端的说明',
  clause: '消课确认',
  says: '上完课 15 个工作日没有点确认，平台当作同意把这节课的钱付给机构。',
  effectiveFrom: '2022-01-01', // our copies show no day
  status: 'confirmed',
}
