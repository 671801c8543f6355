import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { TODAY } from '../../support/world'

async function atTheOffice(stage: Stage, page = 'office') {
  const made = await aClassWithFamily(4, '小禾')
  const visitor = await stage.visitor(made.school.office)
  await visitor.open(`packages/school/${page}/index?d=${made.school.districtId}&s=${made.school.schoolId}`)
  return { ...made, visitor }
}

/** What the school office runs itself. */
export const schoolOffice: Scenario = (stage) => {
  test('the office renews a class code, and the old one is worth nothing', async () => {
    const { visitor, school, klass } = await atTheOffice(stage)
    await visitor.press(/四年级 1 班/)
    await visitor.sees(`班级码 ${klass.classCode}`)
    await visitor.press('换班级码')
    await visitor.sees('换一个班级码？')
    await visitor.answer('确定')
    await visitor.seesNoMore(klass.classCode)
    await visitor.sees(/班级码 [0-9A-Z]{8}/)
    const [now] = await school.office.api.schools.classes.query(school.key)
    await visitor.sees(`班级码 ${now?.classCode}`)
  })

  test('the office adds a class once', async () => {
    const { visitor } = await atTheOffice(stage)
    await visitor.tap('radio', '五年级')
    await visitor.type('班号', '7')
    await visitor.press('建班')
    await visitor.button(/五年级 7 班/).waitFor()
    await visitor.tap('radio', '五年级')
    await visitor.type('班号', '7')
    await visitor.press('建班')
    await visitor.sees('这个班已经有了。')
    expect(await visitor.button(/五年级 7 班/).count()).toBe(1)
  })

  test('the office gives a class its class teacher', async () => {
    const { visitor, school, klass } = await atTheOffice(stage)
    await school.addTeacher('math', [klass], [], '周老师')
    await visitor.reload()
    await visitor.press(/四年级 1 班/)
    await visitor.pick('四年级 1 班，班主任', '周老师')
    await visitor.sees('班主任 周老师')
  })

  test('a day of the school’s own wins over the calendar, and the board says that there is no school', async () => {
    const { visitor, school } = await atTheOffice(stage, 'calendar')
    await visitor.pick('日子', '21日')
    await visitor.type('说明', '运动会')
    await visitor.role('button', '保存').last().click()
    await visitor.sees('运动会 · 不上学')
    const stranger = await stage.visitor()
    await stranger.open(`packages/school/board/index?d=${school.districtId}&s=${school.schoolId}&day=${TODAY}`)
    await stranger.sees('今天不上学')
  })
}
