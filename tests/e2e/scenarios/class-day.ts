import type { Scenario, Stage } from '../../support/browser/stage'
import { aClassWithFamily } from '../../support/browser/own-school'
import { aTask } from '../../support/family-evening'
import { NEXT_DAY, TODAY } from '../../support/world'

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

  test('the school office publishes an overrun for tomorrow, the board names the office, and the class has more room', async () => {
    const { school, klass, lead } = await aClassWithFamily(4, '小禾')
    const visitor = await stage.visitor(school.office)
    await visitor.open(`packages/school/office/index?d=${school.districtId}&s=${school.schoolId}`)
    await visitor.press(/四年级 1 班/)
    await visitor.press('作业和超出公示')
    await visitor.isAt('packages/teacher/overrun/index')
    await visitor.press('后一天')
    await visitor.sees('5月22日')
    await visitor.tap('radio', '20 分钟')
    await visitor.type('理由', '下周一运动会，没有作业')
    await visitor.press('公示超出')
    await visitor.sees('可超 20 分钟 · 教务处', '理由：下周一运动会，没有作业', '已公示可超 20')
    const [taught] = (await lead.api.homework.myClasses.query()).schools
    const room = (day: string) => taught?.classes[0]?.days.find((one) => one.day === day)?.verdict.roomMinutes
    expect([room(TODAY), room(NEXT_DAY)]).toEqual([60, 80])
    await school.post(lead, 'chinese', [klass], [{ ...aTask(), load: [{ day: NEXT_DAY, minutes: 75 }], dueDay: NEXT_DAY }])
    const stranger = await stage.visitor()
    await stranger.open(`packages/school/class-day/index?d=${school.districtId}&s=${school.schoolId}&c=${klass.classId}&day=${NEXT_DAY}`)
    await stranger.sees('四年级 1 班', /理由：下周一运动会，没有作业/, /教务处 .*公示/)
    await visitor.reload()
    await visitor.press('后一天')
    await visitor.press('撤回公示')
    await visitor.sees('撤回这条公示？')
    await visitor.answer('撤回公示')
    await visitor.sees('超出的分钟已经用上了', '请先减少或撤回作业，再撤回这条说明。')
  })
}
