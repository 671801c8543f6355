/** Documents that the rules of after-school service stand in, without clause. */
export const PLAN_8 = {
  document: '荣昌区关于办理区人大常委会对全区义务教育“双减”工作审议意见的工作方案',
  clause: '三（三）8',
  effectiveFrom: '2023-03-21',
  status: 'confirmed',
} as const

export const PLAN_7 = { ...PLAN_8, clause: '三（三）7' } as const
export const PLAN_9 = { ...PLAN_8, clause: '三（三）9' } as const

// Number and contents were read; the title is general knowledge, and of the day our sources show only the month.
export const NOTICE_2023 = {
  document: '教育部办公厅等四部门关于进一步规范义务教育课后服务有关工作的通知',
  number: '教基厅函〔2023〕26 号',
  effectiveFrom: '2023-12-01',
  status: 'confirmed',
} as const

// Our sources show number and figures, but neither title nor day: the day is the first of its year's school year.
export const CHONGQING_28 = {
  document: '重庆市教育委员会关于义务教育课后服务的文件（名称待核对）',
  number: '渝教基发〔2021〕28 号',
  effectiveFrom: '2021-09-01',
  status: 'confirmed',
} as const

// Read in a good secondary copy; of the day it shows only the year.
export const CHONGQING_20 = {
  document: '重庆市教育委员会关于中小学生课后服务的文件（名称待核对）',
  number: '渝教发〔2019〕20 号',
  effectiveFrom: '2019-01-01',
  status: 'confirmed',
} as const
