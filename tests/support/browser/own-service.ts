import { randomUUID } from 'node:crypto'
import type { PlanContent } from '../../../src/cloud/features/after-school/shapes'
import { EVENING } from '../world'
import { OwnSchool } from './own-school'
import type { OwnClass, Somebody } from './own-school'

/* A school of its own on a Thursday evening with homework guidance for everybody until 19:00, made over the API as in life. */

const CONTENT: PlanContent = {
  name: '示例课后服务',
  startsOn: '2026-03-05',
  endsOn: '2026-07-01',
  hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ kind: 'after-school', weekday, startsAt: '16:00', endsAt: '18:30' })),
  fees: [],
  exempts: ['low-income', 'registered-poor'],
  takingPart: 'by-choice',
  cutOff: '20:00',
  answerHours: 24,
  homeBy: null,
  contactPhone: null,
}

export interface ServedChild {
  name: string
  childId: number
  guardian: Somebody
}

export interface OwnService {
  school: OwnSchool
  klass: OwnClass
  /** The class teacher, who takes the roll. */
  lead: Somebody
  planId: number
  children: ServedChild[]
}

const hoursFromNow = (hours: number): string => new Date(EVENING.getTime() + hours * 3_600_000).toISOString()

/** A published plan whose choosing is open. */
export async function publishedPlan({ key, office }: OwnSchool): Promise<number> {
  const { planId, version } = await office.api.afterSchool.savePlan.mutate({ ...key, requestKey: randomUUID(), content: CONTENT })
  const published = await office.api.afterSchool.publishPlan.mutate({ ...key, planId, expectedVersion: version, reason: '第一版' })
  if (published.outcome !== 'published') throw new Error(`the plan was not published: ${JSON.stringify(published.findings)}`)
  const publicFigure = { name: '示例公开数字：示例指数收盘价', day: '2026-05-26' }
  await office.api.afterSchool.openChoosing.mutate({ ...key, planId, opensAt: hoursFromNow(-24), closesAt: hoursFromNow(48), publicFigure })
  return planId
}

/** One class whose named children all take part and are collected by whoever joined them. */
export async function aServedClass(names: readonly string[]): Promise<OwnService> {
  const school = await OwnSchool.found()
  const { key, office } = school
  const klass = await school.addClass(4, 1)
  const lead = await school.addTeacher('chinese', [klass], [klass], '李老师')
  const planId = await publishedPlan(school)
  await office.api.afterSchool.setOffering.mutate({
    ...key, planId, requestKey: randomUUID(), confirmed: true, serviceKind: 'after-school', subjectKind: 'homework-guidance', name: '作业辅导', about: '', weekday: 4,
    startsAt: '17:30', endsAt: '18:30', place: '各班教室', capacity: 60, fromGrade: 1, toGrade: 9, leaderId: null, thirdParty: null, admission: 'everybody',
  })
  const children: ServedChild[] = []
  for (const name of names) children.push(await aServedChild(school, klass, lead, planId, name))
  return { school, klass, lead, planId, children }
}

async function aServedChild(school: OwnSchool, klass: OwnClass, lead: Somebody, planId: number, name: string): Promise<ServedChild> {
  const guardian = await school.addFamily(klass, lead, name)
  const me = await guardian.api.people.me.query()
  const [child] = me.children
  if (!child) throw new Error(`${name} has not joined`)
  const key = { ...school.key, childId: child.childId }
  await guardian.api.afterSchool.choose.mutate({ ...key, planId, requestKey: randomUUID(), wishes: [], withSiblings: false })
  const [mother] = (await guardian.api.leaving.pickup.query(key)).guardians
  if (!mother) throw new Error(`${name} has no guardian`)
  await guardian.api.leaving.setDefault.mutate({ ...key, weekday: 4, pickup: { how: 'collected', at: '18:30', personId: mother.personId, collectorId: null } })
  return { name, childId: child.childId, guardian }
}
