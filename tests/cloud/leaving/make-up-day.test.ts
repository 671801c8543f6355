import type { Database } from '../../../src/cloud/database/connect'
import type { Tonight } from '../../../src/cloud/features/homework/shapes'
import type { MarkAnswer, MyGroups, Pickup, Roll } from '../../../src/cloud/features/leaving/shapes'
import { as, good, refusal } from '../../support/call'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { mustBe } from '../../support/world'
import { aBatch, aMark, aSetting } from './setting'
import type { Setting } from './setting'

let db: Database
let setting: Setting
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db)
})

/** A Saturday on which school makes up for a day. */
const SATURDAY = '2026-05-23'
const at = (clock: string) => new Date(`${SATURDAY}T${clock}:00+08:00`)
const setDay = (more: object) => as(db, setting.office.openid)('schools.setDay', { ...setting.key, day: SATURDAY, isSchoolDay: true, note: '补周四的课', ...more })
const groups = async () => good<MyGroups>(await as(db, setting.leader.openid, { now: at('10:00') })('leaving.myGroups', { ...setting.key, day: SATURDAY })).groups
const first = () => mustBe(setting.pupils[0])
const pickupOn = async () => {
  const { childId, mother } = first()
  const { days } = good<Pickup>(await as(db, mother.openid, { now: at('10:00') })('leaving.pickup', { ...setting.key, childId }))
  return days.find(({ day }) => day === SATURDAY)
}

describe('a school day at a weekend', () => {
  it('has no group and nobody who collects until the school names a weekday', async () => {
    expect(await groups()).toEqual([])
    good(await setDay({}))
    expect(await groups()).toEqual([])
    expect(await pickupOn()).toMatchObject({ pickup: null, from: 'none' })
  })

  it('has the offerings, the children and who collects of the weekday that the school names', async () => {
    good(await setDay({ goesBy: 4 }))
    expect(await groups()).toMatchObject([{ offeringId: setting.offeringId, children: 3 }])
    expect(await pickupOn()).toMatchObject({ from: 'default', pickup: { at: '18:00', who: { relation: '妈妈' } } })
    const leader = as(db, setting.leader.openid, { now: at('17:05') })
    const mark = aMark(first().childId, 'present', { at: at('17:04').toISOString() })
    expect(good<MarkAnswer>(await leader('leaving.mark', aBatch(setting, [mark], { day: SATURDAY }))).taken).toEqual([mark.markId])
    const roll = good<Roll>(await leader('leaving.roll', { ...setting.key, day: SATURDAY, offeringId: setting.offeringId }))
    expect(roll.children.map(({ state }) => state.state)).toEqual(['present', 'expected', 'expected'])
    const tonight = good<Tonight>(await as(db, first().mother.openid, { now: at('17:10') })('homework.tonight'))
    expect(JSON.stringify(tonight)).toContain('"because":"weekday-default"')
    good(await setDay({ goesBy: 5 }))
    expect(await groups()).toEqual([])
  })

  it('takes a day of its own for its hours', async () => {
    good(await setDay({ goesBy: 4 }))
    const { childId, mother } = first()
    const except = (clock: string) =>
      as(db, mother.openid, { now: at('10:00') })('leaving.setException', {
        ...setting.key, childId, day: SATURDAY, pickup: { how: 'walks-alone', at: clock, personId: null, collectorId: null },
      })
    expect(refusal(await except('15:30'))).toBe('bad-input')
    good(await except('17:30'))
    expect(await pickupOn()).toMatchObject({ from: 'exception', pickup: { at: '17:30' } })
  })

  it('is not named for a day without school, nor for another weekend', async () => {
    const before = await storedRows(db)
    expect(refusal(await setDay({ isSchoolDay: false, goesBy: 4 }))).toBe('bad-input')
    expect(refusal(await setDay({ goesBy: 6 }))).toBe('bad-input')
    expect(await storedRows(db)).toEqual(before)
    good(await setDay({ isSchoolDay: false }))
  })
})
