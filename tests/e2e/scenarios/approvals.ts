import type { Scenario } from '../../support/browser/stage'

const OFFICER = '区教委示例工作人员'
const aName = (what: string) => `示例${what}${Math.random().toString(36).slice(2, 7)}`

/** An application from its entry to its decision. */
export const approvals: Scenario = (stage) => {
  test('an application is entered, reviewed by its bureau, decided and published', async () => {
    const name = aName('待批画室')
    const visitor = await stage.visitor(OFFICER)
    await visitor.open()
    await visitor.tap('link', /^审批/)
    await visitor.isAt('packages/district/approvals/index')
    await visitor.press('录一件新设的申请')
    await visitor.type('机构名称', name)
    await visitor.type('谁来办的', '示例经办人')
    await visitor.press(/^能教什么/)
    await visitor.tap('checkbox', '文化艺术')
    await visitor.type('文化艺术批准教什么', '美术')
    await visitor.press('录入')
    await visitor.isAt('packages/district/application/index')
    await visitor.sees(name, '等 机构')
    await visitor.role('button', /^提交$/).first().dblclick()
    await visitor.sees('等受理')
    await visitor.press('受理，请各部门审核')
    await visitor.sees('等 示例文化旅游委')
    await visitor.press('记它的意见：示例文化旅游委')
    await visitor.press('记下来')
    await visitor.sees('等 区教委')
    await visitor.press('作决定')
    await visitor.type('文号', '示例文〔2026〕21 号')
    await visitor.press('批准并公布')
    await visitor.sees('已批准')
    await visitor.tap('link', /看它的登记/)
    await visitor.sees(name, '白名单')
  })

  test('on a 320 px phone long names wrap, also of bureaus, and nothing scrolls sideways', async () => {
    const name = `${aName('名称很长的')}综合艺术体育科技文化素质教育培训学校有限责任公司荣昌分公司`
    const narrow = await stage.visitor(OFFICER, { width: 320, height: 640 })
    await narrow.open('packages/district/facts/index?d=500153&kind=new')
    await narrow.type('机构名称', name)
    await narrow.type('谁来办的', 'Pneumonoultramicroscopicsilicovolcano')
    await narrow.press('录入')
    await narrow.isAt('packages/district/application/index')
    await narrow.sees(name)
    expect(await narrow.widthBeyondScreen()).toBe(0)
    await narrow.open('packages/district/approvals/index')
    await narrow.sees(name)
    expect(await narrow.widthBeyondScreen()).toBe(0)
  })
}
