import { randomUUID } from 'node:crypto'
import { TODAY } from '../world'
import type { State } from './every-state'
import { OwnSchool } from './own-school'
import type { Somebody } from './own-school'
import { aServedClass } from './own-service'
import type { Stage } from './stage'
import type { Visitor } from './visitor'

/* The states of the pages of after-school service and leaving: with nothing, with something wrong, without a signal, with long names. */

const LONG = '欧阳示例娜美安德烈斯卡佳琳娜古丽热巴提'

const ofSchool = ({ key }: OwnSchool, more = '') => `d=${key.districtId}&s=${key.schoolId}&day=${TODAY}${more}`

async function opened(stage: Stage, who: Somebody, path: string, says: string | RegExp): Promise<Visitor> {
  const visitor = await stage.visitor(who)
  await visitor.open(path)
  await visitor.sees(says)
  return visitor
}

/** A school that has entered nothing yet, in front of a page of its office. */
const empty = (page: string, says: string | RegExp): State => ({
  name: `state-service-empty-${page.replace(/.*\//, '')}`,
  show: async (stage) => {
    const school = await OwnSchool.found()
    return opened(stage, school.office, `packages/${page}/index?${ofSchool(school)}`, says)
  },
})

/** The page as it was known, or with nothing known, while the network is down. */
const offline = (page: string, knows: boolean, says: string | RegExp): State => ({
  name: `state-service-offline-${page.replace(/.*\//, '')}${knows ? '' : '-unknown'}`,
  show: async (stage) => {
    const { school, lead } = await aServedClass(['小禾', '浩然'])
    const who = page.startsWith('teacher/') ? lead : school.office
    const visitor = await stage.visitor(who)
    const path = `packages/${page}/index?${ofSchool(school)}`
    if (knows) {
      await visitor.open(path)
      await visitor.sees(/小禾|浩然|作业辅导|示例|值班|通知|记录/)
    }
    await visitor.breaks('unreachable')
    await visitor.open(path)
    await visitor.sees(says)
    return visitor
  },
})

async function inPlan(stage: Stage, page: 'plan-edit' | 'offering' | 'choosing' | 'offerings') {
  const made = await aServedClass(['小禾'])
  const visitor = await stage.visitor(made.school.office)
  await visitor.open(`packages/school/${page}/index?${ofSchool(made.school, `&p=${made.planId}`)}`)
  return { ...made, visitor }
}

/** Thirty-one notices of an earlier afternoon and one of today, half of the families having seen it. */
async function manyNotices(stage: Stage): Promise<Visitor> {
  const made = await aServedClass([LONG, '浩然', '子墨', '一诺'])
  const { school, children } = made
  const announced = { ...school.key, day: TODAY, kind: 'weather' as const, leaveAt: '17:00', text: '下午有大雨，今天 17:00 离校，请带好雨具，到校门东侧的雨棚下面等；来不了的请打电话。' }
  for (let count = 0; count < 32; count += 1) await school.office.api.leaving.announce.mutate({ ...announced, requestKey: randomUUID() })
  const { notices } = await school.office.api.leaving.notices.query({ ...school.key, day: TODAY })
  for (const { childId, guardian } of children.slice(0, 2)) {
    await guardian.api.leaving.seeNotice.mutate({ ...school.key, childId, noticeId: notices[0]?.noticeId ?? 0 })
  }
  return opened(stage, school.office, `packages/school/notice/index?${ofSchool(school)}`, '发过的通知')
}

async function longRoll(stage: Stage): Promise<Visitor> {
  const { school, lead, children } = await aServedClass([LONG, '浩然', '子墨', '一诺'])
  const [first, second, third] = children
  for (const [child, at] of [[first, '17:40'], [second, '18:10']] as const) {
    if (child) await school.office.api.leaving.approveLeaveTime.mutate({ ...school.key, childId: child.childId, day: TODAY, at })
  }
  if (third) await third.guardian.api.leaving.addCollector.mutate({ ...school.key, childId: third.childId, requestKey: randomUUID(), displayName: LONG, relation: '托管班的老师', withCode: true })
  const visitor = await stage.visitor(lead)
  await visitor.open(`packages/teacher/groups/index?${ofSchool(school)}`)
  await visitor.tap('link', /作业辅导/)
  await visitor.sees('浩然')
  return visitor
}

async function longDay(stage: Stage): Promise<Visitor> {
  const { school } = await aServedClass([LONG, '浩然'])
  return opened(stage, school.office, `packages/school/leaving/index?${ofSchool(school)}`, LONG)
}

async function stays(stage: Stage): Promise<Visitor> {
  const { children, school } = await aServedClass([LONG])
  const [child] = children
  if (!child) throw new Error('nobody is served')
  const visitor = await stage.visitor(child.guardian)
  await visitor.open(`packages/family/pickup/index?d=${school.key.districtId}&s=${school.key.schoolId}&child=${child.childId}`)
  await visitor.tap('radio', '留在延时托管')
  await visitor.sees('延时托管以后谁来接')
  return visitor
}

async function nothingSaid(stage: Stage): Promise<Visitor> {
  const { children, school } = await aServedClass(['小禾'])
  const [child] = children
  if (!child) throw new Error('nobody is served')
  const visitor = await stage.visitor(child.guardian)
  await visitor.open(`packages/family/pickup/index?d=${school.key.districtId}&s=${school.key.schoolId}&child=${child.childId}`)
  await visitor.tap('radio', /周一/)
  await visitor.sees('还没有说谁接')
  return visitor
}

export const SERVICE_STATES: readonly State[] = [
  empty('teacher/groups', '今天没有您带的课后班'),
  empty('school/notice', '发通知'),
  empty('school/duty', '这一天没有课后班'),
  empty('school/leave-times', '今天没有要提前走的'),
  empty('school/leaving', '今天没有课后服务的孩子'),
  empty('school/plans', '还没有方案'),
  empty('school/leaders', '登记一位'),
  empty('school/exempt', '加一个孩子'),
  empty('school/record', '这个月还没有上过的课'),
  empty('school/exceptions', '今天没有要处理的事'),
  empty('school/plan-edit', '方案名称'),
  ...(['teacher/groups', 'school/leaving', 'school/notice', 'school/record', 'school/plans'] as const).map((page) => offline(page, true, '没有网络')),
  ...(['teacher/groups', 'school/leaving', 'school/notice', 'school/duty', 'school/leave-times', 'school/record', 'school/leaders'] as const).map((page) =>
    offline(page, false, /没有网络/),
  ),
  { name: 'state-service-many-notices', show: manyNotices },
  { name: 'state-service-long-roll', show: longRoll },
  {
    name: 'state-service-long-handing',
    show: async (stage) => {
      const visitor = await longRoll(stage)
      await visitor.press(/^点好了/)
      await visitor.sees(/等人接/)
      return visitor
    },
  },
  { name: 'state-service-long-day', show: longDay },
  { name: 'state-service-stays', show: stays },
  { name: 'state-service-nothing-said', show: nothingSaid },
  {
    name: 'state-service-wrong-plan',
    show: async (stage) => {
      const { visitor } = await inPlan(stage, 'plan-edit')
      await visitor.type('方案名称', '')
      await visitor.press('存成草稿，看看合不合规定')
      await visitor.sees(/还有 \d 处要填/)
      return visitor
    },
  },
  {
    name: 'state-service-wrong-offering',
    show: async (stage) => {
      const { visitor } = await inPlan(stage, 'offering')
      await visitor.press('存下这个班')
      await visitor.sees(/还有 \d 处要填/)
      return visitor
    },
  },
  {
    name: 'state-service-choosing-open',
    show: async (stage) => {
      const { visitor } = await inPlan(stage, 'choosing')
      await visitor.sees('正在选课')
      return visitor
    },
  },
  {
    name: 'state-service-day-refused',
    show: async (stage) => {
      const visitor = await longDay(stage)
      await visitor.press('交接完了，结束今天')
      await visitor.sees('今天结束不了')
      return visitor
    },
  },
]
