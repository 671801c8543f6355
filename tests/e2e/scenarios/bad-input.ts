import type { Scenario } from '../../support/browser/stage'
import { TASK_FIELD, TeacherOfFour } from '../../support/browser/teacher-of-four'

/** What people paste. */
export const badInput: Scenario = (stage) => {
  test('text with invisible characters is refused in words and stays as it was typed', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write('练习册\u202E第 3 页', 10)
    await teacher.visitor.press('发到 4 个班')
    await teacher.visitor.sees('里面有看不见的特殊字符，请删掉重写', '作业没有发出去：有内容填得不对')
    expect(await teacher.visitor.typed(TASK_FIELD)).toBe('练习册\u202E第 3 页')
    await teacher.visitor.type(TASK_FIELD, '练习册第 3 页')
    await teacher.send()
    expect((await teacher.postedTo(teacher.full)).map(({ text }) => text)).toEqual(['练习册第 3 页'])
  })

  test('ten thousand characters are cut where the field ends, and the page stays usable', async () => {
    const teacher = await TeacherOfFour.at(stage)
    await teacher.write('字'.repeat(10_000), 10)
    expect((await teacher.visitor.typed(TASK_FIELD)).length).toBe(300)
    await teacher.send()
    expect((await teacher.postedTo(teacher.full)).map(({ text }) => text.length)).toEqual([300])
  })

  test('emoji are text like any other', async () => {
    const teacher = await TeacherOfFour.at(stage)
    const text = '背诵《山行》👨‍👩‍👧 读给家人听 😀'
    await teacher.write(text, 10)
    await teacher.send()
    expect((await teacher.postedTo(teacher.full)).map((task) => task.text)).toEqual([text])
  })

  test('a name of markup is shown as it is', async () => {
    const teacher = await TeacherOfFour.at(stage)
    const text = `<img src=x onerror=alert(1)>'; drop table homework; --`
    await teacher.write(text, 10)
    await teacher.send()
    await teacher.visitor.tap('link', '查看公示')
    await teacher.visitor.press(/七年级 1 班/)
    await teacher.visitor.tap('link', '看每一项作业')
    await teacher.visitor.sees(text)
  })
}
