import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily, aStranger } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'
import type { Visitor } from '../../support/browser/visitor'

async function atTheCode(stage: Stage): Promise<Visitor> {
  const visitor = await stage.visitor(aStranger())
  await visitor.open()
  await visitor.press('加入班级')
  await visitor.isAt('packages/family/join/index')
  await visitor.field('班级码').waitFor()
  return visitor
}

async function lookUp(visitor: Visitor, code: string): Promise<void> {
  await visitor.type('班级码', code)
  await visitor.press('看看是哪个班')
}

/** How a family comes into a class. */
export const joining: Scenario = (stage) => {
  test('a guardian joins by class code, the class teacher confirms on another phone, and the evening appears', async () => {
    const { school, klass, lead } = await aClassWithFamily(4, '小禾')
    await school.post(lead, 'chinese', [klass], [aTask({ text: '抄写生字', minutes: 25 })])
    const guardian = await atTheCode(stage)
    await lookUp(guardian, klass.classCode.toLowerCase())
    await guardian.sees('是这个班吗？', '四年级 1 班', school.name)
    await guardian.type('孩子在班里的名字', '小石')
    await guardian.type('您的称呼', '石先生')
    await guardian.tap('radio', '爸爸')
    await guardian.press('请班主任确认')
    await guardian.sees('已经交给班主任')
    await guardian.press('回到今晚')
    await guardian.isAt('pages/evening/index')
    await guardian.sees('小石 · 四年级 1 班', '等班主任确认')

    const teacher = await stage.visitor(lead)
    await teacher.open()
    await teacher.sees('1 位家长等您确认')
    await teacher.tap('link', /班级码和名单/)
    await teacher.sees('小石', /石先生（爸爸）/)
    await teacher.press('是新的孩子')
    await teacher.sees('没有等待确认的家长。')
    await teacher.press('看班级码和名单')
    await teacher.sees('石先生（爸爸）', '2 个孩子')

    await guardian.reload()
    await guardian.sees('今晚书面作业，约', '抄写生字')
  })

  test('a wrong class code is answered in words and stays as it was typed', async () => {
    const visitor = await atTheCode(stage)
    await lookUp(visitor, 'zzz 999')
    await visitor.sees('没有查到：没有这个码')
    expect(await visitor.typed('班级码')).toBe('zzz 999')
  })

  test('who tries too many codes is told to wait, and the right one does not help then', async () => {
    const { klass } = await aClassWithFamily(4, '小禾')
    const visitor = await atTheCode(stage)
    for (let n = 0; n < 10; n++) {
      const code = `ZZZ22${n}`
      await lookUp(visitor, code)
      await visitor.button('看看是哪个班').and(visitor.page.locator('[aria-disabled=false]')).waitFor()
      await visitor.sees('没有这个码')
    }
    await lookUp(visitor, klass.classCode)
    await visitor.sees('试的次数太多了', '请过一个小时再试，或向班主任再要一次码。')
  })

  test('a class teacher turns somebody away, who may ask again', async () => {
    const { klass, lead, school } = await aClassWithFamily(4, '小禾')
    const asking = aStranger()
    const asked = { code: klass.classCode, childName: '小山', guardianName: '山女士', relation: '妈妈' }
    await asking.api.people.joinClass.mutate(asked)
    const teacher = await stage.visitor(lead)
    await teacher.open(`packages/teacher/class/index?d=${school.districtId}&s=${school.schoolId}&c=${klass.classId}`)
    await teacher.press('不是我班的')
    await teacher.sees('不让小山加入？')
    await teacher.answer('确定')
    await teacher.sees('没有等待确认的家长。')
    const visitor = await stage.visitor(asking)
    await visitor.open()
    await visitor.sees('还没有加入班级')
    await asking.api.people.joinClass.mutate(asked)
    await visitor.reload()
    await visitor.sees('等班主任确认')
  })
}
