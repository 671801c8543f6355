import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'

/** 小禾 has 25 minutes of 语文; 小满, at another school, has 15. */
async function aFamilyOfTwo() {
  const first = await aClassWithFamily(4, '小禾')
  const second = await aClassWithFamily(5, '小满', first.guardian)
  await first.school.post(first.lead, 'chinese', [first.klass], [aTask({ text: '抄写第 12 课生字各两遍', minutes: 25 })])
  await second.school.post(second.lead, 'chinese', [second.klass], [aTask({ text: '读一篇短文', minutes: 15 })])
  return first
}

async function atHome(stage: Stage) {
  const { guardian, klass, school } = await aFamilyOfTwo()
  const visitor = await stage.visitor(guardian)
  await visitor.open()
  await visitor.sees('今晚书面作业，约')
  return { visitor, guardian, klass, school }
}

/** What a guardian does on an ordinary evening. */
export const guardianEvening: Scenario = (stage) => {
  test('the evening says its minutes and both children’s answers without a tap', async () => {
    const { visitor } = await atHome(stage)
    const tabs = await visitor.role('tab').allInnerTexts()
    expect(tabs.map((tab) => tab.replace(/\s+/g, ' ').trim())).toEqual(['小禾 四年级 约 25 分钟', '小满 五年级 约 15 分钟'])
    expect(await visitor.reading()).toMatch(/今晚书面作业，约[\s\S]*25\s*分钟\s*上限 60/)
    expect(visitor.taps).toBe(0)
  })

  test('the other child is one tap away, and a task two', async () => {
    const { visitor } = await atHome(stage)
    await visitor.tap('tab', /小满/)
    await visitor.sees('读一篇短文')
    await visitor.seesNoMore('抄写第 12 课生字各两遍')
    await visitor.tap('link', /读一篇短文/)
    await visitor.isAt('packages/family/task/index')
    await visitor.sees('要做什么', '算进今晚的书面作业时间。', '老师批改。')
    await visitor.back()
    await visitor.isAt('pages/evening/index')
    await visitor.sees('读一篇短文')
  })

  test('a time report is one tap, can be changed, and is still there after a new start', async () => {
    const { visitor, guardian, school } = await atHome(stage)
    await visitor.tap('radio', '20–40 分钟')
    await visitor.sees('已记下：20–40 分钟')
    await visitor.tap('radio', '40–60 分钟')
    await visitor.sees('已记下：40–60 分钟')
    await visitor.reload()
    await visitor.sees('已记下：40–60 分钟')
    expect(await visitor.role('radio').filter({ hasText: '分钟' }).and(visitor.page.getByRole('radio', { checked: true }))
      .allInnerTexts()).toEqual(['40–60 分钟'])
    const { children } = await guardian.api.homework.tonight.query()
    expect(children.map((one) => [one.schoolId === school.schoolId, one.report.myBand])).toEqual([[true, 3], [false, null]])
  })

  test('the week opens as a chart that says itself in one sentence, and as a table', async () => {
    const visitor = await stage.visitor('小禾妈妈')
    await visitor.open()
    await visitor.tap('link', /近七天作业时间/)
    await visitor.isAt('packages/family/week/index')
    await visitor.role('img', /^近七天：/).waitFor()
    await visitor.role('table', '每天的数').waitFor()
    expect(await visitor.role('row').count()).toBe(8)
    await visitor.press('看原文')
    await visitor.sees('依据', '适用：')
    await visitor.press('关闭')
    await visitor.seesNoMore('适用：')
  })
}
