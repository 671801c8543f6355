import type { Build } from './builds'
import { demoIdentities } from './demo-people'
import type { DemoName } from './demo-people'
import type { Api } from './server-of-run'
import { servicePages } from './service-pages'

/** One page with data on it. */
export interface ShownPage {
  name: string
  /** Whom it fits; null is somebody without an identity. */
  as: DemoName | null
  path: string
  /** What is to be read on it once its data has come. */
  says: string | RegExp
  /** The same in the elder mode, where it says something else. */
  elderSays?: string | RegExp
  /** The build that alone has it; both when not given. */
  onlyIn?: Build['name']
}

/** Every page of the demo district with data, as the person whom it is for; the API of the openid tells what is there. */
export async function everyPage(apiAs: (openid: string) => Api): Promise<ShownPage[]> {
  const mother = '小禾妈妈'
  const teacher = '陈老师'
  const lead = '周老师'
  const office = '教务处吴老师'
  const officer = '区教委示例工作人员'
  const tonight = await apiAs(demoIdentities[mother]).homework.tonight.query()
  const led = (await apiAs(demoIdentities[lead]).homework.myClasses.query()).schools[0]
  const taught = (await apiAs(demoIdentities[teacher]).homework.myClasses.query()).schools[0]
  const [child] = tonight.children
  const klass = led?.classes.find((one) => one.isClassTeacher)
  if (!child || !klass || !taught) throw new Error('the demo district has no evening to show')
  const school = `d=${child.districtId}&s=${child.schoolId}`
  const teaching = `d=${taught.districtId}&s=${taught.schoolId}`
  const family = `${school}&child=${child.childId}`
  const task = `homework=${child.tasks[0]?.homeworkId}&no=${child.tasks[0]?.taskNo}`
  const catalogue = await apiAs(demoIdentities[mother]).afterSchool.catalogue.query({ districtId: child.districtId, schoolId: child.schoolId, childId: child.childId })
  const drawn = catalogue.plans[0]?.planId ?? catalogue.planId
  const register = await apiAs(demoIdentities[mother]).institutions.find.query({ districtId: child.districtId })
  const institution = register.rows.find((one) => one.name === '昌元示例美术培训中心')
  if (!institution) throw new Error('the demo district has no institution to show')
  const ofInstitution = `d=${institution.districtId}&i=${institution.institutionId}`
  const ofDistrict = `d=${child.districtId}`
  const applicationId = await anApplicationOf(apiAs(demoIdentities[officer]), institution)
  const classDay = `${school}&c=${klass.class.classId}&day=${tonight.today}`
  return [
    { name: 'evening-welcome', as: null, path: 'pages/evening/index', says: '还没有加入班级' },
    { name: 'evening', as: mother, path: 'pages/evening/index', says: /今晚书面作业，(约|还剩约)/, elderSays: '换回普通字' },
    { name: 'evening-staff', as: teacher, path: 'pages/evening/index', says: '往后' },
    { name: 'evening-officer', as: officer, path: 'pages/evening/index', says: '本区学校' },
    { name: 'after-school', as: mother, path: 'pages/after-school/index', says: '我的志愿' },
    { name: 'after-school-visitor', as: null, path: 'pages/after-school/index', says: '看一所学校的方案' },
    { name: 'institutions', as: null, path: 'pages/institutions/index', says: '昌元示例美术培训中心' },
    { name: 'me', as: mother, path: 'pages/me/index', says: '小满' },
    { name: 'me-staff', as: lead, path: 'pages/me/index', says: '去看我的班级' },
    { name: 'family-week', as: mother, path: `packages/family/week/index?${family}`, says: '每天的数' },
    { name: 'family-task', as: mother, path: `packages/family/task/index?${family}&${task}`, says: '要做什么' },
    { name: 'family-join', as: null, path: 'packages/family/join/index', says: '看看是哪个班' },
    { name: 'family-child', as: mother, path: `packages/family/child/index?${family}`, says: '谁能看' },
    { name: 'family-pickup', as: mother, path: `packages/family/pickup/index?${family}`, says: '能接的人' },
    { name: 'family-draw', as: mother, path: `packages/family/draw/index?${family}&plan=${drawn}`, says: '重算一遍' },
    { name: 'teacher-post', as: teacher, path: `packages/teacher/post/index?${teaching}`, says: '发到哪些班' },
    { name: 'teacher-posted', as: teacher, path: `packages/teacher/posted/index?${teaching}`, says: '看公示' },
    { name: 'teacher-class', as: lead, path: `packages/teacher/class/index?${classDay}`, says: '看班级码和名单' },
    { name: 'teacher-overrun', as: lead, path: `packages/teacher/overrun/index?${classDay}`, says: '这一天的作业' },
    { name: 'school-schools', as: null, path: 'packages/school/schools/index', says: '昌元示例小学' },
    { name: 'school-board', as: null, path: `packages/school/board/index?${school}`, says: '三至六年级' },
    { name: 'school-class-day', as: null, path: `packages/school/class-day/index?${classDay}`, says: '看全校公示' },
    { name: 'school-after-school', as: null, path: `packages/school/after-school/index?${school}`, says: '费用' },
    { name: 'school-office', as: office, path: `packages/school/office/index?${school}`, says: '建一个班' },
    { name: 'school-calendar', as: office, path: `packages/school/calendar/index?${school}`, says: '定一个日子' },
    { name: 'institution-detail', as: null, path: `packages/institution/detail/index?${ofInstitution}`, says: '最后核对' },
    { name: 'institution-pay-check', as: null, path: `packages/institution/pay-check/index?${ofInstitution}`, says: '没网也能查' },
    { name: 'institution-code', as: null, path: 'packages/institution/code/index', says: '编号' },
    { name: 'institution-compare', as: null, path: 'packages/institution/compare/index', says: '还没有收藏' },
    { name: 'district-schools', as: officer, path: `packages/district/schools/index?d=${child.districtId}`, says: '加一所学校' },
    { name: 'district-register', as: officer, path: `packages/district/register/index?${ofDistrict}`, says: '昌元示例美术培训中心' },
    { name: 'district-institution', as: officer, path: `packages/district/institution/index?${ofInstitution}`, says: '改登记内容' },
    { name: 'district-facts', as: officer, path: `packages/district/facts/index?${ofInstitution}`, says: '机构名称' },
    { name: 'district-standing', as: officer, path: `packages/district/standing/index?${ofInstitution}`, says: '改名单状态' },
    { name: 'district-black', as: officer, path: `packages/district/standing/index?${ofDistrict}`, says: '招牌上的名称' },
    { name: 'district-staff', as: officer, path: `packages/district/staff/index?${ofInstitution}`, says: '何老师' },
    { name: 'district-findings', as: officer, path: `packages/district/findings/index?${ofDistrict}`, says: '导入在职教师名册' },
    { name: 'district-findings-of', as: officer, path: `packages/district/findings/index?${ofInstitution}`, says: '唐老师' },
    { name: 'district-code', as: officer, path: `packages/district/code/index?${ofInstitution}`, says: /发一个码/ },
    { name: 'district-inspections', as: officer, path: `packages/district/inspections/index?${ofInstitution}`, says: '记一次检查' },
    { name: 'district-files', as: officer, path: `packages/district/files/index?${ofDistrict}`, says: '导出名单' },
    { name: 'district-bureaus', as: officer, path: `packages/district/bureaus/index?${ofDistrict}`, says: '待明确' },
    { name: 'district-approvals', as: officer, path: `packages/district/approvals/index?${ofDistrict}`, says: '录一件新设的申请' },
    { name: 'district-application', as: officer, path: `packages/district/application/index?${ofDistrict}&a=${applicationId}`, says: '各部门的意见' },
    ...(await servicePages(apiAs, { districtId: child.districtId, schoolId: child.schoolId, today: tonight.today })),
    { name: 'demo-identities', as: null, path: 'packages/demo/identities/index', says: '小禾妈妈', onlyIn: 'H5' },
  ]
}

/** An application to renew it, with its bureau asked; one that stands there already is taken. */
async function anApplicationOf(api: Api, { districtId, institutionId }: { districtId: number; institutionId: number }): Promise<number> {
  const applicant = '示例经办人'
  const known = (await api.approvals.list.query({ districtId, open: true })).find((one) => one.institutionId === institutionId && one.state === 'in-review')
  if (known) return known.applicationId
  const { facts } = await api.institutions.facts.query({ districtId, institutionId })
  const requestKey = `every-page-${institutionId}`
  const { applicationId, version } = await api.approvals.enter.mutate({ districtId, institutionId, requestKey, kind: 'renewal', applicant, facts })
  const submitted = await api.approvals.submit.mutate({ districtId, applicationId, expectedVersion: version })
  if (submitted.outcome === 'moved') await api.approvals.startReview.mutate({ districtId, applicationId, expectedVersion: submitted.version })
  return applicationId
}
