import type { Provision } from '../provision'
import { CHONGQING_20, CHONGQING_28, NOTICE_2023, PLAN_7, PLAN_8, PLAN_9 } from './sources'

/** In minutes a school day. */
export const HOURS_A_DAY: Provision<number> = {
  ...PLAN_8,
  id: 'plan-8-hours',
  value: 120,
  scope: '义务教育学校，每个上学日',
  says: '课后服务“5+2”：每个上学日都有，每天不少于 2 小时。',
}

/** The latest end, clock in Asia/Shanghai. */
export const LATEST_END: Provision<string> = {
  ...CHONGQING_28,
  id: 'chongqing-28-latest-end',
  value: '18:30',
  scope: '重庆市，课后服务的结束时间',
  clause: '结束时间',
  says: '课后服务结束不晚于 18:30。',
}

/** The figure is the district's: null until it is entered. */
export const NOT_BEFORE_WORK_ENDS: Provision<null> = {
  ...CHONGQING_28,
  id: 'chongqing-28-end-of-work',
  value: null,
  scope: '重庆市，课后服务的结束时间',
  clause: '结束时间',
  says: '课后服务结束不早于当地正常下班时间。',
}

export const FOR_ALL_WHO_NEED_IT: Provision<null> = {
  ...PLAN_8,
  id: 'plan-8-coverage',
  value: null,
  scope: '义务教育学校',
  says: '课后服务覆盖每个有需求的学生。',
}

export const FLEXIBLE_LEAVING: Provision<null> = {
  ...PLAN_8,
  id: 'plan-8-leaving',
  value: null,
  scope: '义务教育学校，离校',
  says: '充分考虑路程距离、交通、气候等因素，实行弹性离校。',
}

export const DELAYED_CARE: Provision<null> = {
  ...PLAN_8,
  id: 'plan-8-delayed-care',
  value: null,
  scope: '有特殊需要的学生',
  says: '对有特殊需要的学生，学校应提供延时托管服务。',
}

/** No closing time is known for Chongqing: the 20:30 one reads of is another province's. */
export const EVENING_STUDY: Provision<null> = {
  ...PLAN_8,
  id: 'plan-8-evening-study',
  value: null,
  scope: '初中，工作日晚上',
  says: '初中学校工作日晚上可以开设自习班。',
}

export const SEPARATE_KINDS: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-separate-kinds',
  value: null,
  scope: '晚自习、早到看护、午间托管',
  clause: '不得扩大范围',
  says: '晚自习、早上看护、午间休息看护不算课后服务，也不能按课后服务收费。',
}

export const SCHOOL_DAYS_ONLY: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-school-days',
  value: null,
  scope: '课后服务的日子',
  clause: '不得扩大范围',
  says: '课后服务只在上学日，不占用周末、节假日。',
}

export const VOLUNTARY: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-voluntary',
  value: null,
  scope: '学生参加课后服务',
  clause: '不得强制',
  says: '参加课后服务由学生和家长自愿，不能强制，也不用说原因。',
}

export const NO_LESSONS: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-no-lessons',
  value: null,
  scope: '课后服务的内容',
  clause: '不得增加负担',
  says: '课后服务不刷题、不讲新课、不集体补课。',
}

export const NO_ARBITRARY_CHARGES: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-charges',
  value: null,
  scope: '课后服务的收费',
  clause: '不得乱收费',
  says: '收费要有文件、要公示；不能由家委会或第三方代收，不能捆绑。',
}

export const QUALIFIED_ONLY: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-qualified',
  value: null,
  scope: '进校的机构和人员',
  clause: '不得引进不合格的机构和人员',
  says: '不符合条件的机构和人员不能进校提供课后服务。',
}

export const APPROVED_LIST: Provision<null> = {
  ...NOTICE_2023,
  id: 'notice-26-approved-list',
  value: null,
  scope: '第三方机构',
  clause: '不得引进不合格的机构和人员',
  says: '第三方只能从公布的名单里选，名单写明机构、项目和收费，随时调整。',
}

export const WHO_MAY_LEAD: Provision<null> = {
  ...PLAN_7,
  id: 'plan-7-leaders',
  value: null,
  scope: '课后服务的师资',
  says: '可以聘请退休教师、具备资质的社会专业人员或志愿者。',
}

export const EXEMPT_FAMILIES: Provision<null> = {
  ...CHONGQING_20,
  id: 'chongqing-20-exempt',
  value: null,
  scope: '重庆市，低保和建档立卡家庭的学生',
  clause: '收费减免',
  says: '低保家庭和建档立卡贫困家庭的学生免收课后服务费。',
}

export const SUBSIDY: Provision<null> = {
  ...PLAN_9,
  id: 'plan-9-subsidy',
  value: null,
  scope: '参加课后服务的教师',
  says: '课后服务补助作为增量纳入绩效工资，参加情况是评职称、表彰的重要参考。',
}
