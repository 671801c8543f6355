import { demoIdentities } from './demo-people'
import type { ShownPage } from './every-page'
import type { Api } from './server-of-run'

interface Shown {
  districtId: number
  schoolId: number
  today: string
}

/** The school's and the district's pages of after-school service, on the demo school's day in progress. */
export async function servicePages(apiAs: (openid: string) => Api, { districtId, schoolId, today }: Shown): Promise<ShownPage[]> {
  const office = '教务处吴老师'
  const officer = '区教委示例工作人员'
  const at = { districtId, schoolId }
  const api = apiAs(demoIdentities[office])
  const [plan] = await api.afterSchool.plans.query(at)
  if (!plan) throw new Error('the demo school has no plan to show')
  const { planId } = plan
  const offering = (await api.afterSchool.offerings.query({ ...at, planId })).find(({ withdrawnAt }) => withdrawnAt === null)
  const { groups } = await api.leaving.myGroups.query({ ...at, day: today })
  const [group] = groups
  if (!offering) throw new Error('the demo school offers nothing to show')
  const school = `d=${districtId}&s=${schoolId}`
  const day = `${school}&day=${today}`
  const ofPlan = `${school}&p=${planId}`
  const roll = group && `${day}&o=${group.offeringId}${group.class ? `&c=${group.class.classId}` : ''}`
  return [
    { name: 'teacher-groups', as: office, path: `packages/teacher/groups/index?${school}`, says: '·' },
    ...(roll ? [{ name: 'teacher-roll', as: office, path: `packages/teacher/roll/index?${roll}`, says: /到 \d+/ } satisfies ShownPage] : []),
    { name: 'school-exceptions', as: office, path: `packages/school/exceptions/index?${school}`, says: '覆盖率' },
    { name: 'school-leaving', as: office, path: `packages/school/leaving/index?${day}`, says: /今天|这一天/ },
    { name: 'school-leave-times', as: office, path: `packages/school/leave-times/index?${day}`, says: /离校|没有要提前走的/ },
    { name: 'school-notice', as: office, path: `packages/school/notice/index?${day}`, says: /发/ },
    { name: 'school-duty', as: office, path: `packages/school/duty/index?${day}`, says: '值班' },
    { name: 'school-plans', as: office, path: `packages/school/plans/index?${school}`, says: plan.draft.name },
    { name: 'school-plan', as: office, path: `packages/school/plan/index?${ofPlan}`, says: '合不合规定' },
    { name: 'school-plan-edit', as: office, path: `packages/school/plan-edit/index?${ofPlan}`, says: '方案名称' },
    { name: 'school-choosing', as: office, path: `packages/school/choosing/index?${ofPlan}`, says: /抽签|选课/ },
    { name: 'school-offerings', as: office, path: `packages/school/offerings/index?${ofPlan}`, says: '加一个班' },
    { name: 'school-offering', as: office, path: `packages/school/offering/index?${ofPlan}&o=${offering.offeringId}`, says: '不开了' },
    { name: 'school-leaders', as: office, path: `packages/school/leaders/index?${school}`, says: '登记一位' },
    { name: 'school-exempt', as: office, path: `packages/school/exempt/index?${school}`, says: '加一个孩子' },
    { name: 'school-record', as: office, path: `packages/school/record/index?${school}`, says: '上个月' },
    { name: 'district-service', as: officer, path: `packages/district/service/index?d=${districtId}`, says: '第三方名单' },
    { name: 'district-covered', as: officer, path: `packages/district/covered/index?d=${districtId}`, says: '按学校编号排' },
  ]
}
