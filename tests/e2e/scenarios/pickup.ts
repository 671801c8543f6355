import { aClassWithFamily } from '../../support/browser/own-school'
import type { Scenario, Stage } from '../../support/browser/stage'
import { NEXT_DAY } from '../../support/world'

async function atPickup(stage: Stage) {
  const { school, guardian } = await aClassWithFamily(4, '小禾')
  const { children } = await guardian.api.people.me.query()
  const childId = children[0]?.childId ?? 0
  const child = { ...school.key, childId }
  const visitor = await stage.visitor(guardian)
  await visitor.open(`packages/family/pickup/index?d=${school.districtId}&s=${school.schoolId}&child=${childId}`)
  return { visitor, child, guardian }
}

/** Who collects a child tomorrow. */
export const pickup: Scenario = (stage) => {
  test('what nobody has said is asked for, chosen for each such weekday, and is the answer from then on', async () => {
    const { visitor, child, guardian } = await atPickup(stage)
    await visitor.tap('radio', /^明天/)
    await visitor.sees('还没有说谁接', '先选谁接和几点')
    await visitor.tap('radio', /自己走/)
    await visitor.until(async () => (await visitor.role('radio', /自己走/).getAttribute('aria-checked')) === 'true')
    expect((await guardian.api.leaving.pickup.query(child)).defaults).toEqual([])
    await guardian.api.leaving.setException.mutate({
      ...child, day: NEXT_DAY, pickup: { how: 'walks-alone', at: '16:30', personId: null, collectorId: null },
    })
    await visitor.reload()
    await visitor.tap('radio', /^明天/)
    await visitor.sees('16:30 自己走', '已定', /只有5月22日这样/)
    await visitor.tap('radio', '延时托管')
    await visitor.tap('radio', /以后每周五/)
    await visitor.press(/每周五 延时托管到 16:30/)
    await visitor.sees('每周五都这样')
    expect((await guardian.api.leaving.pickup.query(child)).defaults).toMatchObject([{ weekday: 5, pickup: { how: 'stays' } }])
  })

  test('somebody without WeChat gets a code on paper that is shown once', async () => {
    const { visitor, child, guardian } = await atPickup(stage)
    await visitor.tap('link', /加一个能接的人/)
    await visitor.type('称呼', '示例邓叔叔')
    await visitor.type('是孩子的', '邻居')
    await visitor.tap('checkbox', /给一个纸上的码/)
    await visitor.press('加进名单')
    await visitor.sees(/只显示这一次/)
    expect((await guardian.api.leaving.pickup.query(child)).collectors.map(({ displayName }) => displayName)).toContain('示例邓叔叔')
    await visitor.press('抄好了')
    await visitor.seesNoMore(/只显示这一次/)
  })

  test('a leave is told without a reason, and taken back', async () => {
    const { visitor } = await atPickup(stage)
    await visitor.tap('radio', /^明天/)
    await visitor.press(/^请假$/)
    await visitor.press('明天请假')
    await visitor.sees('已请假')
    await visitor.press('撤回请假')
    await visitor.sees('还没有说谁接')
  })
}
