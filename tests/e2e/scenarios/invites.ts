import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily, aStranger, OwnSchool } from '../../support/browser/own-school'
import type { Visitor } from '../../support/browser/visitor'

const CODE = /[0-9A-Z]{4}(-?[0-9A-Z]{2,4}){3,}/

async function shownCode(visitor: Visitor): Promise<string> {
  await visitor.sees(/只能用一次/)
  return CODE.exec(await visitor.text(CODE).innerText())?.[0] ?? ''
}

async function takesUp(stage: Stage, code: string): Promise<Visitor> {
  const visitor = await stage.visitor(aStranger())
  await visitor.open()
  await visitor.press('我有邀请码')
  await visitor.isAt('packages/family/join/index')
  await visitor.type('邀请码', code)
  await visitor.press('看看是谁邀请的')
  return visitor
}

/** One-use codes: for family, for staff. */
export const invites: Scenario = (stage) => {
  test('a guardian invites grandmother to collect only, who then reads the evening and cannot report', async () => {
    const { guardian } = await aClassWithFamily(4, '小禾')
    const mother = await stage.visitor(guardian)
    await mother.open('pages/me/index')
    await mother.tap('link', /小禾/)
    await mother.isAt('packages/family/child/index')
    await mother.tap('radio', /仅接送/)
    await mother.press('生成邀请码')
    const code = await shownCode(mother)
    const grandmother = await takesUp(stage, code)
    await grandmother.sees(/一起照看 小禾/, '仅接送：能看今晚，不能改')
    await grandmother.type('您的称呼', '外婆')
    await grandmother.tap('radio', '外婆')
    await grandmother.press('接受邀请')
    await grandmother.sees('已经加入')
    await grandmother.press('回到今晚')
    await grandmother.sees('还没公布', /小禾/)
    await grandmother.until(async () => (await grandmother.role('radio').count()) === 0)

    const late = await takesUp(stage, code)
    await late.sees('没有查到：没有这个码', '邀请码只能用一次')
  })

  test('the office invites a teacher, who joins by the code and sees the class to post to', async () => {
    const school = await OwnSchool.found()
    await school.addClass(4, 1)
    const office = await stage.visitor(school.office)
    await office.open()
    await office.tap('link', '教务处')
    await office.isAt('packages/school/office/index')
    await office.tap('radio', '数学')
    await office.tap('checkbox', '四 1 班')
    await office.press('生成邀请码')
    const teacher = await takesUp(stage, await shownCode(office))
    await teacher.sees('到学校任课', '任课：四年级 1 班数学')
    await teacher.type('您的姓名', '周老师')
    await teacher.press('接受邀请')
    await teacher.sees('已经加入')
    await teacher.press('回到今晚')
    await teacher.sees('发作业', '四年级 1 班')
  })
}
