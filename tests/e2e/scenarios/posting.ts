import { NEXT_DAY, TODAY } from '../../support/world'
import type { Scenario } from '../../support/browser/stage'
import { TeacherOfFour } from '../../support/browser/teacher-of-four'

/** A teacher's ordinary post. */
export const posting: Scenario = (stage) => {
  test('a post to four classes takes no more than a dozen taps, and what is left changes', async () => {
    const teacher = await TeacherOfFour.at(stage, 72)
    const { visitor } = teacher
    await teacher.write('听写 Unit 5 单词', 15)
    await teacher.send()
    await visitor.tap('link', '回我的班级')
    await visitor.sees('余 75', '余 3')
    expect(visitor.taps).toBeLessThanOrEqual(12)
    expect(await teacher.rooms()).toEqual([75, 75, 75, 3])
  })

  test('a class is left out by one tap', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write('听写 Unit 5 单词', 15)
    await teacher.visitor.tap('checkbox', /七年级 2 班/)
    await teacher.send(3)
    expect(await teacher.rooms()).toEqual([75, 90, 75, 75])
  })

  test('a task spread over three days asks a third of each', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write('读完第三章，写读书笔记', 30)
    await teacher.visitor.press(/必做 · 改$/)
    await teacher.visitor.tap('radio', '分 3 天')
    await teacher.send()
    expect(await teacher.rooms()).toEqual([80, 80, 80, 80])
    const [task] = await teacher.postedTo(teacher.full)
    expect(task?.load).toEqual([TODAY, NEXT_DAY, '2026-05-25'].map((day) => ({ day, minutes: 10 })))
  })

  test('the card of a post leads a stranger to the class’s public day without anybody’s name', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write('听写 Unit 5 单词', 15)
    await teacher.send()
    await teacher.visitor.tap('radio', '七 2 班')
    const page = await stage.build.sharedPage(teacher.visitor.page)
    expect(page).toMatch(/^packages\/school\/class-day\/index\?/)
    const stranger = await stage.visitor()
    await stranger.open(page)
    await stranger.sees('七年级 2 班', '听写 Unit 5 单词', '在家书面合计约 15 分钟')
    expect(await stranger.reading()).not.toMatch(/陈老师|周老师/)
  })
}
