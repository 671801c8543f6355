import type { Database } from '../../src/cloud/database/connect'
import type { MyClasses } from '../../src/cloud/features/homework/shapes'
import { as, good } from '../support/call'
import { aTask, posted } from '../support/family-evening'
import { aTeacherOfFour } from '../support/teacher-classes'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING, NEXT_DAY } from '../support/world'

const TEXT = '第 1 项作业的内容'

let db: Database
let teacher: Awaited<ReturnType<typeof aTeacherOfFour>>
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  teacher = await aTeacherOfFour(db)
  phone = new Phone({ db, openid: teacher.english.openid, now: EVENING })
})
afterEach(() => phone.close())

/** What this teacher gave these classes before; its minutes are a later day's, so today's room is untouched. */
async function gave(classIds: number[], text: string, minutes: number, day = NEXT_DAY) {
  const task = { ...aTask({ text, dueDay: '2026-05-26' }), load: [{ day, minutes }] }
  await posted(db, teacher.english, teacher.school, classIds, [task], 'english')
}

async function write(text: string) {
  phone.launch()
  await phone.tap('button', '发作业')
  await phone.type(TEXT, text)
}

/** The minutes that are chosen; nobody has tapped them. */
const chosen = () => {
  const chips = phone.page.tree.all('radio', /^\d+ 分钟$/)
  return chips.filter((chip) => chip.is('checked')).map((chip) => chip.name)
}

async function rooms() {
  const answer = good<MyClasses>(await as(db, teacher.english.openid)('homework.myClasses'))
  return answer.schools[0]?.classes.map((one) => one.days[0]?.verdict.roomMinutes)
}

test('minutes given to a like task before are chosen already, and go out without a tap on them', async () => {
  await gave(teacher.classIds, '听写 Unit 4 单词', 15)
  await write('听写 Unit 5 单词')
  await phone.see('上次布置同样的，用的就是这个分钟数')
  expect(chosen()).toEqual(['15 分钟'])
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(await rooms()).toEqual([75, 75, 75, 3])
})

test('minutes that no chip has are chosen and sent all the same', async () => {
  await gave(teacher.classIds, '听写 Unit 4 单词', 12)
  await write('听写 Unit 5 单词')
  await phone.until(() => chosen().join() === '12 分钟')
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(await rooms()).toEqual([78, 78, 78, 6])
})

test('when only one of the four classes has had a like task, its minutes are chosen for all four', async () => {
  await gave(teacher.classIds.slice(1, 2), '听写 Unit 4 单词', 15)
  await write('听写 Unit 5 单词')
  await phone.until(() => chosen().join() === '15 分钟')
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(await rooms()).toEqual([75, 75, 75, 3])
})

test('what a class that is not chosen was given counts only while the chosen ones have no history', async () => {
  await gave(teacher.classIds.slice(0, 1), '听写 Unit 3 单词', 5)
  await gave(teacher.classIds.slice(1, 2), '听写 Unit 4 单词', 15, '2026-05-25')
  await write('听写 Unit 5 单词')
  await phone.until(() => chosen().join() === '15 分钟')
  const [, second, third, last] = phone.page.tree.all('checkbox')
  for (const other of [second, third, last]) if (other) phone.touch(other)
  await phone.until(() => chosen().join() === '5 分钟')
  await phone.tap('button', '发到 1 个班')
  await phone.see('已发到 1 个班')
  expect(await rooms()).toEqual([85, 90, 90, 18])
})

test('without any history ten minutes are chosen, and the teacher is asked to look at them', async () => {
  await write('听写 Unit 5 单词')
  await phone.see('还没有可参照的，请看看对不对')
  expect(chosen()).toEqual(['10 分钟'])
  await phone.tap('button', '发到 4 个班')
  await phone.see('已发到 4 个班')
  expect(await rooms()).toEqual([80, 80, 80, 8])
})
