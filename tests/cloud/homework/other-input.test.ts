import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { PostAnswer } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aPost, aSetting, aTask, counters, homeworkCount, posted } from './setting'

/* An answer was lost, its maker changed something, and the retry came with the same request key. */

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const twoClasses = async () => {
  const setting = await aSetting(db, [4, 4])
  return { setting, math: as(db, setting.math.openid) }
}

it('a post stands as it was first sent, and whoever changed it in between is told so', async () => {
  const { setting, math } = await twoClasses()
  const first = aPost(setting, [aTask({ minutes: 20 })])
  const answer = good<PostAnswer>(await math('homework.post', first))
  const before = await homeworkCount(db, setting.key)
  const [one] = first.classes
  const changed: [string, object][] = [
    ['other words', aPost(setting, [aTask({ text: '练习册第 33 页' })])],
    ['other minutes', aPost(setting, [aTask({ minutes: 25 })])],
    ['one more task', aPost(setting, [aTask({ minutes: 20 }), aTask({ minutes: 5 })])],
    ['one class less', { ...first, classes: [one] }],
    ['a reason', { ...first, classes: first.classes.map((each) => ({ ...each, overrunReason: '期中复习' })) }],
  ]
  for (const [what, input] of changed) {
    const retry = await math('homework.post', { ...input, requestKey: first.requestKey })
    expect([what, good(retry)]).toEqual([what, { outcome: 'stands', posted: answer }])
  }
  expect(good(await math('homework.post', first))).toEqual(answer)
  expect(await homeworkCount(db, setting.key)).toBe(before)
})

it('what stands can be changed into what was meant: nothing is lost and nothing doubled', async () => {
  const { setting, math } = await twoClasses()
  const first = aPost(setting, [aTask({ minutes: 20 })])
  good(await math('homework.post', first))
  const tasks = [aTask({ minutes: 35, text: '练习册第 33 页' })]
  const retry = good<PostAnswer>(await math('homework.post', { ...aPost(setting, tasks), requestKey: first.requestKey }))
  if (retry.outcome !== 'stands') throw new Error('it was posted twice')
  const homework = retry.posted.homework.map(({ homeworkId, version }) => ({ homeworkId, version }))
  good(await math('homework.edit', { ...setting.key, requestKey: randomUUID(), homework, tasks }))
  expect(await counters(db, setting.key)).toMatchObject([{ used: 35, tasks: 35 }, { used: 35, tasks: 35 }])
})

it('spaces around the words are no other post', async () => {
  const { setting, math } = await twoClasses()
  const first = aPost(setting, [aTask({ text: '背诵' })])
  const answer = good<PostAnswer>(await math('homework.post', first))
  const retry = { ...aPost(setting, [aTask({ text: ' 背诵 ' })]), requestKey: first.requestKey }
  expect(good(await math('homework.post', retry))).toEqual(answer)
})

it('a post that was refused left nothing behind: with other words its key posts', async () => {
  const { setting, math } = await twoClasses()
  const tooMuch = aPost(setting, [aTask({ minutes: 61 })])
  expect(good<PostAnswer>(await math('homework.post', tooMuch)).outcome).toBe('refused')
  const less = { ...aPost(setting, [aTask({ minutes: 60 })]), requestKey: tooMuch.requestKey }
  expect(good<PostAnswer>(await math('homework.post', less)).outcome).toBe('posted')
})

it('of two different posts with one key that meet, one is posted and the other told', async () => {
  const { setting, math } = await twoClasses()
  const requestKey = randomUUID()
  const answers = await Promise.all(
    [10, 15].map((minutes) => math('homework.post', aPost(setting, [aTask({ minutes })], { requestKey }))),
  )
  expect(answers.map((answer) => good<PostAnswer>(answer).outcome).sort()).toEqual(['posted', 'stands'])
  for (const day of await counters(db, setting.key)) expect(day.used).toBe(day.tasks)
})

it('an edit stands as it was first sent, with the version to change it by', async () => {
  const { setting, math } = await twoClasses()
  const { homework } = await posted(db, setting, [aTask({ minutes: 20 })])
  const versions = homework.map(({ homeworkId, version }) => ({ homeworkId, version }))
  const input = { ...setting.key, requestKey: randomUUID(), homework: versions, tasks: [aTask({ minutes: 30 })] }
  const answer = good<PostAnswer>(await math('homework.edit', input))
  const other = { ...input, tasks: [aTask({ minutes: 5 })] }
  expect(good(await math('homework.edit', other))).toEqual({ outcome: 'stands', posted: answer })
  expect(answer).toMatchObject({ outcome: 'posted', homework: [{ version: 2 }, { version: 2 }] })
  expect(await counters(db, setting.key)).toMatchObject([{ used: 30, tasks: 30 }, { used: 30, tasks: 30 }])
})

it('a withdrawal of other homework under the same key takes nothing back', async () => {
  const { setting, math } = await twoClasses()
  const { homework } = await posted(db, setting, [aTask({ minutes: 20 })])
  const [one, two] = homework.map(({ homeworkId, version }) => ({ homeworkId, version }))
  const input = { ...setting.key, requestKey: randomUUID(), homework: [one] }
  good(await math('homework.withdraw', input))
  expect(refusal(await math('homework.withdraw', { ...input, homework: [two] }))).toBe('acted-before')
  expect((await counters(db, setting.key)).map((day) => day.used).sort()).toEqual([0, 20])
})
