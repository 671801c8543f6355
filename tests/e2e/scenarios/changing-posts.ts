import type { Scenario, Stage } from '../../support/browser/stage'
import { TASK_FIELD, TeacherOfFour } from '../../support/browser/teacher-of-four'

async function posted(stage: Stage): Promise<TeacherOfFour> {
  const teacher = await TeacherOfFour.at(stage)
  await teacher.write('练习册第 34 页', 20)
  await teacher.send()
  await teacher.visitor.tap('link', '回我的班级')
  await teacher.visitor.tap('link', '已发的作业')
  await teacher.visitor.isAt('packages/teacher/posted/index')
  await teacher.visitor.sees('练习册第 34 页')
  return teacher
}

/** Changing one's mind about what was posted. */
export const changingPosts: Scenario = (stage) => {
  test('an edit changes text and minutes in all four classes at once', async () => {
    const teacher = await posted(stage)
    const { visitor } = teacher
    await visitor.press('改')
    await visitor.isAt('packages/teacher/post/index')
    await visitor.until(async () => (await visitor.typed(TASK_FIELD)) === '练习册第 34 页')
    await visitor.type(TASK_FIELD, '练习册第 35 页')
    await visitor.tap('radio', '10 分钟')
    await visitor.press('改好，重新发')
    await visitor.sees('已经改好')
    expect(await teacher.rooms()).toEqual([80, 80, 80, 80])
    expect((await teacher.postedTo(teacher.full)).map(({ text }) => text)).toEqual(['练习册第 35 页'])
  })

  test('a withdrawal asks once and gives the minutes back', async () => {
    const teacher = await posted(stage)
    const { visitor } = teacher
    await visitor.press('撤回')
    await visitor.sees('撤回这份作业？')
    await visitor.answer('取消')
    await visitor.seesNoMore('撤回这份作业？')
    expect(await teacher.rooms()).toEqual([70, 70, 70, 70])
    await visitor.press('撤回')
    await visitor.sees('撤回这份作业？')
    await visitor.answer('撤回')
    await visitor.sees('已撤回')
    expect(await teacher.rooms()).toEqual([90, 90, 90, 90])
  })
}
