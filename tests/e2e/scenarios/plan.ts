import { OwnSchool } from '../../support/browser/own-school'
import { publishedPlan } from '../../support/browser/own-service'
import type { Scenario } from '../../support/browser/stage'

/** A school's office writes its plan and what it offers. */
export const plan: Scenario = (stage) => {
  test('the office writes a plan, reads what the rules say of it and publishes it with a reason', async () => {
    const school = await OwnSchool.found()
    const visitor = await stage.visitor(school.office)
    await visitor.open(`packages/school/plans/index?d=${school.districtId}&s=${school.schoolId}`)
    await visitor.sees('还没有方案。')
    await visitor.tap('link', '写一份新方案')
    await visitor.type('方案名称', '示例方案')
    await visitor.pick('从哪天', '21日')
    await visitor.pick('到哪天', '21日')
    await visitor.pick('从几点', '00')
    await visitor.pick('到几点', '00')
    await visitor.press('存成草稿，看看合不合规定')
    await visitor.isAt('packages/school/plan/index')
    await visitor.sees('课后服务 · 周一、周二、周三、周四、周五 · 16:00–18:00')
    await visitor.type('为什么公布这一版', '第一版')
    await visitor.role('button', '公布').last().click()
    await visitor.sees('公布这一版？')
    await visitor.answer('公布')
    await visitor.sees(/^第 1 版/)
    const [stored] = await school.office.api.afterSchool.plans.query(school.key)
    expect(stored).toMatchObject({ publishedVersion: 1, published: { name: '示例方案', startsOn: '2026-05-21', endsOn: '2026-05-21' } })
  })

  test('lessons are refused with the clause, what was typed stays, and it is entered as something else', async () => {
    const school = await OwnSchool.found()
    const planId = await publishedPlan(school)
    const visitor = await stage.visitor(school.office)
    await visitor.open(`packages/school/offering/index?d=${school.districtId}&s=${school.schoolId}&p=${planId}`)
    await visitor.type('班名', '画画')
    await visitor.tap('radio', '哪一类：学科教学')
    await visitor.pick('从几点', '30')
    await visitor.pick('到几点', '30')
    await visitor.tap('radio', '在哪里上：校外场馆')
    await visitor.type('地点', '示例少年宫')
    await visitor.type('多少位置', '20')
    await visitor.press('存下这个班')
    await visitor.sees('没有存下：不合规定', '是学科教学')
    expect(await visitor.typed('班名')).toBe('画画')
    await visitor.tap('radio', '哪一类：艺术')
    await visitor.press('存下这个班')
    await visitor.sees('还没有人带')
    await visitor.press('看过了，就这样存')
    await visitor.isAt('packages/school/offerings/index')
    await visitor.sees('16:30–17:30 · 校外：示例少年宫 · 艺术')
    expect(await school.office.api.afterSchool.offerings.query({ ...school.key, planId })).toMatchObject([{ name: '画画', subjectKind: 'arts', capacity: 20 }])
  })
}
