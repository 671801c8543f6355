import type { Scenario } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'

/** What anybody may read without a login. */
export const publicBoard: Scenario = (stage) => {
  test('anybody finds a school, its board and a class’s day, and no name of a child, guardian or teacher', async () => {
    const { school, klass, lead } = await aClassWithFamily(4, '小禾')
    await school.post(lead, 'chinese', [klass], [aTask({ text: '抄写生字', minutes: 25 })])
    const visitor = await stage.visitor()
    await visitor.open()
    await visitor.sees('还没有加入班级')
    await visitor.press('看学校公示')
    await visitor.isAt('packages/school/schools/index')
    await visitor.type(/找学校|学校名/, school.name)
    await visitor.tap('link', new RegExp(school.name))
    await visitor.isAt('packages/school/board/index')
    await visitor.sees('三至六年级', '1 个班要公布，都已公布')
    await visitor.press(/四年级 1 班，25 分钟/)
    await visitor.sees('语文 25', '实际用时：回答不到 5 家，不显示。')
    await visitor.tap('link', '看每一项作业')
    await visitor.isAt('packages/school/class-day/index')
    await visitor.sees('抄写生字', '在家书面合计约 25 分钟')
    expect(await visitor.reading()).not.toMatch(/小禾|妈妈|李老师/)
    await visitor.back()
    await visitor.press('前一天')
    await visitor.sees(/还没公布：四 1 班|不上学/)
  })

  test('a link to a school that does not exist says so and keeps the page usable', async () => {
    const visitor = await stage.visitor()
    await visitor.open('packages/school/board/index?d=500153&s=9999999999')
    await visitor.sees(/没有找到/)
    await visitor.button('再试').waitFor()
    await visitor.tap('link', /换一所|选学校|换学校|公示/)
    await visitor.isAt('packages/school/schools/index')
  })
}
