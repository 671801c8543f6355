import type { Scenario } from '../../support/browser/stage'

/** What only the district can do. */
export const district: Scenario = (stage) => {
  test('the district adds a school and gets a code for its office', async () => {
    const schoolId = String(6_000_000_000 + Math.floor(Math.random() * 3_000_000_000))
    const name = `新建示例学校${schoolId.slice(-5)}`
    const visitor = await stage.visitor('区教委示例工作人员')
    await visitor.open()
    await visitor.tap('link', /本区学校/)
    await visitor.isAt('packages/district/schools/index')
    await visitor.type('学校名称', name)
    await visitor.type('学校标识码', schoolId)
    await visitor.tap('radio', '铜鼓镇')
    await visitor.press('加学校')
    await visitor.sees('已加上')
    await visitor.press(/铜鼓镇/)
    await visitor.press(`${name}，邀请教务处`)
    await visitor.sees(/只能用一次/)
  })

  test('the district imports a year line by line and is told which line is wrong', async () => {
    const visitor = await stage.visitor('区教委示例工作人员')
    await visitor.open('packages/district/schools/index')
    await visitor.type('节假日', '2031-10-01 放假 国庆节\n2031-13-01 放假 元旦')
    await visitor.sees('第 2 行：没有这一天')
    await visitor.type('节假日', '2031-01-01 放假 元旦\n2031-10-01 放假 国庆节\n2031-10-11 上班 国庆调休')
    await visitor.sees('认出 3 天')
    await visitor.press('导入')
    await visitor.sees('已导入')
    expect(await visitor.typed('节假日')).toBe('')
  })
}
