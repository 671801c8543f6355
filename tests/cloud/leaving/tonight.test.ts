import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import { pickupDefault } from '../../../src/cloud/database/leaving-tables'
import type { ChildTonight, Tonight } from '../../../src/cloud/features/homework/shapes'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aGuardian, aTeacher, mustBe, EVENING, MORNING, NEXT_DAY, TODAY } from '../../support/world'
import { aPost, aTask } from '../homework/setting'
import { AT_ROLL, aBatch, aMark, aSetting, leaderOf } from './setting'
import type { Setting } from './setting'

let db: Database
let setting: Setting
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db, 1)
})

const pupil = () => mustBe(setting.pupils[0])
const group = () => ({ ...setting.key, day: TODAY, offeringId: setting.offeringId })
const evening = async (now = EVENING): Promise<ChildTonight> => {
  const { children } = good<Tonight>(await as(db, pupil().mother.openid, { now })('homework.tonight'))
  return mustBe(children[0])
}

it('says who collects and when before anything has happened, and guesses nothing nobody said', async () => {
  const { leaving } = await evening(MORNING)
  expect(leaving).toMatchObject({
    because: 'weekday-default', pickup: { how: 'collected', at: '18:00', who: { relation: '妈妈' } }, state: 'expected', homeAt: null, minutesLeft: null,
    finish: { verdict: 'unknown', bedtime: '21:20' },
  })
})

it('says when the child is home, what was done in the session, and the finish against bedtime', async () => {
  const { childId, mother } = pupil()
  good(await as(db, mother.openid, { now: MORNING })('leaving.setWayHome', { ...setting.key, childId, way: 'on-foot', minutes: 20, metres: null, lastBusAt: null, minutesToStop: null }))
  const math = await aTeacher(db, setting.key, [setting.classId])
  const post = aPost({ ...setting, classIds: [setting.classId], math, chinese: math }, [aTask({ minutes: 50 })])
  good(await as(db, math.openid, { now: MORNING })('homework.post', post))
  good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, [aMark(childId, 'present')])))
  good(await leaderOf(db, setting)('leaving.noteDone', { ...group(), done: '口算做完了', doneMinutes: 15 }))
  const handedOver = aMark(childId, 'handed-over', { at: '2026-05-21T10:02:00Z', personId: mother.personId })
  good(await leaderOf(db, setting, EVENING)('leaving.mark', aBatch(setting, [handedOver])))
  expect((await evening()).leaving).toMatchObject({
    state: 'handed-over', since: '2026-05-21T10:02:00.000Z', to: { relation: '妈妈' },
    sessions: [{ name: '篮球', done: '口算做完了', doneMinutes: 15 }],
    // It is 18:46 by now.
    homeAt: '18:22', minutesLeft: 35, finish: { finishMinute: 19 * 60 + 21, verdict: 'before-bedtime' },
  })
})

it('shows a day that is otherwise, and a leave the family told', async () => {
  const { childId, mother } = pupil()
  const asMother = as(db, mother.openid, { now: MORNING })
  good(await asMother('leaving.setException', { ...setting.key, childId, day: TODAY, pickup: { how: 'walks-alone', at: '17:30', personId: null, collectorId: null } }))
  expect((await evening(MORNING)).leaving).toMatchObject({ because: 'exception', pickup: { how: 'walks-alone', who: null } })
  good(await asMother('leaving.tellLeave', { ...setting.key, childId, day: TODAY, reason: null, comes: false }))
  expect((await evening(AT_ROLL)).leaving).toMatchObject({ because: 'leave-told', pickup: null })
})

describe("the school's word that a guardian has not seen", () => {
  const announce = async (more: object = {}) =>
    good<{ noticeId: number }>(await as(db, setting.office.openid, { now: MORNING })('leaving.announce', {
      ...setting.key, day: TODAY, requestKey: randomUUID(), kind: 'weather', leaveAt: '17:00', text: '下午有大雨，今天 17:00 离校', ...more,
    }))
  const unseen = async (now = EVENING) => (await evening(now)).leaving.unseenNotices.map(({ noticeId }) => noticeId)

  it('is in the evening though nothing is known of how the child comes home', async () => {
    await db.orm.delete(pickupDefault)
    const { noticeId } = await announce()
    const { leaving } = await evening()
    expect(leaving).toMatchObject({
      because: 'nothing-said', state: 'expected', sessions: [],
      unseenNotices: [{ noticeId, day: TODAY, kind: 'weather', leaveAt: '17:00', text: '下午有大雨，今天 17:00 离校', sentAt: MORNING.toISOString() }],
    })
  })

  it('goes once this guardian has seen it, and stays for the other', async () => {
    const { noticeId } = await announce()
    const { childId, mother } = pupil()
    const father = await aGuardian(db, setting.key, childId)
    good(await as(db, father.openid)('leaving.seeNotice', { ...setting.key, childId, noticeId }))
    expect(await unseen()).toEqual([noticeId])
    good(await as(db, mother.openid)('leaving.seeNotice', { ...setting.key, childId, noticeId }))
    expect(await unseen()).toEqual([])
  })

  it('is told the evening before, the latest first, and not when its day is over', async () => {
    const [today, tomorrow] = [await announce(), await announce({ day: NEXT_DAY })]
    expect(await unseen()).toEqual([tomorrow.noticeId, today.noticeId])
    expect(await unseen(new Date(`${NEXT_DAY}T08:00:00Z`))).toEqual([tomorrow.noticeId])
  })

  it('is of the child\'s own school', async () => {
    await announce()
    const other = await aSetting(db, 1)
    const { children } = good<Tonight>(await as(db, mustBe(other.pupils[0]).mother.openid, { now: EVENING })('homework.tonight'))
    expect(children.map(({ leaving }) => leaving.unseenNotices)).toEqual([[]])
  })
})
