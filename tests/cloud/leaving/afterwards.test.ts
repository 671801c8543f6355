import { eq } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { dayMark } from '../../../src/cloud/database/leaving-tables'
import type { ServiceException } from '../../../src/cloud/features/after-school/shapes'
import type { CloseAnswer, MarkAnswer, MarkInput, Pickup, Remaining, Roll } from '../../../src/cloud/features/leaving/shapes'
import { as, good, refusal } from '../../support/call'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { aChild, aPerson, mustBe, TODAY } from '../../support/world'
import { AT_ROLL, aBatch, aMark, aSetting, dutyOf, leaderOf } from './setting'
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

/** Eight in the morning of the day after TODAY, and so many days later. */
const after = (days = 1) => new Date(AT_ROLL.getTime() + days * 86_400_000 - 9 * 3_600_000)
const NEXT = '2026-05-22'
const day = () => ({ ...setting.key, day: TODAY })
const officeOf = (now: Date) => as(db, setting.office.openid, { now })
const later = (index: number, more: Partial<MarkInput> = {}, now = after()) => {
  const { childId, mother } = mustBe(setting.pupils[index])
  return aMark(childId, 'handed-over', { at: now.toISOString(), personId: mother.personId, ...more })
}
const note = async (caller: ReturnType<typeof as>, ...marks: MarkInput[]) => caller('leaving.mark', aBatch(setting, marks, { device: 'phone-next-morning' }))
const rollAsOffice = async (now = after()) => good<Roll>(await officeOf(now)('leaving.roll', { ...day(), offeringId: setting.offeringId }))
/** Two of three were called and none was handed over. */
const leftOpen = async () => good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, setting.pupils.slice(0, 2).map(({ childId }) => aMark(childId, 'present')))))

describe('a day left open', () => {
  it('is settled the next morning by the office, shown for what it is, and closed', async () => {
    await leftOpen()
    expect(good<CloseAnswer>(await officeOf(after())('leaving.closeDay', day()))).toMatchObject({ outcome: 'refused' })
    const [first, second, third] = [later(0), later(1, { kind: 'left-alone', personId: null, reason: '家长说自己走回家的' }), later(2, { kind: 'absent', personId: null })]
    expect(good<MarkAnswer>(await note(officeOf(after()), first, second, third))).toMatchObject({
      taken: [first.markId, second.markId, third.markId], refused: [], asks: [], conflicts: [],
    })
    const { children, noteUntil } = await rollAsOffice()
    const by = { on: NEXT, by: expect.stringContaining('示例') as string }
    expect(children.map(({ state }) => state)).toMatchObject([
      { state: 'handed-over', since: after().toISOString(), to: { relation: '妈妈' }, afterwards: by },
      { state: 'left-alone', reason: '家长说自己走回家的', afterwards: by },
      { state: 'absent', afterwards: by },
    ])
    expect(noteUntil).toBe('2026-06-04')
    expect(good<CloseAnswer>(await officeOf(after())('leaving.closeDay', day()))).toMatchObject({ outcome: 'closed', children: 3 })
    expect(await rollAsOffice()).toMatchObject({ noteUntil: null })
  })

  it('is settled by whoever had the duty of that day too, and by nobody else', async () => {
    await leftOpen()
    good<MarkAnswer>(await note(dutyOf(db, setting, after()), later(0)))
    const stranger = await aPerson(db, setting.key)
    const before = await storedRows(db)
    const mark = later(1)
    expect(good<MarkAnswer>(await note(leaderOf(db, setting, after()), mark))).toMatchObject({ taken: [], refused: [{ markId: mark.markId, why: 'not-yours-afterwards' }] })
    expect(refusal(await note(as(db, stranger.openid, { now: after() }), later(1)))).toBe('not-allowed')
    expect(await storedRows(db)).toEqual(before)
    const shown = good<Roll>(await leaderOf(db, setting, after())('leaving.roll', { ...day(), offeringId: setting.offeringId }))
    expect(shown).toMatchObject({ noteUntil: null })
    expect(good<Remaining>(await dutyOf(db, setting, after())('leaving.remaining', day()))).toMatchObject({ noteUntil: '2026-06-04' })
  })

  it('is settled for fourteen days, and not a day longer', async () => {
    await leftOpen()
    const before = await storedRows(db)
    expect(refusal(await note(officeOf(after(15)), later(0, {}, after(14))))).toBe('day-past')
    expect(await storedRows(db)).toEqual(before)
    expect(await rollAsOffice(after(15))).toMatchObject({ noteUntil: null })
    expect(good<MarkAnswer>(await note(officeOf(after(14)), later(0, {}, after(14)))).taken).toHaveLength(1)
  })

  it('takes no hour of that day, no child of another group, no stranger, and nothing that was not an end', async () => {
    await leftOpen()
    const other = await aChild(db, setting.key, setting.classId)
    const before = await storedRows(db)
    const marks = [
      aMark(other, 'absent', { at: after().toISOString() }),
      later(0, { at: after(2).toISOString() }),
      later(0, { personId: mustBe(setting.pupils[1]).mother.personId, reason: '邻居接的' }),
      later(0, { personId: null }),
      later(0, { kind: 'present', personId: null }),
    ]
    expect(good<MarkAnswer>(await note(officeOf(after()), ...marks)).refused.map(({ why }) => why)).toEqual([
      'not-on-roll', 'not-that-day', 'not-authorised', 'nobody-named', 'not-afterwards',
    ])
    expect(await storedRows(db)).toEqual(before)
  })

  it('takes the same note once, however often it is tapped or sent again from a queue', async () => {
    await leftOpen()
    const mark = later(0)
    await note(officeOf(after()), mark)
    expect(good<MarkAnswer>(await note(officeOf(after(3)), mark))).toMatchObject({ taken: [], known: [mark.markId] })
    await note(officeOf(after()), later(0))
    const rows = await db.orm.select().from(dayMark).where(eq(dayMark.childId, mark.childId))
    expect(rows.filter(({ kind }) => kind === 'handed-over')).toHaveLength(2)
    expect((await rollAsOffice()).conflicts).toEqual([])
  })

  it('keeps what was noted on the day, and shows what is said against it afterwards', async () => {
    const { childId, mother } = mustBe(setting.pupils[0])
    const here = aMark(childId, 'present')
    const handed = aMark(childId, 'handed-over', { personId: mother.personId })
    good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, [here, handed])))
    const undo = aMark(childId, 'undo', { at: after().toISOString(), undoes: handed.markId })
    const alone = later(0, { kind: 'left-alone', personId: null, reason: '自己走的' })
    expect(good<MarkAnswer>(await note(officeOf(after()), undo, alone))).toMatchObject({
      taken: [alone.markId], refused: [{ markId: undo.markId, why: 'not-afterwards' }], conflicts: [{ conflict: 'two-endings', laterMarkId: alone.markId }],
    })
    const { state } = mustBe((await rollAsOffice()).children[0])
    expect(state).toMatchObject({ state: 'handed-over', since: AT_ROLL.toISOString(), to: { relation: '妈妈' } })
    expect(state.afterwards).toBeUndefined()
    expect(good<Pickup>(await as(db, mother.openid, { now: after() })('leaving.pickup', { ...setting.key, childId })).settled).toEqual([])
  })

  it('changes nothing once it is closed', async () => {
    await leftOpen()
    await note(officeOf(after()), later(0), later(1), later(2))
    good(await officeOf(after())('leaving.closeDay', day()))
    const mark = later(0, { kind: 'absent', personId: null })
    expect(good<MarkAnswer>(await note(officeOf(after()), mark))).toMatchObject({ taken: [], late: [mark.markId], conflicts: [{ conflict: 'after-closing' }] })
    expect((await rollAsOffice()).children.map(({ state }) => state.state)).toEqual(['handed-over', 'handed-over', 'handed-over'])
  })

  it('is told to the family as settled afterwards, without the name of who noted it, and is not a word of today', async () => {
    await leftOpen()
    await note(officeOf(after()), later(0))
    const { childId, mother } = mustBe(setting.pupils[0])
    const told = good<Pickup>(await as(db, mother.openid, { now: after() })('leaving.pickup', { ...setting.key, childId }))
    expect(told.settled).toEqual([
      { day: TODAY, state: { state: 'handed-over', since: after().toISOString(), to: { displayName: expect.any(String) as string, relation: '妈妈' }, reason: null, afterwards: { on: NEXT, by: null } } },
    ])
    expect(told.today.state).toBe('expected')
  })

  it('stays before the office until it is settled, also over the next school days', async () => {
    await leftOpen()
    const open = async (now: Date) => good<ServiceException[]>(await officeOf(now)('afterSchool.exceptions', setting.key)).filter(({ exception }) => exception === 'unaccounted')
    expect(await open(after(5))).toHaveLength(3)
    await note(officeOf(after(5)), ...[0, 1].map((index) => later(index, {}, after(5))))
    expect(await open(after(6))).toMatchObject([{ day: TODAY, childId: mustBe(setting.pupils[2]).childId }])
    await note(officeOf(after(6)), later(2, { kind: 'absent', personId: null }, after(6)))
    expect(await open(after(6))).toEqual([])
  })
})
