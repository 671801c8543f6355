import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { duty, pickupDefault } from '../../../src/cloud/database/leaving-tables'
import type { CloseAnswer, MarkAnswer, MarkInput, NewCollector } from '../../../src/cloud/features/leaving/shapes'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aWechat } from '../../support/wechat-messages'
import { aGuardian, aTeacher, mustBe, MORNING, TODAY } from '../../support/world'
import { AT_ROLL, aBatch, aMark, aSetting } from './setting'
import type { Setting } from './setting'

let db: Database
let setting: Setting
let wechat: ReturnType<typeof aWechat>
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  setting = await aSetting(db)
  wechat = aWechat()
})

const at = (clock: string) => new Date(`${TODAY}T${clock}:00+08:00`).toISOString()
const pupil = (index: number) => mustBe(setting.pupils[index])
const send = async (marks: MarkInput[], now = AT_ROLL) =>
  good<MarkAnswer>(await as(db, setting.leader.openid, { now, notify: wechat.notify })('leaving.mark', aBatch(setting, marks)))
const handedOver = (index: number) => aMark(pupil(index).childId, 'handed-over', { at: at('18:02'), personId: pupil(index).mother.personId })

describe('when a child leaves', () => {
  it('its other guardians are told to whom it was handed over and when, and not the one who stands there', async () => {
    const far = await aGuardian(db, setting.key, pupil(0).childId)
    await send([aMark(pupil(0).childId, 'present')])
    expect(wechat.sent).toEqual([])
    const mark = handedOver(0)
    await send([mark])
    expect(wechat.sent).toMatchObject([{ touser: far.openid, templateId: 'child-left', page: 'packages/family/pickup/index' }])
    expect(wechat.sent[0]?.data.thing2?.value).toMatch(/^交给了 妈妈 /)
    expect(wechat.sent[0]?.data.time3).toEqual({ value: '2026年5月21日 18:02' })
    await send([mark, handedOver(0)])
    expect(wechat.sent).toHaveLength(1)
  })

  it('with a collector, all its guardians are told', async () => {
    const { childId, mother } = pupil(0)
    const added = { ...setting.key, childId, requestKey: randomUUID(), displayName: '示例姑姑', relation: '姑姑', withCode: false }
    const { collectorId } = good<NewCollector>(await as(db, mother.openid, { now: MORNING })('leaving.addCollector', added))
    await send([aMark(childId, 'present'), aMark(childId, 'handed-over', { at: at('18:02'), collectorId })])
    expect(wechat.sent.map(({ touser, data }) => [touser, data.thing2?.value])).toEqual([[mother.openid, '交给了 姑姑 示例姑姑']])
  })

  it.each([
    ['school-bus', 'on-bus', '上了校车'],
    ['walks-alone', 'left-alone', '按约定自己离校'],
  ] as const)('by %s, its guardians are told', async (how, kind, says) => {
    const { childId, mother } = pupil(1)
    await db.orm.update(pickupDefault).set({ how, personId: null }).where(eq(pickupDefault.childId, childId))
    await send([aMark(childId, 'present'), aMark(childId, kind, { at: at('18:05') })])
    expect(wechat.sent.map(({ touser, data }) => [touser, data.thing2?.value])).toEqual([[mother.openid, says]])
  })

  it('nobody is told what a phone brings on a later day', async () => {
    await send([aMark(pupil(0).childId, 'not-here'), aMark(pupil(1).childId, 'present'), handedOver(1)], new Date('2026-05-22T02:00:00Z'))
    expect(wechat.sent).toEqual([])
  })
})

describe('when the roll misses a child', () => {
  it('its guardians are told once, unless one of them said that it stays away', async () => {
    const [missed, away] = [pupil(0), pupil(1)]
    good(await as(db, away.mother.openid, { now: MORNING })('leaving.tellLeave', { ...setting.key, childId: away.childId, day: TODAY, reason: null, comes: false }))
    await send([aMark(missed.childId, 'not-here'), aMark(away.childId, 'not-here')])
    await send([aMark(missed.childId, 'not-here')])
    expect(wechat.told()).toEqual([expect.stringMatching(`^child-missed ${missed.mother.openid}: .* \\| 篮球 \\| 2026年5月21日 17:05 \\| 没见到，也没有请假$`)])
  })

  it('the marks are kept though WeChat is away', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = () => Promise.reject(new Error('away'))
    const mark = aMark(pupil(0).childId, 'not-here')
    const answer = await as(db, setting.leader.openid, { now: AT_ROLL, notify: failing })('leaving.mark', aBatch(setting, [mark]))
    expect(good<MarkAnswer>(answer).taken).toEqual([mark.markId])
    expect(log).toHaveBeenCalledWith(expect.stringContaining('child-missed'))
    log.mockRestore()
  })
})

describe('when a day cannot be closed', () => {
  const close = async () =>
    good<CloseAnswer>(await as(db, setting.dutyTeacher.openid, { now: AT_ROLL, notify: wechat.notify })('leaving.closeDay', { ...setting.key, day: TODAY }))

  it('because a child was missed or never called, the others on duty are told how many of each, without names', async () => {
    const other = await aTeacher(db, setting.key, [setting.classId], 'art')
    await db.orm.insert(duty).values({ ...setting.key, day: TODAY, personId: other.personId })
    await send([aMark(pupil(0).childId, 'present'), aMark(pupil(1).childId, 'not-here')])
    wechat.sent.length = 0
    expect((await close()).outcome).toBe('refused')
    const { districtId, schoolId } = setting.key
    expect(wechat.sent).toMatchObject([{
      touser: other.openid,
      templateId: 'day-not-closed',
      page: `packages/school/leaving/index?d=${districtId}&s=${schoolId}&day=${TODAY}`,
      data: { date1: { value: '2026年5月21日' }, thing2: { value: '没有下落 1 人，没点名 1 人' } },
    }])
  })

  it('because children are still in a room, nobody is told', async () => {
    await send(setting.pupils.map(({ childId }) => aMark(childId, 'present')))
    expect((await close()).outcome).toBe('refused')
    expect(wechat.sent).toEqual([])
  })
})
