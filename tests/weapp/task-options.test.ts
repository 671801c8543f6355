import type { Posted, TaskInput } from '../../src/cloud/features/homework/shapes'
import { as, good } from '../support/call'
import { aTask, posted } from '../support/family-evening'
import { FIRST_TASK, teacherOnPhone } from '../support/weapp/teacher-on-phone'
import { NEXT_DAY, TODAY } from '../support/world'

const here = teacherOnPhone()

async function write(text: string, minutes: number) {
  here.phone.launch()
  await here.phone.tap('button', '发作业')
  await here.phone.type(FIRST_TASK, text)
  await here.phone.tap('radio', `${minutes} 分钟`)
}

async function sent(): Promise<TaskInput | undefined> {
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  const { english, school } = here.teacher
  return good<Posted>(await as(here.db, english.openid)('homework.posted', school)).posts[0]?.homework[0]?.tasks[0]
}

test.each([
  ['done in the after-school service', '课后服务', { place: 'after-school' }],
  ['done in class', '课上', { place: 'in-class' }],
  ['oral or practical', '口头／实践', { written: false }],
  ['optional', '选做', { required: false }],
] as const)('a task %s is posted as that, and takes no minutes of any class', async (_, chip, as) => {
  await write('听写 Unit 5 单词', 15)
  await here.phone.tap('button', /必做 · 改$/)
  await here.phone.tap('radio', chip)
  await here.phone.find('button', new RegExp(`${chip}.* · 收起$`))
  expect(await sent()).toMatchObject({ written: true, place: 'home', required: true, ...as })
  expect(await here.rooms()).toEqual([90, 90, 90, 18])
})

test('a task is due on the next school day, or on the day that is chosen', async () => {
  await write('听写 Unit 5 单词', 15)
  await here.phone.tap('button', /必做 · 改$/)
  await here.phone.find('radio', '5月25日（周一）交')
  const due = () => here.phone.page.tree.all('radio', /交$/).filter((chip) => chip.is('checked')).map((chip) => chip.name)
  expect(due()).toEqual(['5月22日（周五）交'])
  await here.phone.tap('radio', '5月25日（周一）交')
  expect(await sent()).toMatchObject({ load: [{ day: TODAY, minutes: 15 }], dueDay: '2026-05-25' })
})

test('homework for a coming day is held against that day, and today keeps its room', async () => {
  await posted(here.db, here.teacher.maths, here.teacher.school, [here.teacher.full], [
    { ...aTask({ text: '单元卷一张', dueDay: '2026-05-25' }), load: [{ day: NEXT_DAY, minutes: 85 }] },
  ])
  await write('听写 Unit 5 单词', 15)
  await here.phone.tap('radio', '周五 5月22日，余 5')
  await here.phone.see(/会超 10 分钟/)
  await here.phone.tap('radio', '5 分钟')
  expect(await sent()).toMatchObject({ load: [{ day: NEXT_DAY, minutes: 5 }] })
  expect(await here.rooms()).toEqual([90, 90, 90, 18])
})

test('my classes say what is left on each of five coming school days, and who has used the rest of each', async () => {
  await posted(here.db, here.teacher.maths, here.teacher.school, [here.teacher.full], [
    { ...aTask({ text: '单元卷一张', dueDay: '2026-05-25' }), load: [{ day: NEXT_DAY, minutes: 85 }] },
  ])
  here.phone.launch()
  await here.phone.see('周五 余 5')
  const last = here.phone.page.tree.all('button', '看谁用了').at(-1)
  if (last) here.phone.touch(last)
  await here.phone.see(/周五 5月22日 · 余 5/)
  await here.phone.see(/数学（.+）85 分钟/)
  expect(here.phone.page.tree.all('link', '看这一天').map((link) => link.name.split('，')[0]))
    .toEqual(['今天', '周五 5月22日', '周一 5月25日', '周二 5月26日', '周三 5月27日'])
})
