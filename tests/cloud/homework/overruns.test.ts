import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { OverrunAnswer } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'
import { aSetting, aTask, counters, posted } from './setting'
import type { Setting } from './setting'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const anOverrun = (setting: Setting, more: object = {}) => ({
  ...setting.key,
  requestKey: randomUUID(),
  classId: setting.classId,
  day: TODAY,
  extraMinutes: 10,
  reason: '明天没有新课，今天把口语稿写完',
  ...more,
})
const onDay = (setting: Setting, more: object = {}) => ({
  ...setting.key,
  classId: setting.classId,
  day: TODAY,
  ...more,
})

describe('an overrun', () => {
  it('is published with its reason by the class teacher or the office, and makes room', async () => {
    const setting = await aSetting(db)
    for (const who of [setting.classTeacher, setting.office]) {
      good(await as(db, who.openid)('homework.publishOverrun', anOverrun(setting)))
    }
    await posted(db, setting, [aTask({ minutes: 80 })])
    const board = good(await as(db, null)('homework.boardClassDay', onDay(setting)))
    expect(board).toMatchObject({
      verdict: { verdict: 'overrun-published', minutes: 80, overMinutes: 20 },
      overrunMinutes: 20,
      overruns: [{ publishedAs: 'class-teacher' }, { publishedAs: 'school-office' }],
    })
  })

  it('may not be published by subject teachers', async () => {
    const setting = await aSetting(db)
    const answer = await as(db, setting.math.openid)('homework.publishOverrun', anOverrun(setting))
    expect(refusal(answer)).toBe('not-allowed')
  })

  it('does not exist in grades 1-2 nor on a day without a number', async () => {
    const grade2 = await aSetting(db, [2])
    const lead = as(db, grade2.classTeacher.openid)
    expect(refusal(await lead('homework.publishOverrun', anOverrun(grade2)))).toBe('no-overrun-here')
    const grade4 = await aSetting(db)
    const saturday = anOverrun(grade4, { day: '2026-05-23' })
    expect(refusal(await as(db, grade4.office.openid)('homework.publishOverrun', saturday))).toBe('no-overrun-here')
    expect(await counters(db, grade4.key)).toEqual([])
  })

  it('is published once by a request sent twice', async () => {
    const setting = await aSetting(db)
    const lead = as(db, setting.classTeacher.openid)
    const input = anOverrun(setting)
    const answers = await Promise.all([
      lead('homework.publishOverrun', input),
      lead('homework.publishOverrun', input),
    ])
    const [first, second] = answers.map((answer) => good<OverrunAnswer>(answer).overrunId)
    expect(first).toBe(second)
    expect(await counters(db, setting.key)).toMatchObject([{ overrun: 10, reasons: 10 }])
  })

  it('stands as first sent when the same request comes with other minutes or another reason', async () => {
    const setting = await aSetting(db)
    const lead = as(db, setting.classTeacher.openid)
    const input = anOverrun(setting)
    good(await lead('homework.publishOverrun', input))
    for (const other of [{ extraMinutes: 20 }, { reason: '期中复习，明天不留作业' }, { day: '2026-05-22' }]) {
      expect(refusal(await lead('homework.publishOverrun', { ...input, ...other }))).toBe('acted-before')
    }
    expect(await counters(db, setting.key)).toMatchObject([{ day: TODAY, overrun: 10, reasons: 10 }])
  })

  it('can be taken back until homework needs its minutes', async () => {
    const setting = await aSetting(db)
    const lead = as(db, setting.classTeacher.openid)
    const { overrunId } = good<OverrunAnswer>(await lead('homework.publishOverrun', anOverrun(setting)))
    await posted(db, setting, [aTask({ minutes: 61 })])
    const takeBack = onDay(setting, { overrunId })
    expect(refusal(await lead('homework.withdrawOverrun', takeBack))).toBe('overrun-in-use')
    const spare = good<OverrunAnswer>(await lead('homework.publishOverrun', anOverrun(setting)))
    good(await lead('homework.withdrawOverrun', onDay(setting, { overrunId: spare.overrunId })))
    expect(refusal(await lead('homework.withdrawOverrun', onDay(setting, { overrunId: spare.overrunId })))).toBe(
      'not-found',
    )
    expect(await counters(db, setting.key)).toMatchObject([{ used: 61, overrun: 10, reasons: 10 }])
  })

  it('cannot be published for or taken back from a past day, a far day or a break', async () => {
    const setting = await aSetting(db)
    const lead = as(db, setting.classTeacher.openid)
    const refuse = async (day: string) => refusal(await lead('homework.publishOverrun', anOverrun(setting, { day })))
    expect(await refuse('2026-05-20')).toBe('day-past')
    expect(await refuse('2026-06-05')).toBe('day-too-far')
    const july = as(db, setting.classTeacher.openid, { now: new Date('2026-06-30T10:00:00Z') })
    const inBreak = anOverrun(setting, { day: '2026-07-02' })
    expect(refusal(await july('homework.publishOverrun', inBreak))).toBe('day-outside-calendar')
    const past = onDay(setting, { day: '2026-05-20', overrunId: 1 })
    expect(refusal(await lead('homework.withdrawOverrun', past))).toBe('day-past')
  })

  it('has its reason checked like any text', async () => {
    const setting = await aSetting(db)
    const lead = as(db, setting.classTeacher.openid, { moderate: () => Promise.resolve('risky') })
    expect(refusal(await lead('homework.publishOverrun', anOverrun(setting)))).toBe('text-refused')
  })
})

describe('declaring that there is no homework', () => {
  it('makes a day known to be empty, and a post takes the word back', async () => {
    const setting = await aSetting(db)
    const declare = as(db, setting.chinese.openid)
    const none = onDay(setting, { none: true })
    expect(good(await declare('homework.declareNone', none))).toMatchObject({ status: 'none-declared' })
    await posted(db, setting, [aTask({ place: 'in-class' })])
    expect(refusal(await declare('homework.declareNone', none))).toBe('already-done')
    const board = good(await as(db, null)('homework.boardClassDay', onDay(setting)))
    expect(board).toMatchObject({ status: 'posted', verdict: { minutes: 0 } })
  })

  it('can be taken back, which makes the day unknown again', async () => {
    const setting = await aSetting(db)
    const office = as(db, setting.office.openid)
    good(await office('homework.declareNone', onDay(setting, { none: true })))
    const answer = good(await office('homework.declareNone', onDay(setting, { none: false })))
    expect(answer).toMatchObject({ status: 'not-posted' })
  })

  it('is for the staff of the class, and not for past days', async () => {
    const setting = await aSetting(db)
    const elsewhere = await aSetting(db)
    const none = onDay(setting, { none: true })
    expect(refusal(await as(db, elsewhere.math.openid)('homework.declareNone', none))).toBe('not-allowed')
    const past = onDay(setting, { none: true, day: '2026-05-20' })
    expect(refusal(await as(db, setting.math.openid)('homework.declareNone', past))).toBe('day-past')
  })
})
