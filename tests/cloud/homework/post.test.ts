import type { Database } from '../../../src/cloud/database/connect'
import type { PostAnswer } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aTeacher, TODAY } from '../../support/world'
import { aPost, aSetting, aTask, counters, homeworkCount, posted } from './setting'
import type { RefusedAnswer } from './setting'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function refused(openid: string, input: unknown): Promise<RefusedAnswer> {
  const answer = good<PostAnswer>(await as(db, openid)('homework.post', input))
  if (answer.outcome !== 'refused') throw new Error('it was posted')
  return answer
}

describe('posting', () => {
  it('reserves the written, required minutes at home in every class of the post', async () => {
    const setting = await aSetting(db, [4, 4, 4, 4])
    const tasks = [
      aTask({ minutes: 20 }),
      aTask({ minutes: 15, place: 'after-school' }),
      aTask({ minutes: 10, written: false }),
      aTask({ minutes: 5, required: false }),
    ]
    const answer = await posted(db, setting, tasks)
    expect(answer.homework.map((h) => h.class.classId).sort()).toEqual([...setting.classIds].sort())
    expect(answer.days).toHaveLength(4)
    expect(answer.days.every((d) => d.usedMinutes === 20 && d.capMinutes === 60 && d.day === TODAY)).toBe(true)
  })

  it('fills a class day to its cap and not a minute further', async () => {
    const setting = await aSetting(db)
    await posted(db, setting, [aTask({ minutes: 60 })])
    const { full } = await refused(setting.math.openid, aPost(setting, [aTask({ minutes: 1 })]))
    expect(full[0]?.verdict).toMatchObject({ verdict: 'over', minutes: 61, capMinutes: 60, overMinutes: 1 })
  })

  it('posts to none of four classes when one is full, and names it, its clause and what can be done', async () => {
    const setting = await aSetting(db, [7, 7, 7, 7])
    const [, second] = setting.classIds
    const chinese = aPost(setting, [aTask({ minutes: 72 })], { subjectCode: 'chinese' })
    chinese.classes = chinese.classes.filter((c) => c.classId === second)
    good(await as(db, setting.chinese.openid)('homework.post', chinese))
    const before = await homeworkCount(db, setting.key)

    const tasks = [aTask({ minutes: 10 }), aTask({ minutes: 15 })]
    const { full } = await refused(setting.math.openid, aPost(setting, tasks))
    expect(full).toHaveLength(1)
    expect(full[0]).toMatchObject({
      class: { classId: second, grade: 7 },
      day: TODAY,
      verdict: { verdict: 'over', overMinutes: 7, clause: { id: 'plan-1-grades-7-9' } },
      usedBy: [{ subjectCode: 'chinese', minutes: 72, mine: false }],
    })
    expect(full[0]?.waysOut.map((w) => w.way)).toEqual(['trim', 'make-optional', 'move-into-school', 'another-day'])
    expect(full[0]?.waysOut[0]).toMatchObject({ taskIndex: 1, toMinutes: 8 })
    expect(full[0]?.waysOut.at(-1)).toMatchObject({ day: '2026-05-22' })
    expect(await homeworkCount(db, setting.key)).toBe(before)
  })

  it('lets a full class get a shorter version in the same post', async () => {
    const setting = await aSetting(db, [4, 4])
    const [first, second] = setting.classIds
    const chinese = aPost(setting, [aTask({ minutes: 50 })], { subjectCode: 'chinese' })
    chinese.classes = chinese.classes.filter((c) => c.classId === second)
    good(await as(db, setting.chinese.openid)('homework.post', chinese))
    const input = aPost(setting, [aTask({ minutes: 25 })])
    input.classes = input.classes.map((c) => (c.classId === second ? { ...c, tasks: [aTask({ minutes: 10 })] } : c))
    const answer = good<PostAnswer>(await as(db, setting.math.openid)('homework.post', input))
    expect(answer).toMatchObject({
      outcome: 'posted',
      days: [
        { classId: first, usedMinutes: 25 },
        { classId: second, usedMinutes: 60 },
      ],
    })
  })

  it('refuses written homework at home in grades 1 and 2, even optional, and offers to do it at school', async () => {
    for (const grade of [1, 2]) {
      const setting = await aSetting(db, [grade])
      for (const required of [true, false]) {
        const { full } = await refused(setting.math.openid, aPost(setting, [aTask({ minutes: 5, required })]))
        expect(full[0]?.verdict).toMatchObject({ verdict: 'refused', capMinutes: 0, overMinutes: 5 })
        expect(full[0]?.waysOut).toEqual([{ way: 'move-into-school', taskIndex: 0, countedMinutesAfter: 0 }])
      }
      expect(await homeworkCount(db, setting.key)).toBe(0)
      await posted(db, setting, [aTask({ place: 'in-class' }), aTask({ written: false })])
    }
  })

  it('spreads a task over the days of its load', async () => {
    const setting = await aSetting(db)
    const load = [
      { day: '2026-05-21', minutes: 10 },
      { day: '2026-05-22', minutes: 15 },
      { day: '2026-05-25', minutes: 20 },
    ]
    const answer = await posted(db, setting, [aTask({ load, dueDay: '2026-05-26' })])
    expect(answer.days.map((d) => [d.day, d.usedMinutes])).toEqual(load.map((share) => [share.day, share.minutes]))
  })

  it('gives weekends no number, and counts their minutes all the same', async () => {
    const setting = await aSetting(db)
    const answer = await posted(db, setting, [aTask({ minutes: 80, day: '2026-05-23' })])
    expect(answer.days).toMatchObject([{ usedMinutes: 80, capMinutes: null }])
  })

  it('acts once on a request sent twice, one after the other or at the same moment', async () => {
    const setting = await aSetting(db)
    const input = aPost(setting, [aTask({ minutes: 25 })])
    const math = as(db, setting.math.openid)
    const answers = await Promise.all([math('homework.post', input), math('homework.post', input)])
    answers.push(await math('homework.post', input))
    const [first] = answers.map((answer) => good<PostAnswer>(answer))
    for (const answer of answers) expect(good(answer)).toEqual(first)
    expect(await counters(db, setting.key)).toMatchObject([{ used: 25, tasks: 25 }])
  })

  it('does not take the key of one act for another', async () => {
    const setting = await aSetting(db)
    const input = aPost(setting, [aTask()])
    const math = as(db, setting.math.openid)
    const answer = good<PostAnswer>(await math('homework.post', input))
    const homework = answer.outcome === 'posted' ? answer.homework : []
    const withdraw = { ...setting.key, requestKey: input.requestKey, homework }
    expect(refusal(await math('homework.withdraw', withdraw))).toBe('acted-before')
  })

  it('is for who teaches that subject in every one of the classes', async () => {
    const setting = await aSetting(db, [4, 4])
    const elsewhere = await aSetting(db)
    const half = await aTeacher(db, setting.key, setting.classIds.slice(0, 1), 'math')
    const input = aPost(setting, [aTask()])
    for (const who of [half, setting.chinese, setting.classTeacher, setting.office, elsewhere.math]) {
      expect(refusal(await as(db, who.openid)('homework.post', input))).toBe('not-allowed')
    }
    expect(refusal(await as(db, null)('homework.post', input))).toBe('not-signed-in')
    expect(await homeworkCount(db, setting.key)).toBe(0)
  })

  it('refuses text that the content check calls risky, and lets through what it wants reviewed', async () => {
    const setting = await aSetting(db)
    const input = aPost(setting, [aTask()])
    const risky = as(db, setting.math.openid, { moderate: () => Promise.resolve('risky') })
    expect(refusal(await risky('homework.post', input))).toBe('text-refused')
    expect(await homeworkCount(db, setting.key)).toBe(0)
    const log = jest.spyOn(console, 'info').mockImplementation(() => undefined)
    const review = as(db, setting.math.openid, { moderate: () => Promise.resolve('review') })
    expect(good<PostAnswer>(await review('homework.post', input)).outcome).toBe('posted')
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
  })
})

describe('a post over the cap', () => {
  it('is published with exactly the minutes that are over, by the class teacher with a reason', async () => {
    const setting = await aSetting(db)
    const lead = await aSettingLedByMath(setting)
    const answer = good<PostAnswer>(
      await as(db, lead)('homework.post', withReason(setting, 66, '口语稿今天写完，明天不留作业')),
    )
    expect(answer).toMatchObject({ outcome: 'posted', days: [{ usedMinutes: 66, capMinutes: 60, overrunMinutes: 6 }] })
    expect(await counters(db, setting.key)).toMatchObject([{ used: 66, tasks: 66, overrun: 6, reasons: 6 }])
  })

  it('fits into an overrun published before, though no single post is within the cap', async () => {
    const setting = await aSetting(db)
    const overrun = { ...setting.key, classId: setting.classId, day: TODAY, extraMinutes: 20, requestKey: 'overrun-20' }
    good(await as(db, setting.office.openid)('homework.publishOverrun', { ...overrun, reason: '期中复习' }))
    const answer = await posted(db, setting, [aTask({ minutes: 75 })])
    expect(answer.days).toMatchObject([{ usedMinutes: 75, capMinutes: 60, overrunMinutes: 20 }])
  })

  it('publishes nothing when the reason was not needed', async () => {
    const setting = await aSetting(db)
    const lead = await aSettingLedByMath(setting)
    good(await as(db, lead)('homework.post', withReason(setting, 30, '以防万一写上理由')))
    expect(await counters(db, setting.key)).toMatchObject([{ used: 30, overrun: 0, reasons: 0 }])
  })

  it('may not give itself a reason when a subject teacher posts it', async () => {
    const setting = await aSetting(db)
    const input = withReason(setting, 66, '今天内容多')
    expect(refusal(await as(db, setting.math.openid)('homework.post', input))).toBe('not-allowed')
  })

  it('is refused in grades 1 and 2 with any reason', async () => {
    const setting = await aSetting(db, [2])
    const lead = await aSettingLedByMath(setting)
    expect((await refused(lead, withReason(setting, 5, '老师认为有必要'))).full[0]?.verdict.verdict).toBe('refused')
  })

  /** Makes the class teacher teach mathematics too. */
  async function aSettingLedByMath(setting: Awaited<ReturnType<typeof aSetting>>): Promise<string> {
    const { districtId, schoolId } = setting.key
    await db.run(
      {
        name: 'test-lead-teaches',
        text: `insert into teaching_assignment (district_id, school_id, class_id, subject_code, person_id)
          values ($1, $2, $3, 'math', $4)`,
      },
      [districtId, schoolId, setting.classId, setting.classTeacher.personId],
    )
    return setting.classTeacher.openid
  }

  const withReason = (setting: Awaited<ReturnType<typeof aSetting>>, minutes: number, overrunReason: string) =>
    aPost(setting, [aTask({ minutes })], {
      classes: [{ classId: setting.classId, tasks: [aTask({ minutes })], overrunReason }],
    })
})
