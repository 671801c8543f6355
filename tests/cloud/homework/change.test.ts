import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { PostAnswer } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aTeacher } from '../../support/world'
import { aPost, aSetting, aTask, counters, homeworkCount, posted } from './setting'
import type { Setting } from './setting'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const TOMORROW_EVENING = new Date('2026-05-22T10:00:00Z')
const spread = () =>
  aTask({
    load: [
      { day: '2026-05-21', minutes: 10 },
      { day: '2026-05-22', minutes: 15 },
    ],
    dueDay: '2026-05-25',
  })

type Named = { homeworkId: number; version: number }[]
const change = (setting: Setting, homework: Named, more: object = {}) => ({
  ...setting.key,
  requestKey: randomUUID(),
  homework: homework.map(({ homeworkId, version }) => ({ homeworkId, version })),
  ...more,
})

describe('editing', () => {
  it('moves the counter by exactly the difference, in every class of the post', async () => {
    const setting = await aSetting(db, [4, 4])
    const { homework } = await posted(db, setting, [aTask({ minutes: 40 })])
    const tasks = [aTask({ minutes: 25 }), aTask({ minutes: 10, day: '2026-05-22' })]
    const answer = good<PostAnswer>(
      await as(db, setting.math.openid)('homework.edit', change(setting, homework, { tasks })),
    )
    expect(answer).toMatchObject({ outcome: 'posted', homework: [{ version: 2 }, { version: 2 }] })
    expect((await counters(db, setting.key)).map((c) => [c.used, c.tasks])).toEqual([
      [25, 25],
      [10, 10],
      [25, 25],
      [10, 10],
    ])
  })

  it('may use the minutes the homework had itself, and is refused beyond the cap with nothing changed', async () => {
    const setting = await aSetting(db)
    const { homework } = await posted(db, setting, [aTask({ minutes: 50 })])
    const math = as(db, setting.math.openid)
    const fits = good<PostAnswer>(
      await math('homework.edit', change(setting, homework, { tasks: [aTask({ minutes: 60 })] })),
    )
    expect(fits).toMatchObject({ outcome: 'posted', days: [{ usedMinutes: 60 }] })
    const now = fits.outcome === 'posted' ? fits.homework : []
    const tooMuch = change(setting, now, { tasks: [aTask({ minutes: 61 })] })
    const over = good<PostAnswer>(await math('homework.edit', tooMuch))
    expect(over).toMatchObject({ outcome: 'refused', full: [{ verdict: { overMinutes: 1 }, usedBy: [] }] })
    expect(await counters(db, setting.key)).toMatchObject([{ used: 60, tasks: 60 }])
  })

  it('refuses what somebody else changed first, and acts once on a retry', async () => {
    const setting = await aSetting(db)
    const { homework } = await posted(db, setting, [aTask()])
    const math = as(db, setting.math.openid)
    const input = change(setting, homework, { tasks: [aTask({ minutes: 30 })] })
    const first = good(await math('homework.edit', input))
    expect(good(await math('homework.edit', input))).toEqual(first)
    const stale = change(setting, homework, { tasks: [aTask({ minutes: 5 })] })
    expect(refusal(await math('homework.edit', stale))).toBe('changed-meanwhile')
    expect(await counters(db, setting.key)).toMatchObject([{ used: 30, tasks: 30 }])
  })

  it('lets only one of two different edits of one version through', async () => {
    const setting = await aSetting(db)
    const math = as(db, setting.math.openid)
    for (let round = 0; round < 5; round += 1) {
      const { homework } = await posted(db, setting, [aTask({ minutes: 5 })])
      // To different days, so that the rows of the two do not meet: only the version stands between them.
      const answers = await Promise.all(
        ['2026-05-22', '2026-05-25'].map((day) =>
          math('homework.edit', change(setting, homework, { tasks: [aTask({ minutes: 5, day })] })),
        ),
      )
      expect(answers.map((answer) => (answer.ok ? 'posted' : answer.error.code)).sort()).toEqual([
        'changed-meanwhile',
        'posted',
      ])
    }
    for (const day of await counters(db, setting.key)) expect(day.used).toBe(day.tasks)
  })

  it('is for who posted it, and not for homework that asked something of a past day', async () => {
    const setting = await aSetting(db)
    const { homework } = await posted(db, setting, [spread()])
    const input = change(setting, homework, { tasks: [aTask({ day: '2026-05-22' })] })
    const colleague = await aTeacher(db, setting.key, setting.classIds, 'math')
    for (const who of [colleague, setting.chinese, setting.classTeacher, setting.office]) {
      expect(refusal(await as(db, who.openid)('homework.edit', input))).toBe('not-allowed')
    }
    const later = as(db, setting.math.openid, { now: TOMORROW_EVENING })
    expect(refusal(await later('homework.edit', input))).toBe('day-past')
  })

  it('is refused for written homework at home in grade 2', async () => {
    const setting = await aSetting(db, [2])
    const { homework } = await posted(db, setting, [aTask({ place: 'in-class' })])
    const answer = await as(db, setting.math.openid)('homework.edit', change(setting, homework, { tasks: [aTask()] }))
    expect(good(answer)).toMatchObject({ outcome: 'refused', full: [{ verdict: { verdict: 'refused' } }] })
  })

  it('names one homework of a class at a time', async () => {
    const setting = await aSetting(db)
    const one = await posted(db, setting, [aTask({ minutes: 5 })])
    const two = await posted(db, setting, [aTask({ minutes: 5 })])
    const input = change(setting, [...one.homework, ...two.homework], { tasks: [aTask()] })
    expect(refusal(await as(db, setting.math.openid)('homework.edit', input))).toBe('bad-input')
  })
})

describe('withdrawing', () => {
  it('gives back every minute the homework had reserved, in all the classes named', async () => {
    const setting = await aSetting(db, [4, 4])
    const { homework } = await posted(db, setting, [spread(), aTask({ minutes: 20, required: false })])
    const answer = await as(db, setting.math.openid)('homework.withdraw', change(setting, homework))
    expect(good(answer)).toEqual({ withdrawn: homework.map((h) => h.homeworkId) })
    expect((await counters(db, setting.key)).every((c) => c.used === 0 && c.tasks === 0)).toBe(true)
  })

  it('moves a class day once when two homeworks of one class go together', async () => {
    const setting = await aSetting(db)
    const one = await posted(db, setting, [aTask({ minutes: 15 })])
    const two = await posted(db, setting, [aTask({ minutes: 20 })])
    await posted(db, setting, [aTask({ minutes: 5 })])
    const input = change(setting, [...one.homework, ...two.homework])
    good(await as(db, setting.math.openid)('homework.withdraw', input))
    expect(await counters(db, setting.key)).toMatchObject([{ used: 5, tasks: 5 }])
  })

  it('takes back what is to come and leaves what was done', async () => {
    const setting = await aSetting(db)
    const { homework } = await posted(db, setting, [spread()])
    const later = as(db, setting.math.openid, { now: TOMORROW_EVENING })
    good(await later('homework.withdraw', change(setting, homework)))
    expect((await counters(db, setting.key)).map((c) => [c.day, c.used, c.tasks])).toEqual([
      ['2026-05-21', 10, 10],
      ['2026-05-22', 0, 0],
    ])
  })

  it('is refused when everything lies in the past', async () => {
    const setting = await aSetting(db)
    const { homework } = await posted(db, setting, [aTask()])
    const later = as(db, setting.math.openid, { now: TOMORROW_EVENING })
    expect(refusal(await later('homework.withdraw', change(setting, homework)))).toBe('day-past')
  })

  it('may be done by who posted, the class teacher or the office, and by nobody else', async () => {
    const setting = await aSetting(db)
    const elsewhere = await aSetting(db)
    for (const who of [setting.math, setting.classTeacher, setting.office]) {
      const { homework } = await posted(db, setting, [aTask()])
      const input = change(setting, homework)
      for (const other of [setting.chinese, elsewhere.office, elsewhere.math]) {
        expect(refusal(await as(db, other.openid)('homework.withdraw', input))).toBe('not-allowed')
      }
      good(await as(db, who.openid)('homework.withdraw', input))
    }
    expect(await counters(db, setting.key)).toMatchObject([{ used: 0 }])
  })

  it('acts once: a retry gets the same answer, another try learns it is already done', async () => {
    const setting = await aSetting(db)
    const { homework } = await posted(db, setting, [aTask()])
    const math = as(db, setting.math.openid)
    const input = change(setting, homework)
    const first = good(await math('homework.withdraw', input))
    expect(good(await math('homework.withdraw', input))).toEqual(first)
    expect(refusal(await math('homework.withdraw', change(setting, homework)))).toBe('already-done')
  })

  it('does not reach homework of another school or that does not exist', async () => {
    const setting = await aSetting(db)
    const elsewhere = await aSetting(db)
    const { homework } = await posted(db, elsewhere, [aTask()])
    const before = await homeworkCount(db, elsewhere.key)
    const math = as(db, setting.math.openid)
    for (const named of [homework, [{ homeworkId: 987_654_321, version: 1 }]]) {
      expect(refusal(await math('homework.withdraw', change(setting, named)))).toBe('not-found')
      const tasks = [aTask()]
      expect(refusal(await math('homework.edit', change(setting, named, { tasks })))).toBe('not-found')
    }
    expect(await homeworkCount(db, elsewhere.key)).toBe(before)
  })
})

it('a withdrawal and an edit that meet do not both count', async () => {
  const setting = await aSetting(db)
  const { homework } = await posted(db, setting, [aTask({ minutes: 30 })])
  const math = as(db, setting.math.openid)
  await Promise.all([
    math('homework.withdraw', change(setting, homework)),
    math('homework.edit', change(setting, homework, { tasks: [aTask({ minutes: 45 })] })),
    math('homework.post', aPost(setting, [aTask({ minutes: 5 })])),
  ])
  const [day] = await counters(db, setting.key)
  expect(day?.used).toBe(day?.tasks)
})
