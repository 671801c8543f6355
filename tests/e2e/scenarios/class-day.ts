import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { TODAY } from '../../support/world'

async function ofToday(stage: Stage) {
  const { school, klass, lead, guardian } = await aClassWithFamily(4, '小禾')
  const visitor = await stage.visitor(lead)
  const at = { ...school.key, classId: klass.classId, day: TODAY }
  await visitor.open()
  await visitor.press(/四年级 1 班，看谁用了/)
  await visitor.tap('link', /^今天，看这一天/)
  await visitor.isAt('packages/teacher/overrun/index')
  return { visitor, at, lead, guardian }
}

/** What a class teacher says about one day of the class. */
export const classDay: Scenario = (stage) => {
  test('a class teacher declares that there is no homework and takes it back', async () => {
    const { visitor, guardian } = await ofToday(stage)
    await visitor.press('今天没有作业')
    await visitor.sees('说明这一天没有作业？')
    await visitor.answer('确定')
    await visitor.sees('已说明：这一天没有作业')
    const parent = await stage.visitor(guardian)
    await parent.open()
    await parent.sees('老师说明了：今天没有作业。')
    await visitor.press('收回“没有作业”的说明')
    await visitor.seesNoMore('已说明：这一天没有作业')
  })

  test('a class teacher publishes an overrun with its reason and withdraws it', async () => {
    const { visitor, at, lead } = await ofToday(stage)
    const extra = async () => (await lead.api.homework.staffClassDay.query(at)).overrunMinutes
    await visitor.tap('radio', '15 分钟')
    expect(await visitor.button('公示超出').getAttribute('aria-disabled')).toBe('true')
    await visitor.type('理由', '明天实验课没有作业')
    await visitor.press('公示超出')
    await visitor.sees('可超 15 分钟 · 班主任', '理由：明天实验课没有作业', '已公示可超 15')
    expect(await extra()).toBe(15)
    await visitor.press('撤回公示')
    await visitor.sees('撤回这条公示？')
    await visitor.answer('撤回公示')
    await visitor.sees('没有超出公示。')
    expect(await extra()).toBe(0)
  })
}
