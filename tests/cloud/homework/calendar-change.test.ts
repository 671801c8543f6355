import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { OverrunAnswer, PostAnswer, StaffClassDay } from '../../../src/cloud/features/homework/shapes'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { TODAY } from '../../support/world'
import { aPost, aSetting, aTask, counters, posted } from './setting'
import type { Setting } from './setting'

/*
 * A school changes its calendar under homework that stands. The stored cap is only what the counter last checked
 * against; readers, posters and whoever takes an overrun back go by the calendar as it is.
 */

const SATURDAY = '2026-05-23'

let db: Database
let setting: Setting
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db)
})

const say = async (day: string, isSchoolDay: boolean) =>
  good(await as(db, setting.office.openid)('schools.setDay', { ...setting.key, day, isSchoolDay, note: '校历调整' }))
const onDay = (day: string) => ({ ...setting.key, classId: setting.classId, day })
const seen = async (day: string) => good<StaffClassDay>(await as(db, null)('homework.boardClassDay', onDay(day)))
const post = async (minutes: number, day: string) =>
  good<PostAnswer>(await as(db, setting.math.openid)('homework.post', aPost(setting, [aTask({ minutes, day })])))
const lead = (path: string, more: object) => as(db, setting.classTeacher.openid)(`homework.${path}`, more)
const publish = async (day: string, extraMinutes: number) => {
  const overrun = { ...onDay(day), requestKey: randomUUID(), extraMinutes, reason: '周六补课，作业是放假前布置的' }
  return good<OverrunAnswer>(await lead('publishOverrun', overrun)).overrunId
}

describe('a full school day that becomes a day off', () => {
  beforeEach(async () => {
    await posted(db, setting, [aTask({ minutes: 60 })])
    await say(TODAY, false)
  })

  it('has no figure for its reader, takes what is posted, and loses the stored cap with that', async () => {
    expect(await seen(TODAY)).toMatchObject({ verdict: { verdict: 'no-number', minutes: 60, capMinutes: null } })
    expect(await counters(db, setting.key)).toMatchObject([{ cap: 60, used: 60 }])
    expect((await post(30, TODAY)).outcome).toBe('posted')
    expect(await counters(db, setting.key)).toMatchObject([{ cap: null, used: 90, tasks: 90 }])
  })

  it('is over for its reader when school comes back, and full for who posts', async () => {
    await post(30, TODAY)
    await say(TODAY, true)
    expect(await seen(TODAY)).toMatchObject({ verdict: { verdict: 'over', overMinutes: 30, capMinutes: 60 } })
    expect(await post(5, TODAY)).toMatchObject({ outcome: 'refused', full: [{ day: TODAY, verdict: { overMinutes: 35 } }] })
    expect(await counters(db, setting.key)).toMatchObject([{ used: 90, tasks: 90 }])
  })
})

describe('a Saturday with much homework that becomes a school day', () => {
  beforeEach(async () => {
    await posted(db, setting, [aTask({ minutes: 80, day: SATURDAY })])
    await say(SATURDAY, true)
  })

  it('is over until its class teacher publishes the minutes with a reason, which homework then needs', async () => {
    expect(await seen(SATURDAY)).toMatchObject({ verdict: { verdict: 'over', overMinutes: 20 } })
    const overrunId = await publish(SATURDAY, 20)
    expect(await seen(SATURDAY)).toMatchObject({ verdict: { verdict: 'overrun-published', overMinutes: 20 } })
    expect(refusal(await lead('withdrawOverrun', { ...onDay(SATURDAY), overrunId }))).toBe('overrun-in-use')
    expect(await counters(db, setting.key)).toMatchObject([{ used: 80, overrun: 20, reasons: 20 }])
  })

  it('lets its overrun go when it is a day off again', async () => {
    const overrunId = await publish(SATURDAY, 20)
    await as(db, setting.office.openid)('schools.clearDay', { ...setting.key, day: SATURDAY })
    good(await lead('withdrawOverrun', { ...onDay(SATURDAY), overrunId }))
    expect(await seen(SATURDAY)).toMatchObject({ verdict: { verdict: 'no-number', minutes: 80 }, overruns: [] })
    expect(await counters(db, setting.key)).toMatchObject([{ used: 80, cap: null, overrun: 0, reasons: 0 }])
  })
})

it('an overrun in use on a school day is free once the day is off, whatever cap is stored', async () => {
  const overrunId = await publish(TODAY, 10)
  await posted(db, setting, [aTask({ minutes: 70 })])
  expect(refusal(await lead('withdrawOverrun', { ...onDay(TODAY), overrunId }))).toBe('overrun-in-use')
  await say(TODAY, false)
  good(await lead('withdrawOverrun', { ...onDay(TODAY), overrunId }))
  expect(await counters(db, setting.key)).toMatchObject([{ used: 70, cap: null, overrun: 0, reasons: 0 }])
})
