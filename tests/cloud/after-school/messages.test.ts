import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import type { DrawState, TakePlaceAnswer } from '../../../src/cloud/features/after-school/shapes'
import { moveWaitingLists } from '../../../src/cloud/features/after-school/writes/move-waiting-lists'
import type { SchoolKey } from '../../../src/cloud/input'
import { aLeader, aPlan, anOffering, FIGURE, offeringInput } from '../../support/after-school'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { ALL_TEMPLATES, aWechat } from '../../support/wechat-messages'
import { aChild, aClass, aGuardian, aPerson, aSchool, EVENING } from '../../support/world'

let db: Database
let key: SchoolKey
let classId: number
let planId: number
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  classId = await aClass(db, key)
  planId = await aPlan(db, key)
})

/** A child with two guardians; the first one asks. */
async function aFamily() {
  const childId = await aChild(db, key, classId)
  const [{ openid }, other] = [await aGuardian(db, key, childId), await aGuardian(db, key, childId, { rights: 'collect-only' })]
  return { childId, openid, openids: [openid, other.openid].sort() }
}
type Family = Awaited<ReturnType<typeof aFamily>>

const take = async (family: Family, offeringId: number) =>
  good<TakePlaceAnswer>(await as(db, family.openid)('afterSchool.takePlace', { ...key, offeringId, childId: family.childId, requestKey: randomUUID() }))

describe('whoever is offered a place off the waiting list', () => {
  const aLine = async () => {
    const offeringId = await anOffering(db, key, planId, { name: '示例篮球', admission: 'first-come', capacity: 1 })
    const families = [await aFamily(), await aFamily(), await aFamily()] as const
    for (const family of families) await take(family, offeringId)
    return { offeringId, families }
  }
  const leave = ({ openid, childId }: Family, offeringId: number, notify = aWechat().notify) =>
    as(db, openid, { notify })('afterSchool.leavePlace', { ...key, offeringId, childId })

  it('is told with the answer window, every guardian and nobody else', async () => {
    const { offeringId, families: [first, second] } = await aLine()
    const wechat = aWechat()
    good(await leave(first, offeringId, wechat.notify))
    expect(wechat.sent.map(({ touser }) => touser).sort()).toEqual(second.openids)
    expect(wechat.sent[0]).toMatchObject({
      templateId: 'place-offered',
      page: 'pages/after-school/index',
      miniprogramState: 'formal',
      data: { thing1: { value: '示例篮球' }, time2: { value: '2026年5月22日 18:46' }, thing3: { value: '请在时间内答复，过时给下一位' } },
    })
  })

  it('is told by the timer too, when the one before did not answer', async () => {
    const { offeringId, families: [first, , third] } = await aLine()
    good(await leave(first, offeringId))
    const wechat = aWechat()
    await moveWaitingLists({ db, now: new Date(EVENING.getTime() + 24 * 3_600_000), notify: wechat.notify })
    const ofThis = wechat.sent.filter(({ touser }) => third.openids.includes(touser))
    expect(ofThis.map(({ data }) => data.time2?.value)).toEqual(['2026年5月23日 18:46', '2026年5月23日 18:46'])
  })

  it('has the place offered though no message goes out: without a template, refused by WeChat, or with WeChat away', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { NOTICE_PLACE_OFFERED: _none, ...without } = ALL_TEMPLATES
    const away = aWechat(ALL_TEMPLATES, () => Promise.reject(new Error('timeout')))
    for (const wechat of [aWechat(without), away]) {
      const { offeringId, families: [first, second] } = await aLine()
      good(await leave(first, offeringId, wechat.notify))
      const answer = { ...key, offeringId, childId: second.childId, accepts: true }
      expect(good(await as(db, second.openid)('afterSchool.answerOffer', answer))).toEqual({ state: 'enrolled' })
      expect(wechat.sent).toHaveLength(wechat === away ? 2 : 0)
    }
    expect(log).toHaveBeenCalledTimes(2)
    log.mockRestore()
  })
})

describe('when something is otherwise', () => {
  const asOffice = async (wechat: ReturnType<typeof aWechat>, now = EVENING) =>
    as(db, (await aPerson(db, key, { isOffice: true })).openid, { notify: wechat.notify, now })

  it('an offering tells those in it and those waiting, with its name, and by withdrawing also why', async () => {
    const leaderId = await aLeader(db, key)
    const offeringId = await anOffering(db, key, planId, { name: '示例国画', weekday: 2, admission: 'first-come', capacity: 1, leaderId })
    const [inIt, waiting] = [await aFamily(), await aFamily()]
    await aFamily()
    for (const family of [inIt, waiting]) await take(family, offeringId)
    const all = [...inIt.openids, ...waiting.openids].sort()
    const wechat = aWechat()
    const office = await asOffice(wechat)
    const changed = { ...offeringInput(key, planId, leaderId, { name: '示例国画', place: '新美术室', capacity: 1, admission: 'first-come' }), offeringId, expectedVersion: 1 }
    expect(good(await office('afterSchool.setOffering', changed))).toMatchObject({ outcome: 'set', version: 2 })
    expect(wechat.told().sort()).toEqual(all.map((openid) => `service-changed ${openid}: 示例国画 | 项目有变动，请看一看`))
    good(await office('afterSchool.withdrawOffering', { ...key, offeringId, expectedVersion: 2, reason: '老师调走了' }))
    expect(wechat.told().slice(4).sort()).toEqual(all.map((openid) => `service-changed ${openid}: 示例国画 停开 | 老师调走了`))
  })

  it('a draw tells each family in it, once, that it has its results', async () => {
    planId = await aPlan(db, key, { startsOn: '2026-07-06', endsOn: '2026-12-31', choosingOpensAt: null, choosingClosesAt: null })
    const offeringId = await anOffering(db, key, planId)
    const wechat = aWechat()
    const closesAt = '2026-05-24T12:00:00.000Z'
    const office = await asOffice(wechat)
    good(await office('afterSchool.openChoosing', { ...key, planId, opensAt: '2026-05-18T00:00:00.000Z', closesAt, publicFigure: FIGURE }))
    const families = [await aFamily(), await aFamily()]
    for (const { openid, childId } of families) {
      const wishes = [{ weekday: 4, offeringIds: [offeringId] }]
      good(await as(db, openid)('afterSchool.choose', { ...key, planId, childId, requestKey: randomUUID(), wishes, withSiblings: false }))
    }
    good(await (await asOffice(wechat, new Date('2026-05-24T12:10:00Z')))('afterSchool.closeDraw', { ...key, planId }))
    expect(wechat.sent).toEqual([])
    const drawing = await asOffice(wechat, new Date('2026-05-26T10:00:00Z'))
    expect(good<DrawState>(await drawing('afterSchool.runDraw', { ...key, planId, figure: '3412.75' })).state).toBe('drawn')
    await drawing('afterSchool.runDraw', { ...key, planId, figure: '3412.75' })
    const everybody = families.flatMap(({ openids }) => openids).sort()
    expect(wechat.told().sort()).toEqual(everybody.map((openid) => `draw-done ${openid}: 2026 春课后服务 | 抽签结果出来了`))
  })
})
