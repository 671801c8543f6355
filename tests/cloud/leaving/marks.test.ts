import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { dayMark } from '../../../src/cloud/database/leaving-tables'
import { accessLog } from '../../../src/cloud/database/schema'
import { heldSession } from '../../../src/cloud/database/service-tables'
import type { CloseAnswer, MarkAnswer, MarkInput, MyGroups, NewCollector, Pickup, Remaining, Roll } from '../../../src/cloud/features/leaving/shapes'
import { as, good, refusal } from '../../support/call'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { aChild, aGuardian, aTeacher, mustBe, MORNING, TODAY } from '../../support/world'
import { AT_ROLL, aBatch, aMark, aPupil, aSetting, dutyOf, leaderOf } from './setting'
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

const group = () => ({ ...setting.key, day: TODAY, offeringId: setting.offeringId })
const send = async (marks: MarkInput[], more: object = {}, now = AT_ROLL) =>
  good<MarkAnswer>(await leaderOf(db, setting, now)('leaving.mark', aBatch(setting, marks, more)))
const roll = async () => good<Roll>(await leaderOf(db, setting)('leaving.roll', group()))
const states = async () => (await roll()).children.map(({ state }) => state.state)
const close = async (now = AT_ROLL) => dutyOf(db, setting, now)('leaving.closeDay', { ...setting.key, day: TODAY })
const at = (clock: string) => new Date(`${TODAY}T${clock}:00+08:00`).toISOString()
const handedOver = (index: number, more: Partial<MarkInput> = {}) => {
  const { childId, mother } = mustBe(setting.pupils[index])
  return aMark(childId, 'handed-over', { at: at('18:02'), personId: mother.personId, ...more })
}
const present = () => setting.pupils.map(({ childId }) => aMark(childId, 'present'))

describe('a roll', () => {
  it('shows who is in the group, who comes for each, and a leave the family told', async () => {
    const { childId, mother } = mustBe(setting.pupils[1])
    good(await as(db, mother.openid, { now: MORNING })('leaving.tellLeave', { ...setting.key, childId, day: TODAY, reason: null, comes: false }))
    const { children, group: shown } = await roll()
    expect(shown).toMatchObject({ name: '篮球', children: 3, states: { expected: 3 } })
    expect(children.map(({ leaveToldByParent }) => leaveToldByParent)).toEqual([false, true, false])
    expect(children[0]?.pickup).toMatchObject({ at: '18:00', who: { relation: '妈妈' } })
  })

  it('is taken by one batch, and the session is held by it without another entry', async () => {
    const answer = await send(present())
    expect(answer).toMatchObject({ refused: [], late: [], conflicts: [] })
    expect(await states()).toEqual(['present', 'present', 'present'])
    const held = await db.orm.select().from(heldSession).where(eq(heldSession.offeringId, setting.offeringId))
    expect(held).toMatchObject([{ day: TODAY, leaderId: setting.leaderId }])
    good(await leaderOf(db, setting)('leaving.noteDone', { ...group(), done: '运球接力', doneMinutes: null }))
  })

  it('is for its leader, a stand-in, the duty and the office, and logged once a day for each child', async () => {
    const other = await aTeacher(db, setting.key, [setting.classId], 'art')
    const ask = (openid: string) => as(db, openid, { now: AT_ROLL })('leaving.roll', group())
    expect(refusal(await ask(other.openid))).toBe('not-allowed')
    for (const { openid } of [setting.leader, setting.dutyTeacher, setting.office]) good(await ask(openid))
    const standIn = await as(db, setting.office.openid)('afterSchool.setLeader', {
      ...setting.key, requestKey: randomUUID(), displayName: '示例郑老师', staffKind: 'in-service', personId: other.personId, certificate: { kind: 'teacher', validTo: null }, institutionId: null, active: true,
    })
    good(await as(db, setting.office.openid, { now: MORNING })('leaving.setStandIn', { ...group(), away: true, leaderId: good<{ leaderId: number }>(standIn).leaderId }))
    good(await ask(other.openid))
    await ask(setting.leader.openid)
    const log = await db.orm.select().from(accessLog).where(and(eq(accessLog.schoolId, setting.key.schoolId), eq(accessLog.personId, setting.leader.personId)))
    expect(log.map(({ act, childId }) => `${act} ${childId ?? ''}`).sort()).toEqual(setting.pupils.map(({ childId }) => `roll-read ${childId}`).sort())
  })

  it('is listed for whoever takes it, with numbers and no name', async () => {
    const mine = good<MyGroups>(await leaderOf(db, setting)('leaving.myGroups', { ...setting.key, day: TODAY }))
    expect(mine).toMatchObject({ onDuty: false, seesAll: false, groups: [{ offeringId: setting.offeringId, children: 3 }] })
    const ofOffice = good<MyGroups>(await as(db, setting.office.openid, { now: AT_ROLL })('leaving.myGroups', { ...setting.key, day: TODAY }))
    expect(ofOffice).toMatchObject({ onDuty: false, seesAll: true })
    expect(JSON.stringify(mine)).not.toContain('小禾')
    const other = await aTeacher(db, setting.key, [setting.classId], 'art')
    expect(good<MyGroups>(await as(db, other.openid)('leaving.myGroups', { ...setting.key, day: TODAY })).groups).toEqual([])
  })
})

describe('marks of a bad network', () => {
  it('do the same in any order, in any portions and however often they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 4 }), async (seed, portions) => {
        setting = await aSetting(db, 2)
        const [first, second] = [mustBe(setting.pupils[0]), mustBe(setting.pupils[1])]
        const wrong = aMark(second.childId, 'not-here', { at: at('17:06') })
        const marks = [
          ...present(), handedOver(0), wrong,
          aMark(second.childId, 'undo', { at: at('17:07'), undoes: wrong.markId }),
          handedOver(1),
        ]
        const shuffled = fc.sample(fc.shuffledSubarray([...marks, ...marks], { minLength: marks.length * 2 }), { seed, numRuns: 1 })[0] ?? []
        const size = Math.ceil(shuffled.length / portions)
        for (let from = 0; from < shuffled.length; from += size) await send(shuffled.slice(from, from + size))
        const { children, conflicts } = await roll()
        expect(children.map(({ childId, state }) => [childId, state.state])).toEqual([[first.childId, 'handed-over'], [second.childId, 'handed-over']])
        expect(conflicts).toEqual([])
        expect(await db.orm.select().from(dayMark).where(eq(dayMark.schoolId, setting.key.schoolId))).toHaveLength(marks.length)
      }),
      { numRuns: 6 },
    )
  }, 60_000)

  it('answer each for itself: what is wrong with one takes no other with it', async () => {
    const [first, second, third] = setting.pupils.map(({ childId }) => childId)
    const stranger = await aChild(db, setting.key, setting.classId)
    const foreign = mustBe(setting.pupils[1]).mother.personId
    const good_ = aMark(mustBe(first), 'present')
    const marks = [
      good_,
      aMark(stranger, 'present'),
      aMark(mustBe(first), 'handed-over', { personId: foreign }),
      aMark(mustBe(second), 'handed-over'),
      aMark(mustBe(third), 'left-alone'),
      aMark(mustBe(third), 'present', { at: '2026-05-20T09:00:00Z' }),
    ]
    const answer = await send(marks)
    expect(answer.taken).toEqual([good_.markId])
    expect(answer.refused.map(({ why }) => why)).toEqual(['not-on-roll', 'not-authorised', 'nobody-named', 'not-agreed-to-walk', 'not-that-day'])
    expect((await send([good_])).known).toEqual([good_.markId])
    expect((await send([{ ...good_, kind: 'absent' }])).refused).toEqual([{ markId: good_.markId, why: 'same-id' }])
  })

  it('show it when two phones say different things, and the child is in one state', async () => {
    await send(present())
    await send([handedOver(0)])
    const { childId } = mustBe(setting.pupils[0])
    const other = await dutyOf(db, setting)('leaving.mark', aBatch(setting, [aMark(childId, 'absent', { at: at('18:03') })], { device: 'phone-of-duty' }))
    expect(good<MarkAnswer>(other).conflicts).toMatchObject([{ childId }])
    expect((await states())[0]).toBe('handed-over')
  })

  it('ask, and take it, when somebody authorised comes who was not named for today', async () => {
    const { childId, mother } = mustBe(setting.pupils[0])
    const { collectorId } = good<NewCollector>(
      await as(db, mother.openid, { now: MORNING })('leaving.addCollector', { ...setting.key, childId, requestKey: randomUUID(), displayName: '示例姑姑', relation: '姑姑', withCode: false }),
    )
    await send(present())
    const mark = aMark(childId, 'handed-over', { at: at('18:01'), collectorId })
    expect(await send([mark])).toMatchObject({ taken: [mark.markId], asks: [{ markId: mark.markId, fault: 'somebody-else' }] })
    const seen = good<Pickup>(await as(db, mother.openid)('leaving.pickup', { ...setting.key, childId }))
    expect(seen.today).toMatchObject({ state: 'handed-over', to: { displayName: '示例姑姑', relation: '姑姑' } })
  })

  it('may come a week late, and not for a day that is not here yet', async () => {
    const marks = [aMark(mustBe(setting.pupils[0]).childId, 'present')]
    const late = (now: Date) => leaderOf(db, setting, now)('leaving.mark', aBatch(setting, marks))
    expect(refusal(await late(new Date('2026-05-20T09:00:00Z')))).toBe('day-too-far')
    expect(refusal(await late(new Date('2026-05-29T09:00:00Z')))).toBe('day-past')
    expect(good<MarkAnswer>(await late(new Date('2026-05-28T09:00:00Z'))).taken).toHaveLength(1)
  })
})

describe('a day is closed', () => {
  it('only when each child is accounted for, and says who is not', async () => {
    await send([...present(), handedOver(0), handedOver(1)])
    const before = await storedRows(db)
    const third = { childId: mustBe(setting.pupils[2]).childId, state: 'present' }
    expect(good<CloseAnswer>(await close())).toMatchObject({ outcome: 'refused', unaccounted: [], notCalled: [], stillHere: [third] })
    expect(await storedRows(db)).toEqual(before)
    await send([handedOver(2)])
    expect(good<CloseAnswer>(await close())).toMatchObject({ outcome: 'closed', children: 3 })
    expect(refusal(await close())).toBe('already-done')
  })

  it('neither with a child that no roll has called nor with one that was missed, and tells them apart', async () => {
    const [first, second, third] = setting.pupils.map(({ childId }) => childId)
    await send([aMark(mustBe(first), 'present'), aMark(mustBe(second), 'not-here')])
    expect(good<CloseAnswer>(await close())).toEqual({
      outcome: 'refused',
      notCalled: [expect.objectContaining({ childId: third, state: 'expected' })],
      unaccounted: [expect.objectContaining({ childId: second, state: 'unaccounted' })],
      stillHere: [expect.objectContaining({ childId: first, state: 'present' })],
    })
  })

  it('keeps what a phone brings afterwards beside it, as a conflict that changes nothing', async () => {
    await send([...present(), handedOver(0), handedOver(1), handedOver(2)])
    good(await close())
    const late = aMark(mustBe(setting.pupils[0]).childId, 'not-here', { at: at('17:01') })
    const answer = await send([late])
    expect(answer).toMatchObject({ taken: [], late: [late.markId], conflicts: [{ conflict: 'after-closing', laterMarkId: late.markId }] })
    expect(await states()).toEqual(['handed-over', 'handed-over', 'handed-over'])
  })

  it('shows whoever has the duty who is left, and nobody else', async () => {
    await send([...present(), handedOver(0)])
    const remaining = good<Remaining>(await dutyOf(db, setting)('leaving.remaining', { ...setting.key, day: TODAY }))
    expect(remaining).toMatchObject({ states: { present: 2, 'handed-over': 1 }, onDuty: [{ personId: setting.dutyTeacher.personId }] })
    expect(refusal(await leaderOf(db, setting)('leaving.remaining', { ...setting.key, day: TODAY }))).toBe('not-allowed')
    expect(refusal(await leaderOf(db, setting)('leaving.closeDay', { ...setting.key, day: TODAY }))).toBe('not-allowed')
  })

  it('lets no mark slip in between the last look and the closing', async () => {
    await send([...present(), handedOver(0), handedOver(1), handedOver(2)])
    const { childId } = mustBe(setting.pupils[0])
    const undo = (await db.orm.select().from(dayMark).where(and(eq(dayMark.childId, childId), eq(dayMark.kind, 'handed-over'))))[0]
    const [closing, marking] = await Promise.all([close(), send([aMark(childId, 'undo', { at: at('18:04'), undoes: mustBe(undo).markId })])])
    const isClosed = closing.ok && (closing.data as CloseAnswer).outcome === 'closed'
    // Either the undo came first, and the day stayed open, or the day was closed, and the undo is beside it.
    expect(marking.late.length === 1).toBe(isClosed)
  })
})

it('somebody more in the group is on the roll at once, and a family of another class is not', async () => {
  await aPupil(db, setting)
  expect((await roll()).children).toHaveLength(4)
  const childId = await aChild(db, setting.key, setting.classId)
  await aGuardian(db, setting.key, childId)
  expect((await roll()).children).toHaveLength(4)
})
