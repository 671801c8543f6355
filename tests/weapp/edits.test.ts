import type { Posted, PostAnswer } from '../../src/cloud/features/homework/shapes'
import { as, good } from '../support/call'
import { aTask, posted } from '../support/family-evening'
import { FIRST_TASK, KEPT_AFTER_MS, teacherOnPhone } from '../support/weapp/teacher-on-phone'

const POSTED = '练习册第 34 页'
const WRITTEN = '练习册第 36 页，只做单数题'
const NOT_SENT = '有改过、还没有发出去的，点“改”接着写。'

/** She has posted to three of her classes. */
const here = teacherOnPhone((db, { english, school, classIds }) =>
  posted(db, english, school, classIds.slice(0, 3), [aTask({ text: POSTED, minutes: 20 })], 'english'),
)

async function toPosted() {
  here.phone.launch()
  await here.phone.tap('link', '已发的作业')
  await here.phone.find('button', '改')
}

const written = async (text: string) => here.phone.until(() => here.phone.page.tree.all('textbox', FIRST_TASK)[0]?.attributes.value === text)

async function takeUp(text: string) {
  await here.phone.tap('button', '改')
  await written(text)
}

/** An edit of ten minutes less that finds no network; then WeChat is closed. */
async function failedEdit() {
  await toPosted()
  await takeUp(POSTED)
  await here.phone.type(FIRST_TASK, WRITTEN)
  await here.phone.tap('radio', '10 分钟')
  here.phone.network.offline()
  await here.phone.tap('button', '改好，重新发')
  await here.phone.see('写的都存在手机里，有网再发，不会发重。')
  here.phone.network.online()
}

test('an edit that finds no network is there again when WeChat was closed, goes out, and is offered no more', async () => {
  await failedEdit()
  await toPosted()
  await here.phone.see(NOT_SENT)
  await takeUp(WRITTEN)
  await here.phone.see('上次改的没有发出去，下面接着改。')
  expect((await here.phone.find('radio', '10 分钟')).is('checked')).toBe(true)
  await here.phone.tap('button', '改好，重新发')
  await here.phone.see('已经改好')
  expect(await here.rooms()).toEqual([80, 80, 80, 18])
  await toPosted()
  await here.phone.see(WRITTEN)
  expect(here.phone.text).not.toContain(NOT_SENT)
  await takeUp(WRITTEN)
  expect(here.phone.text).not.toContain('上次改的没有发出去')
})

test('what was typed into an edit is kept before it is sent, too', async () => {
  await toPosted()
  await takeUp(POSTED)
  await here.phone.type(FIRST_TASK, WRITTEN)
  here.phone.clock.advance(KEPT_AFTER_MS)
  await toPosted()
  await takeUp(WRITTEN)
})

test('an edit that is thrown away shows what is posted, now and later', async () => {
  await failedEdit()
  await toPosted()
  await takeUp(WRITTEN)
  await here.phone.tap('button', '不要了，看已发的')
  await written(POSTED)
  expect((await here.phone.find('radio', '20 分钟')).is('checked')).toBe(true)
  await toPosted()
  expect(here.phone.text).not.toContain(NOT_SENT)
  await takeUp(POSTED)
  expect(here.phone.text).not.toContain('上次改的没有发出去')
})

test('an edit typed back to what is posted is not kept', async () => {
  await failedEdit()
  await here.phone.type(FIRST_TASK, POSTED)
  await here.phone.tap('radio', '20 分钟')
  here.phone.clock.advance(KEPT_AFTER_MS)
  await toPosted()
  expect(here.phone.text).not.toContain(NOT_SENT)
})

test('homework that was changed on another phone meanwhile says so, and the edit is sent only by a tap', async () => {
  await failedEdit()
  const api = as(here.db, here.teacher.english.openid)
  const [post] = good<Posted>(await api('homework.posted', here.teacher.school)).posts
  const homework = (post?.homework ?? []).map(({ homeworkId, version }) => ({ homeworkId, version }))
  const tasks = [aTask({ text: '练习册第 35 页', minutes: 25 })]
  const edit = { ...here.teacher.school, requestKey: `other-phone-${here.teacher.full}`, homework, tasks }
  expect(good<PostAnswer>(await api('homework.edit', edit)).outcome).toBe('posted')
  await toPosted()
  await takeUp(WRITTEN)
  await here.phone.see('这份作业后来又改过')
  expect(await here.rooms()).toEqual([65, 65, 65, 18])
  await here.phone.tap('button', '改好，重新发')
  await here.phone.see('已经改好')
  expect(await here.rooms()).toEqual([80, 80, 80, 18])
})

test('an edit whose answer was lost is not offered again: it stands', async () => {
  await toPosted()
  await takeUp(POSTED)
  await here.phone.type(FIRST_TASK, WRITTEN)
  await here.phone.tap('radio', '10 分钟')
  here.phone.network.loseAnswer()
  await here.phone.tap('button', '改好，重新发')
  await here.phone.see('作业没有发出去')
  expect(await here.rooms()).toEqual([80, 80, 80, 18])
  await toPosted()
  await takeUp(WRITTEN)
  expect(here.phone.text).not.toContain('上次改的没有发出去')
})
