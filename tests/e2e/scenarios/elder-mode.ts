import type { Scenario } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'

/** Large type for grandparents, on and off. */
export const elderMode: Scenario = (stage) => {
  test('elder mode says it in three lines without tabs, survives a new start and is left by one tap', async () => {
    const { school, klass, lead, guardian } = await aClassWithFamily(4, '小禾')
    await school.post(lead, 'chinese', [klass], [aTask({ text: '抄写生字', minutes: 25 })])
    const visitor = await stage.visitor(guardian)
    await visitor.open('pages/me/index')
    await visitor.tap('radio', '大字（长辈）')
    await visitor.tapText('今晚')
    await visitor.isAt('pages/evening/index')
    await visitor.sees('小禾 四年级', '今晚书面作业', '语文 25 分钟', /晚上 \d+ 点/)
    await visitor.seesNoMore('我的')
    expect(await visitor.reading()).not.toMatch(/%|\d\d:\d\d 更新/)
    expect(await visitor.role('button').count()).toBeLessThanOrEqual(3)
    await visitor.reload()
    await visitor.sees('语文 25 分钟')
    await visitor.press('换回普通字')
    await visitor.sees('今晚书面作业，约', '我的')
  })
}
