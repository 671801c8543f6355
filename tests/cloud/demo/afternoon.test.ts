import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { buildDemo } from '../../../src/cloud/database/demo/build'
import { seedDemo } from '../../../src/cloud/database/demo/seed'
import { dayMark } from '../../../src/cloud/database/leaving-tables'
import { school } from '../../../src/cloud/database/schema'
import type { MyGroups, Roll } from '../../../src/cloud/features/leaving/shapes'
import { playAfternoon } from '../../../src/cloud/local/play-afternoon'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { mustBe } from '../../support/world'

const TODAY = '2026-11-24' // a Tuesday; the shown group is there from 17:00 to 18:00
const at = (clock: string) => new Date(`${TODAY}T${clock}:00+08:00`)

let db: Database
let key: { districtId: number; schoolId: number }
beforeAll(async () => {
  db = await testDatabase()
  await seedDemo(db, TODAY, { now: at('09:00') })
  const [found] = await db.orm.select().from(school).where(sql`name = '昌元示例小学'`)
  const { districtId, schoolId } = mustBe(found)
  key = { districtId, schoolId }
}, 60_000)
afterAll(() => db.close())

const call = (openid: string, now: Date) => as(db, openid, { now })
const group = async (clock: string) => {
  const { groups } = good<MyGroups>(await call('demo-office', at(clock))('leaving.myGroups', { ...key, day: TODAY }))
  return mustBe(groups.find(({ name }) => name === '篮球'))
}
const rollAt = async (clock: string) => {
  const { offeringId } = await group(clock)
  return good<Roll>(await call('demo-office', at(clock))('leaving.roll', { ...key, day: TODAY, offeringId }))
}

describe('the afternoon of the demo', () => {
  it('has nobody called in the morning', async () => {
    await playAfternoon(db, at('09:00'))
    expect((await group('09:00')).states).toEqual({ expected: 30 })
  })

  it('goes on with the clock, and nothing in it is of a later hour than it is', async () => {
    const seen: [string, object][] = []
    for (const clock of ['16:59', '17:02', '17:03', '17:54', '17:55', '18:02', '21:00']) {
      await playAfternoon(db, at(clock))
      seen.push([clock, (await group(clock)).states])
      const ahead = (await db.orm.select().from(dayMark)).filter((mark) => new Date(mark.at) > at(clock))
      expect([clock, ahead]).toEqual([clock, []])
    }
    expect(seen).toEqual([
      ['16:59', { expected: 30 }],
      ['17:02', { expected: 30 }],
      ['17:03', { expected: 2, unaccounted: 1, present: 27 }],
      ['17:54', { expected: 2, unaccounted: 1, present: 25, 'delayed-care': 2 }],
      ['17:55', { expected: 2, unaccounted: 1, present: 23, 'delayed-care': 2, 'handed-over': 2 }],
      ['18:02', { expected: 2, unaccounted: 1, present: 16, 'delayed-care': 2, 'handed-over': 9 }],
      ['21:00', { expected: 2, unaccounted: 1, present: 16, 'delayed-care': 2, 'handed-over': 9 }],
    ])
    expect((await rollAt('21:00')).conflicts).toEqual([])
  })

  it('is as far at the first start as it is at that hour of a day that was played', async () => {
    const line = ({ childId, kind, at: when }: { childId: number; kind: string; at: string }) => `${childId} ${kind} ${new Date(when).toISOString()}`
    const seeded = buildDemo(TODAY, at('17:57')).dayMark.filter(({ schoolId }) => schoolId === key.schoolId).map(line)
    const played = (await db.orm.select().from(dayMark)).filter((mark) => mark.schoolId === key.schoolId && new Date(mark.at) <= at('17:57')).map(line)
    expect(seeded.length).toBeGreaterThan(30)
    expect(seeded.sort()).toEqual(played.sort())
  })

  it('leaves a child alone of whom a person has noted something, so that no tap is sorted before what nobody tapped', async () => {
    const next = '2026-11-25'
    const then = (clock: string) => new Date(`${next}T${clock}:00+08:00`)
    const office = (now: Date) => call('demo-office', now)
    const { groups } = good<MyGroups>(await office(then('10:00'))('leaving.myGroups', { ...key, day: next }))
    const at10 = { ...key, day: next, offeringId: mustBe(groups.find(({ name }) => name === '篮球')).offeringId }
    const roll = async (now: Date) => good<Roll>(await office(now)('leaving.roll', at10))
    const { childId } = mustBe((await roll(then('10:00'))).children[0])
    const tapped = { markId: 'a-real-tap', childId, kind: 'present', at: then('10:00').toISOString(), deviceSeq: 1, personId: null, collectorId: null, undoes: null, reason: null }
    good(await office(then('10:00'))('leaving.mark', { ...at10, device: 'a-real-phone', marks: [tapped] }))
    await playAfternoon(db, then('18:30'))
    const { children, conflicts } = await roll(then('18:30'))
    expect(children.find((child) => child.childId === childId)?.state).toMatchObject({ state: 'present', since: then('10:00').toISOString() })
    expect(children.filter(({ state }) => state.state === 'expected')).toEqual([])
    expect(conflicts).toEqual([])
  })
})
