import { aTask, posted } from '../support/family-evening'
import { FIRST_TASK, teacherOnPhone } from '../support/weapp/teacher-on-phone'
import { NEXT_DAY } from '../support/world'

const here = teacherOnPhone()

/** What this teacher gave these classes before; its minutes are a later day's, so today's room is untouched. */
async function gave(classIds: number[], text: string, minutes: number, day = NEXT_DAY) {
  const task = { ...aTask({ text, dueDay: '2026-05-26' }), load: [{ day, minutes }] }
  await posted(here.db, here.teacher.english, here.teacher.school, classIds, [task], 'english')
}

async function write(text: string) {
  here.phone.launch()
  await here.phone.tap('button', '发作业')
  await here.phone.type(FIRST_TASK, text)
}

/** The minutes that are chosen; nobody has tapped them. */
const chosen = () => {
  const chips = here.phone.page.tree.all('radio', /^\d+ 分钟$/)
  return chips.filter((chip) => chip.is('checked')).map((chip) => chip.name)
}

test('minutes given to a like task before are chosen already, and go out without a tap on them', async () => {
  await gave(here.teacher.classIds, '听写 Unit 4 单词', 15)
  await write('听写 Unit 5 单词')
  await here.phone.see('上次布置同样的，用的就是这个分钟数')
  expect(chosen()).toEqual(['15 分钟'])
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(await here.rooms()).toEqual([75, 75, 75, 3])
})

test('minutes that no chip has are chosen and sent all the same', async () => {
  await gave(here.teacher.classIds, '听写 Unit 4 单词', 12)
  await write('听写 Unit 5 单词')
  await here.phone.until(() => chosen().join() === '12 分钟')
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(await here.rooms()).toEqual([78, 78, 78, 6])
})

test('when only one of the four classes has had a like task, its minutes are chosen for all four', async () => {
  await gave(here.teacher.classIds.slice(1, 2), '听写 Unit 4 单词', 15)
  await write('听写 Unit 5 单词')
  await here.phone.until(() => chosen().join() === '15 分钟')
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(await here.rooms()).toEqual([75, 75, 75, 3])
})

test('what a class that is not chosen was given counts only while the chosen ones have no history', async () => {
  await gave(here.teacher.classIds.slice(0, 1), '听写 Unit 3 单词', 5)
  await gave(here.teacher.classIds.slice(1, 2), '听写 Unit 4 单词', 15, '2026-05-25')
  await write('听写 Unit 5 单词')
  await here.phone.until(() => chosen().join() === '15 分钟')
  const [, second, third, last] = here.phone.page.tree.all('checkbox')
  for (const other of [second, third, last]) if (other) here.phone.touch(other)
  await here.phone.until(() => chosen().join() === '5 分钟')
  await here.phone.tap('button', '发到 1 个班')
  await here.phone.see('已发到 1 个班')
  expect(await here.rooms()).toEqual([85, 90, 90, 18])
})

test('without any history ten minutes are chosen, and the teacher is asked to look at them', async () => {
  await write('听写 Unit 5 单词')
  await here.phone.see('还没有可参照的，请看看对不对')
  expect(chosen()).toEqual(['10 分钟'])
  await here.phone.tap('button', '发到 4 个班')
  await here.phone.see('已发到 4 个班')
  expect(await here.rooms()).toEqual([80, 80, 80, 8])
})
