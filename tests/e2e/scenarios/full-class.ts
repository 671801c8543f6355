import { NEXT_DAY, TODAY } from '../../support/world'
import type { Scenario, Stage } from '../../support/browser/stage'
import { TeacherOfFour } from '../../support/browser/teacher-of-four'

/** 30 minutes for four classes, of which the last has 18 left. */
async function tooMuchForOne(stage: Stage): Promise<TeacherOfFour> {
  const teacher = await TeacherOfFour.at(stage, 72)
  await teacher.write('阅读理解三篇', 30)
  await teacher.visitor.sees('七 4 班今天会超 12 分钟', '别科 72 ＋ 英语 30 ＝ 102，上限 90', '看原文')
  expect(await teacher.rooms()).toEqual([90, 90, 90, 18])
  return teacher
}

/** A class that is nearly full, and each way out of it. */
export const fullClass: Scenario = (stage) => {
  test('the smallest change is chosen already: the full class gets less, the others all of it', async () => {
    const teacher = await tooMuchForOne(stage)
    await teacher.send()
    expect(await teacher.rooms()).toEqual([60, 60, 60, 0])
    expect((await teacher.postedTo(teacher.full)).map(({ load }) => load)).toEqual([[{ day: TODAY, minutes: 18 }]])
  })

  test('made optional it is not required and takes no minutes of the class', async () => {
    const teacher = await tooMuchForOne(stage)
    await teacher.visitor.tap('radio', /改成选做/)
    await teacher.send()
    expect(await teacher.rooms()).toEqual([60, 60, 60, 18])
    expect((await teacher.postedTo(teacher.full)).map(({ required }) => required)).toEqual([false])
  })

  test('moved into the after-school service it takes no minutes at home', async () => {
    const teacher = await tooMuchForOne(stage)
    await teacher.visitor.tap('radio', /改到课后服务时写/)
    await teacher.send()
    expect(await teacher.rooms()).toEqual([60, 60, 60, 18])
    expect((await teacher.postedTo(teacher.full)).map(({ place }) => place)).toEqual(['after-school'])
  })

  test('put off it asks the full class on the next school day', async () => {
    const teacher = await tooMuchForOne(stage)
    await teacher.visitor.tap('radio', /改天做/)
    await teacher.send()
    expect(await teacher.rooms()).toEqual([60, 60, 60, 18])
    expect((await teacher.postedTo(teacher.full)).map(({ load }) => load)).toEqual([[{ day: NEXT_DAY, minutes: 30 }]])
  })

  test('posted over the cap by its class teacher it needs a reason, which the public board shows', async () => {
    const teacher = await tooMuchForOne(stage)
    const { visitor, school, full } = teacher
    await visitor.tap('radio', /照发，写明理由公示/)
    await visitor.sees('请写明超出的理由')
    expect(await visitor.button(/^发到 4 个班/).getAttribute('aria-disabled')).toBe('true')
    await visitor.type(/为什么要超/, '明天运动会没有作业，今天一起做完')
    await teacher.send()
    const stranger = await stage.visitor()
    await stranger.open(`packages/school/class-day/index?d=${school.districtId}&s=${school.schoolId}&c=${full.classId}&day=${TODAY}`)
    await stranger.sees('七年级 4 班', /理由：明天运动会没有作业，今天一起做完/, /班主任 .*公示/)
    expect(await stranger.reading()).toContain('102')
  })
}
