import { randomUUID } from 'node:crypto'
import { demoIdentities } from '../../support/browser/demo-people'
import { aServedClass } from '../../support/browser/own-service'
import { apiAs } from '../../support/browser/server-of-run'
import type { Scenario } from '../../support/browser/stage'

/** After-school service as the demo family and anybody see it: a term that is drawn, and one that is chosen for. */
export const afterSchool: Scenario = (stage) => {
  test('wishes are ranked by buttons, handed in, and still there after a new start', async () => {
    const visitor = await stage.visitor('小禾妈妈')
    await visitor.open('pages/after-school/index')
    await visitor.sees(/志愿已交，.* 20:00 前可改/, '我的志愿')
    await visitor.press('篮球下移')
    await visitor.sees('改过，还没有交')
    await visitor.press('交改过的志愿')
    await visitor.seesNoMore('改过，还没有交')
    await visitor.reload()
    await visitor.sees(/志愿已交/)
    expect(await visitor.role('button', '篮球上移').first().getAttribute('aria-disabled')).toBe('false')
    await visitor.press('篮球上移')
    await visitor.press('交改过的志愿')
    await visitor.seesNoMore('改过，还没有交')
  })

  test('the term that was drawn explains the family’s result, and the phone draws the same again', async () => {
    const visitor = await stage.visitor('小禾妈妈')
    await visitor.open('pages/after-school/index')
    await visitor.tap('radio', '这一期课后服务')
    await visitor.sees('抽签结果出来了')
    await visitor.tap('link', /我的抽签结果/)
    await visitor.isAt('packages/family/draw/index')
    await visitor.sees(/第 \d+ 个轮到/)
    await visitor.press('开始重算')
    await visitor.sees('重抽的结果和公布的一样')
  })

  test('anybody draws a published draw again, check by check, and is told no family’s result', async () => {
    const api = apiAs(demoIdentities.小禾妈妈)
    const [child] = (await api.homework.tonight.query()).children
    if (!child) throw new Error('the demo mother has no child')
    const { districtId, schoolId, childId } = child
    const [drawn] = (await api.afterSchool.catalogue.query({ districtId, schoolId, childId })).plans
    const visitor = await stage.visitor()
    await visitor.open(`packages/family/draw/index?d=${districtId}&s=${schoolId}&plan=${drawn?.planId}`)
    await visitor.sees('已经抽完，谁都能重算一遍')
    await visitor.press('开始重算')
    await visitor.sees('重抽的结果和公布的一样', '名单的指纹和公布的一样', /\d+ 个编码，\d+ 个项目，抽到 \d+ 个位置/)
    expect(await visitor.reading()).not.toContain('我家的结果')
  })

  test('a family gives everything back at once, and has no place any more', async () => {
    const { school, planId, children: [first] } = await aServedClass(['小禾'])
    if (!first) throw new Error('nobody joined')
    const key = { ...school.key, planId }
    const wood = {
      ...key, requestKey: randomUUID(), confirmed: true, serviceKind: 'after-school', subjectKind: 'labour', name: '小木工', about: '', weekday: 2,
      startsAt: '16:30', endsAt: '17:30', place: '木工房', capacity: 1, fromGrade: 1, toGrade: 9, leaderId: null, thirdParty: null, admission: 'first-come',
    } as const
    const made = await school.office.api.afterSchool.setOffering.mutate(wood)
    if (!('offeringId' in made)) throw new Error(JSON.stringify(made))
    await first.guardian.api.afterSchool.takePlace.mutate({ ...school.key, childId: first.childId, offeringId: made.offeringId, requestKey: randomUUID() })
    const visitor = await stage.visitor(first.guardian)
    await visitor.open('pages/after-school/index')
    await visitor.press('全部退出')
    await visitor.answer('全部退出')
    await visitor.seesNoMore('现在有的')
    const { places } = await first.guardian.api.afterSchool.catalogue.query({ ...school.key, childId: first.childId, planId })
    expect(places.map(({ state }) => state)).toEqual(['left'])
  })

  test('somebody without a child chooses a school and sees its public plan', async () => {
    const visitor = await stage.visitor()
    await visitor.open('pages/after-school/index')
    await visitor.press('看一所学校的方案')
    await visitor.tap('link', /昌元示例小学/)
    await visitor.isAt('packages/school/after-school/index')
    await visitor.sees('每天都有', '费用', '待公布')
  })
}
