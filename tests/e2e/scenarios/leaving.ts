import { randomUUID } from 'node:crypto'
import { aServedClass } from '../../support/browser/own-service'
import type { Scenario, Stage } from '../../support/browser/stage'
import { TODAY } from '../../support/world'

/** The Thursday before. */
const LAST_WEEK = '2026-05-14'

async function atTheDay(stage: Stage, page: 'leaving' | 'notice' | 'leave-times' | 'duty') {
  const made = await aServedClass(['小禾', '浩然'])
  const visitor = await stage.visitor(made.school.office)
  await visitor.open(`packages/school/${page}/index?d=${made.school.districtId}&s=${made.school.schoolId}&day=${TODAY}`)
  return { ...made, visitor }
}

/** Of what a family has said of the way home. */
const BY_BUS = { way: 'bus', minutes: 40, metres: null, lastBusAt: '18:10', minutesToStop: 10 } as const

/** Ending a day with every child in one known state, and a notice to all. */
export const leaving: Scenario = (stage) => {
  test('a day is not closed while a child is unaccounted for, and is closed once each is handed over', async () => {
    const { visitor, school } = await atTheDay(stage, 'leaving')
    await visitor.press('交接完了，结束今天')
    await visitor.sees('还有 2 人没有交代，今天结束不了')
    await visitor.tap('link', '小禾，去班里的点名单')
    await visitor.isAt('packages/teacher/roll/index')
    await visitor.press('点好了：到 2')
    await visitor.press(/^小禾，.*记接走/)
    await visitor.press(/^浩然，.*记接走/)
    await visitor.sees('到 2 ＝ 0 ＋ 0 ＋ 0 ＋ 2')
    await visitor.until(async () => (await school.office.api.leaving.remaining.query({ ...school.key, day: TODAY })).states['handed-over'] === 2)
    await visitor.back()
    await visitor.sees('都离校了，可以结束今天')
    await visitor.press('交接完了，结束今天')
    await visitor.answer('结束今天')
    await visitor.sees(/今天已经交接完了/)
  })

  test('a day left open last week is settled afterwards, by the office, and closed', async () => {
    const made = await aServedClass(['小禾'])
    const { school, lead, children } = made
    const { offeringId, class: of } = (await lead.api.leaving.myGroups.query({ ...school.key, day: LAST_WEEK })).groups[0] ?? {}
    const mark = { markId: randomUUID(), childId: children[0]?.childId ?? 0, kind: 'present' as const, at: `${LAST_WEEK}T09:35:00Z`, deviceSeq: 1, personId: null, collectorId: null, undoes: null, reason: null }
    await lead.api.leaving.mark.mutate({ ...school.key, day: LAST_WEEK, offeringId: offeringId ?? 0, classId: of?.classId, device: randomUUID(), marks: [mark] })
    const visitor = await stage.visitor(school.office)
    await visitor.open(`packages/school/exceptions/index?d=${school.districtId}&s=${school.schoolId}`)
    await visitor.press(/^去补记/)
    await visitor.tap('link', '小禾，补记怎么离校的')
    await visitor.press(/^小禾，补记.*接走的$/)
    await visitor.sees(/5月21日补记/)
    await visitor.until(async () => (await school.office.api.leaving.remaining.query({ ...school.key, day: LAST_WEEK })).states['handed-over'] === 1)
    await visitor.back()
    await visitor.sees('都记清楚了，可以结束这一天')
    await visitor.press('记清楚了，结束这一天')
    await visitor.answer('结束那天')
    await visitor.sees(/^5月21日 .* 结束的$/)
  })

  test('a notice to all says who has seen it and whom to call', async () => {
    const { visitor, children, school } = await atTheDay(stage, 'notice')
    await visitor.type('通知内容', '示例：大雨，今天提前半小时离校')
    await visitor.press('发给今天所有孩子的家长')
    await visitor.answer('确定')
    await visitor.sees('2 位家长，0 位看到了')
    const [first] = children
    const key = { ...school.key, childId: first?.childId ?? 0 }
    const told = await first?.guardian.api.leaving.pickup.query(key)
    await first?.guardian.api.leaving.seeNotice.mutate({ ...key, noticeId: told?.notices[0]?.noticeId ?? 0 })
    await visitor.reload()
    await visitor.sees('2 位家长，1 位看到了')
  })

  test('an earlier leave time of the last bus is approved, and the family reads it', async () => {
    const { visitor, school, children } = await atTheDay(stage, 'leave-times')
    const [first] = children
    const key = { ...school.key, childId: first?.childId ?? 0 }
    await first?.guardian.api.leaving.setWayHome.mutate({ ...key, ...BY_BUS })
    await visitor.reload()
    await visitor.sees('建议 18:00')
    await visitor.press('小禾：同意 18:00')
    await visitor.sees('已同意 18:00')
    const told = await first?.guardian.api.leaving.pickup.query(key)
    expect(told?.days.find(({ day }) => day === TODAY)?.approvedLeaveAt).toBe('18:00')
  })

  test('the office says who has the duty, and whoever has it sees who is left', async () => {
    const { visitor, school, lead } = await atTheDay(stage, 'duty')
    await visitor.tap('checkbox', /李老师/)
    await visitor.press('定下值班')
    await visitor.until(async () => (await lead.api.leaving.myGroups.query({ ...school.key, day: TODAY })).onDuty)
    const teacher = await stage.visitor(lead)
    await teacher.open(`packages/teacher/groups/index?d=${school.districtId}&s=${school.schoolId}`)
    await teacher.tap('link', /^值班：今天谁还在/)
    await teacher.sees('没点名 2 人')
  })
}
