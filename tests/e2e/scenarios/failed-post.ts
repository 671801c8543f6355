import type { Scenario } from '../../support/browser/stage'
import { TASK_FIELD, TeacherOfFour } from '../../support/browser/teacher-of-four'

const TEXT = '朗读第二模块课文，写三句感想'

/** What a bad network does to a post: nothing is lost, nothing is posted twice. */
export const failedPost: Scenario = (stage) => {
  test('a post without a network keeps what was typed, also over a new start, and goes out when the network is back', async () => {
    const teacher = await TeacherOfFour.at(stage)
    const { visitor } = teacher
    await teacher.write(TEXT, 20)
    await visitor.goOffline()
    await visitor.press('发到 4 个班')
    await visitor.sees('作业没有发出去：没有网络', '写的都存在手机里，有网再发，不会发重。')
    expect(await visitor.typed(TASK_FIELD)).toBe(TEXT)
    await visitor.goOnline()
    await visitor.open()
    await visitor.press('发作业')
    await visitor.until(async () => (await visitor.typed(TASK_FIELD)) === TEXT)
    await teacher.send()
    expect(await teacher.rooms()).toEqual([70, 70, 70, 70])
  })

  test('a post whose answer is lost is sent again by one tap and stands there once', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write(TEXT, 20)
    await teacher.visitor.breaks('answer-lost', 'homework.post')
    await teacher.visitor.press('发到 4 个班')
    await teacher.visitor.sees('作业没有发出去')
    expect(await teacher.rooms()).toEqual([70, 70, 70, 70])
    await teacher.visitor.mended()
    await teacher.send()
    expect(await teacher.rooms()).toEqual([70, 70, 70, 70])
    expect(await teacher.postedTo(teacher.full)).toHaveLength(1)
  })

  test('two quick taps post once', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write(TEXT, 20)
    await teacher.visitor.button('发到 4 个班').dblclick()
    await teacher.visitor.sees('已发到 4 个班')
    expect(await teacher.rooms()).toEqual([70, 70, 70, 70])
    expect(await teacher.postedTo(teacher.full)).toHaveLength(1)
  })

  test('minutes that somebody else used meanwhile are told, and nothing is posted before a way out is taken', async () => {
    const teacher = await TeacherOfFour.at(stage)
    const { visitor, school, full } = teacher
    await teacher.write(TEXT, 20)
    const chinese = await school.addTeacher('chinese', [full])
    const load = [{ day: '2026-05-21', minutes: 80 }]
    const task = { text: '作文一篇', written: true, place: 'home' as const, required: true, load, dueDay: '2026-05-22' }
    await school.post(chinese, 'chinese', [full], [task])
    await visitor.press('发到 4 个班')
    await visitor.sees('刚才有别的作业先发了', '七 4 班今天会超 10 分钟')
    expect(await visitor.typed(TASK_FIELD)).toBe(TEXT)
    expect(await teacher.rooms()).toEqual([90, 90, 90, 10])
    await teacher.send()
    expect(await teacher.rooms()).toEqual([70, 70, 70, 0])
  })
}
