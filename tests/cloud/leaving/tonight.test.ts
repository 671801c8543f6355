import type { Database } from '../../../src/cloud/database/connect'
import type { ChildTonight, Tonight } from '../../../src/cloud/features/homework/shapes'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aTeacher, EVENING, mustBe, TODAY } from '../../support/world'
import { aPost, aTask } from '../homework/setting'
import { AT_ROLL, aBatch, aMark, aSetting, leaderOf, MORNING } from './setting'
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
