import type { TaskInput } from '../../../src/cloud/features/homework/shapes'
import { aTask } from '../family-evening'
import { TODAY } from '../world'
import { OwnSchool } from './own-school'
import type { OwnClass, Somebody } from './own-school'
import type { Stage } from './stage'
import type { Visitor } from './visitor'

export const TASK_FIELD = '第 1 项作业的内容'

/**
 * A teacher of 英语 with four classes of grade 7 (cap 90), who also leads the last one; there 数学 has used `used` of today's
 * minutes.
 */
export class TeacherOfFour {
  private constructor(
    readonly school: OwnSchool,
    readonly classes: OwnClass[],
    readonly full: OwnClass,
    readonly english: Somebody,
    readonly visitor: Visitor,
  ) {}

  static async at(stage: Stage, used = 0): Promise<TeacherOfFour> {
    const school = await OwnSchool.found()
    const classes: OwnClass[] = []
    for (const number of [1, 2, 3]) classes.push(await school.addClass(7, number))
    const full = await school.addClass(7, 4)
    classes.push(full)
    const english = await school.addTeacher('english', classes, [full], '陈老师')
    const maths = await school.addTeacher('math', [full], [], '周老师')
    if (used > 0) await school.post(maths, 'math', [full], [aTask({ text: '单元卷一张', minutes: used })])
    const visitor = await stage.visitor(english)
    await visitor.open()
    await visitor.sees('发作业')
    return new TeacherOfFour(school, classes, full, english, visitor)
  }

  async write(text: string, minutes: number): Promise<void> {
    await this.visitor.press('发作业')
    await this.visitor.type(TASK_FIELD, text)
    await this.visitor.tap('radio', `${minutes} 分钟`)
  }

  async send(classes = 4): Promise<void> {
    await this.visitor.press(`发到 ${classes} 个班`)
    await this.visitor.sees(`已发到 ${classes} 个班`)
  }

  /** What each class has left today, as the API has it. */
  async rooms(): Promise<(number | null | undefined)[]> {
    const { schools } = await this.english.api.homework.myClasses.query()
    return schools[0]?.classes.map((one) => one.days.find(({ day }) => day === TODAY)?.verdict.roomMinutes) ?? []
  }

  /** What the teacher has posted to the class, newest first. */
  async postedTo({ classId }: OwnClass): Promise<TaskInput[]> {
    const { posts } = await this.english.api.homework.posted.query(this.school.key)
    return posts.flatMap(({ homework }) => homework.filter((one) => one.class.classId === classId && !one.withdrawn)).flatMap(({ tasks }) => tasks)
  }
}
