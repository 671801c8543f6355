import type { Database } from '../../src/cloud/database/connect'
import type { MyClasses, Posted, PostAnswer } from '../../src/cloud/features/homework/shapes'
import { as, good } from '../support/call'
import { aTask, posted } from '../support/family-evening'
import { aTeacherOfFour } from '../support/teacher-classes'
import { testDatabase } from '../support/test-database'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

const TEXT = '第 1 项作业的内容'
const POSTED = '练习册第 34 页'
const WRITTEN = '练习册第 36 页，只做单数题'
const NOT_SENT = '有改过、还没有发出去的，点“改”接着写。'
/** A draft is kept a moment after the last letter, not at each. */
const KEPT_AFTER_MS = 300

let db: Database
let teacher: Awaited<ReturnType<typeof aTeacherOfFour>>
let phone: Phone

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  teacher = await aTeacherOfFour(db)
  await posted(db, teacher.english, teacher.school, teacher.classIds.slice(0, 3), [aTask({ text: POSTED, minutes: 20 })], 'english')
  phone = new Phone({ db, openid: teacher.english.openid, now: EVENING })
})
afterEach(() => phone.close())

async function rooms() {
  const answer = good<MyClasses>(await as(db, teacher.english.openid)('homework.myClasses'))
  return answer.schools[0]?.classes.map((one) => one.days[0]?.verdict.roomMinutes)
}

async function toPosted() {
  phone.launch()
  await phone.tap('link', '已发的作业')
  await phone.find('button', '改')
}

const written = async (text: string) => phone.until(() => phone.page.tree.all('textbox', TEXT)[0]?.attributes.value === text)

async function takeUp(text: string) {
  await phone.tap('button', '改')
  await written(text)
}

/** An edit of ten minutes less that finds no network; then WeChat is closed. */
async function failedEdit() {
  await toPosted()
  await takeUp(POSTED)
  await phone.type(TEXT, WRITTEN)
  await phone.tap('radio', '10 分钟')
  phone.network.offline()
  await phone.tap('button', '改好，重新发')
  await phone.see('写的都存在手机里，有网再发，不会发重。')
  phone.network.online()
}

test('an edit that finds no network is there again when WeChat was closed, goes out, and is offered no more', async () => {
  await failedEdit()
  await toPosted()
  await phone.see(NOT_SENT)
  await takeUp(WRITTEN)
  await phone.see('上次改的没有发出去，下面接着改。')
  expect((await phone.find('radio', '10 分钟')).is('checked')).toBe(true)
  await phone.tap('button', '改好，重新发')
  await phone.see('已经改好')
  expect(await rooms()).toEqual([80, 80, 80, 18])
  await toPosted()
  await phone.see(WRITTEN)
  expect(phone.text).not.toContain(NOT_SENT)
  await takeUp(WRITTEN)
  expect(phone.text).not.toContain('上次改的没有发出去')
})

test('what was typed into an edit is kept before it is sent, too', async () => {
  await toPosted()
  await takeUp(POSTED)
  await phone.type(TEXT, WRITTEN)
  phone.clock.advance(KEPT_AFTER_MS)
  await toPosted()
  await takeUp(WRITTEN)
})

test('an edit that is thrown away shows what is posted, now and later', async () => {
  await failedEdit()
  await toPosted()
  await takeUp(WRITTEN)
  await phone.tap('button', '不要了，看已发的')
  await written(POSTED)
  expect((await phone.find('radio', '20 分钟')).is('checked')).toBe(true)
  await toPosted()
  expect(phone.text).not.toContain(NOT_SENT)
  await takeUp(POSTED)
  expect(phone.text).not.toContain('上次改的没有发出去')
})

test('an edit typed back to what is posted is not kept', async () => {
  await failedEdit()
  await phone.type(TEXT, POSTED)
  await phone.tap('radio', '20 分钟')
  phone.clock.advance(KEPT_AFTER_MS)
  await toPosted()
  expect(phone.text).not.toContain(NOT_SENT)
})

test('homework that was changed on another phone meanwhile says so, and the edit is sent only by a tap', async () => {
  await failedEdit()
  const api = as(db, teacher.english.openid)
  const [post] = good<Posted>(await api('homework.posted', teacher.school)).posts
  const homework = (post?.homework ?? []).map(({ homeworkId, version }) => ({ homeworkId, version }))
  const tasks = [aTask({ text: '练习册第 35 页', minutes: 25 })]
  const edit = { ...teacher.school, requestKey: `other-phone-${teacher.full}`, homework, tasks }
  expect(good<PostAnswer>(await api('homework.edit', edit)).outcome).toBe('posted')
  await toPosted()
  await takeUp(WRITTEN)
  await phone.see('这份作业后来又改过')
  expect(await rooms()).toEqual([65, 65, 65, 18])
  await phone.tap('button', '改好，重新发')
  await phone.see('已经改好')
  expect(await rooms()).toEqual([80, 80, 80, 18])
})

test('an edit whose answer was lost is not offered again: it stands', async () => {
  await toPosted()
  await takeUp(POSTED)
  await phone.type(TEXT, WRITTEN)
  await phone.tap('radio', '10 分钟')
  phone.network.loseAnswer()
  await phone.tap('button', '改好，重新发')
  await phone.see('作业没有发出去')
  expect(await rooms()).toEqual([80, 80, 80, 18])
  await toPosted()
  await takeUp(WRITTEN)
  expect(phone.text).not.toContain('上次改的没有发出去')
})
