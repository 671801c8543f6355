import { aTask } from '../family-evening'
import { aClassWithFamily } from './own-school'
import type { Stage } from './stage'
import { TASK_FIELD, TeacherOfFour } from './teacher-of-four'
import type { Visitor } from './visitor'

/** A state of a page that data or the network make, and no tap alone. */
export interface State {
  name: string
  /** Reaches it; whoever sees it is returned. */
  show: (stage: Stage) => Promise<Visitor>
}

async function evening(stage: Stage) {
  const visitor = await stage.visitor('小禾妈妈')
  await visitor.open()
  await visitor.sees('小满', /今晚书面作业/)
  return visitor
}

async function family(stage: Stage, grade: number) {
  const { guardian, ...made } = await aClassWithFamily(grade, '小禾')
  const visitor = await stage.visitor(guardian)
  return { ...made, visitor }
}

async function inElderType(visitor: Visitor, says: string | RegExp) {
  await visitor.open('pages/me/index')
  await visitor.tap('radio', '大字（长辈）')
  await visitor.open()
  await visitor.sees(says)
  return visitor
}

/** The states that the plan names, beside each page as everyPage shows it. */
export const EVERY_STATE: readonly State[] = [
  { name: 'state-evening-two-children', show: evening },
  {
    name: 'state-evening-grade-two',
    show: async (stage) => {
      const visitor = await evening(stage)
      await visitor.tap('tab', /小满/)
      await visitor.sees('没有书面作业')
      return visitor
    },
  },
  {
    name: 'state-evening-nothing-posted',
    show: async (stage) => {
      const { visitor } = await family(stage, 4)
      await visitor.open()
      await visitor.sees('小禾')
      return visitor
    },
  },
  {
    name: 'state-evening-none-declared',
    show: async (stage) => {
      const { visitor, school, klass, lead } = await family(stage, 4)
      const [mine] = (await lead.api.homework.myClasses.query()).schools
      const day = mine?.classes[0]?.days[0]?.day ?? ''
      await lead.api.homework.declareNone.mutate({ ...school.key, classId: klass.classId, day, none: true })
      await visitor.open()
      await visitor.sees('老师说明了：今天没有作业。')
      return visitor
    },
  },
  {
    name: 'state-evening-overrun',
    show: async (stage) => {
      const { visitor, school, klass, lead } = await family(stage, 4)
      const [mine] = (await lead.api.homework.myClasses.query()).schools
      const day = mine?.classes[0]?.days[0]?.day ?? ''
      const at = { ...school.key, classId: klass.classId, day }
      await lead.api.homework.publishOverrun.mutate({ ...at, requestKey: `state-overrun-${klass.classId}`, extraMinutes: 20, reason: '明天运动会，没有作业' })
      await school.post(lead, 'chinese', [klass], [aTask({ text: '单元卷一张', minutes: 75 })])
      await visitor.open()
      await visitor.sees('单元卷一张')
      return visitor
    },
  },
  {
    name: 'state-evening-no-signal',
    show: async (stage) => {
      const visitor = await evening(stage)
      await visitor.breaks('unreachable')
      await visitor.reload()
      await visitor.sees('没有网络')
      return visitor
    },
  },
  {
    name: 'state-evening-error',
    show: async (stage) => {
      const { visitor } = await family(stage, 4)
      await visitor.breaks('server-down')
      await visitor.open()
      await visitor.sees('服务器暂时连不上')
      return visitor
    },
  },
  { name: 'state-evening-elder', show: async (stage) => inElderType(await evening(stage), '换回普通字') },
  { name: 'state-classes-elder', show: async (stage) => inElderType((await TeacherOfFour.at(stage, 72)).visitor, '发作业') },
  {
    name: 'state-post-full-class',
    show: async (stage) => {
      const teacher = await TeacherOfFour.at(stage, 72)
      await teacher.write('阅读理解三篇', 30)
      await teacher.visitor.sees('会超 12 分钟')
      return teacher.visitor
    },
  },
  {
    name: 'state-post-done',
    show: async (stage) => {
      const teacher = await TeacherOfFour.at(stage, 72)
      await teacher.write('听写 Unit 5 单词', 15)
      await teacher.send()
      return teacher.visitor
    },
  },
  {
    name: 'state-post-failed',
    show: async (stage) => {
      const teacher = await TeacherOfFour.at(stage)
      await teacher.write('听写 Unit 5 单词', 15)
      await teacher.visitor.breaks('unreachable', 'homework.post')
      await teacher.visitor.press('发到 4 个班')
      await teacher.visitor.sees('作业没有发出去')
      return teacher.visitor
    },
  },
  {
    name: 'state-edit-gone-on',
    show: async (stage) => {
      const teacher = await TeacherOfFour.at(stage)
      const { visitor } = teacher
      await teacher.write('练习册第 34 页', 20)
      await teacher.send()
      await visitor.tap('link', '回我的班级')
      await visitor.tap('link', '已发的作业')
      await visitor.press('改')
      await visitor.until(async () => (await visitor.typed(TASK_FIELD)) === '练习册第 34 页')
      await visitor.type(TASK_FIELD, '练习册第 36 页')
      await visitor.breaks('unreachable', 'homework.edit')
      await visitor.press('改好，重新发')
      await visitor.sees('作业没有发出去')
      await visitor.reload()
      await visitor.sees('上次改的没有发出去，下面接着改。')
      return visitor
    },
  },
]
