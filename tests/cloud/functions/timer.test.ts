import { randomUUID } from 'node:crypto'
import type { Database } from '../../../src/cloud/database/connect'
import { duty } from '../../../src/cloud/database/leaving-tables'
import { sendQueued } from '../../../src/cloud/features/after-school/writes/send-queued'
import { warnDuty } from '../../../src/cloud/features/leaving/writes/warn-duty'
import type { Announcement, CallList, MarkInput, Pickup } from '../../../src/cloud/features/leaving/shapes'
import { tick } from '../../../src/cloud/functions/timer/tick'
import type { Notify } from '../../../src/cloud/ports/notify'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { ALL_TEMPLATES, aWechat } from '../../support/wechat-messages'
import { mustBe, MORNING, TODAY } from '../../support/world'
import { aBatch, aMark, aSetting, dutyOf, leaderOf } from '../leaving/setting'
import type { Setting } from '../leaving/setting'

const at = (clock: string) => new Date(`${TODAY}T${clock}:00+08:00`)

let db: Database
let setting: Setting
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const told = (wechat: ReturnType<typeof aWechat>) => wechat.sent.map(({ touser }) => touser).sort()

describe('a notice to more guardians than a call tells', () => {
  const FAMILIES = 30
  let mothers: string[]
  beforeEach(async () => {
    setting = await aSetting(db, FAMILIES)
    mothers = setting.pupils.map(({ mother }) => mother.openid).sort()
  })
  const announce = async (notify: Notify, requestKey = randomUUID()) =>
    good<Announcement>(await as(db, setting.dutyTeacher.openid, { now: MORNING, notify })('leaving.announce', {
      ...setting.key, day: TODAY, requestKey, kind: 'weather', leaveAt: '17:00', text: '今天 17:00 离校',
    }))
  const callList = async (noticeId: number) => good<CallList>(await dutyOf(db, setting, MORNING)('leaving.callList', { ...setting.key, noticeId }))
  const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000)

  it('answers at once with how many wait, and the timer tells the rest, each once', async () => {
    const wechat = aWechat()
    const { noticeId, waiting } = await announce(wechat.notify)
    expect([wechat.sent.length, waiting]).toEqual([20, 10])
    expect(await callList(noticeId)).toMatchObject({ guardians: FAMILIES, seen: 0, waiting: 10 })
    expect(await tick({ db, now: later(3), notify: wechat.notify })).toMatchObject({ messages_sent: 10 })
    expect(told(wechat)).toEqual(mothers)
    const { waiting: stillWaiting, toCall } = await callList(noticeId)
    expect([stillWaiting, toCall.length]).toEqual([0, FAMILIES])
    expect(await tick({ db, now: later(6), notify: wechat.notify })).toMatchObject({ messages_sent: 0 })
  })

  it('is queued once when the same request comes again, and says how many still wait', async () => {
    const wechat = aWechat()
    const requestKey = randomUUID()
    const first = await announce(wechat.notify, requestKey)
    await sendQueued({ db, now: later(1), notify: wechat.notify })
    expect(await announce(wechat.notify, requestKey)).toEqual({ noticeId: first.noticeId, waiting: 0 })
    expect(told(wechat)).toEqual(mothers)
  })

  it('is sent by one of two runs that meet', async () => {
    const wechat = aWechat()
    await announce(wechat.notify)
    const both = await Promise.all([1, 2].map(() => sendQueued({ db, now: later(3), notify: wechat.notify })))
    expect(both.reduce((sum, each) => sum + each, 0)).toBe(10)
    expect(told(wechat)).toEqual(mothers)
  })

  it('is lost for nobody when a run is cut, and told again only to whoever was just being told', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { noticeId } = await announce(() => Promise.reject(new Error('away')))
    const wechat = aWechat()
    let asked = 0
    // The eighth message never comes back: the run is cut there, and nothing of it is heard any more.
    const cut: Notify = (notice) => ((asked += 1) === 8 ? new Promise<void>(() => undefined) : wechat.notify(notice))
    void sendQueued({ db, now: later(3), notify: cut })
    while (wechat.sent.length < 19) await new Promise((resolve) => setTimeout(resolve, 10))
    while ((await callList(noticeId)).waiting > 11) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await sendQueued({ db, now: later(4), notify: wechat.notify })).toBe(10)
    expect(await sendQueued({ db, now: later(6), notify: wechat.notify })).toBe(1)
    expect(told(wechat)).toEqual(mothers)
    log.mockRestore()
  })

  it('is sent by a later run where WeChat could not be asked, and not any more once the day is over', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { noticeId } = await announce(() => Promise.reject(new Error('away')))
    expect(await callList(noticeId)).toMatchObject({ waiting: FAMILIES })
    const wechat = aWechat()
    await sendQueued({ db, now: later(3), notify: wechat.notify }, { at: setting.key, most: 25 })
    expect(wechat.sent).toHaveLength(25)
    expect(await sendQueued({ db, now: new Date(`${TODAY}T24:00:00+08:00`), notify: wechat.notify })).toBe(0)
    expect(await callList(noticeId)).toMatchObject({ waiting: 0 })
    log.mockRestore()
  })

  it('is not kept waiting by messages that fail again and again', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const wechat = aWechat()
    const unreachable = new Set<string>()
    const notify: Notify = (notice) => {
      if (unreachable.size < 20) unreachable.add(notice.openid)
      return unreachable.has(notice.openid) ? Promise.reject(new Error('away')) : wechat.notify(notice)
    }
    await announce(notify)
    await sendQueued({ db, now: later(3), notify }, { at: setting.key, most: 20 })
    expect(told(wechat)).toEqual(mothers.filter((openid) => !unreachable.has(openid)))
    log.mockRestore()
  })

  it('shows on the screen of a guardian whose message still waits, and who has seen it is not called', async () => {
    const { noticeId } = await announce(aWechat(ALL_TEMPLATES).notify)
    const { childId, mother } = mustBe(setting.pupils[FAMILIES - 1])
    const asMother = as(db, mother.openid, { now: MORNING })
    expect(good<Pickup>(await asMother('leaving.pickup', { ...setting.key, childId })).notices).toMatchObject([{ noticeId, seen: false }])
    good(await asMother('leaving.seeNotice', { ...setting.key, childId, noticeId }))
    const { seen, toCall } = await callList(noticeId)
    expect([seen, toCall.length, toCall.some((one) => one.childId === childId)]).toEqual([1, FAMILIES - 1, false])
  })
})

describe('a quarter of an hour after the last care of the day', () => {
  beforeEach(async () => {
    setting = await aSetting(db)
  })
  const send = async (...marks: MarkInput[]) => good(await leaderOf(db, setting)('leaving.mark', aBatch(setting, marks)))
  const childOf = (index: number) => mustBe(setting.pupils[index]).childId
  async function warnedAt(now: Date) {
    const wechat = aWechat()
    await warnDuty({ db, now, notify: wechat.notify })
    return wechat.told().filter((line) => [setting.dutyTeacher, setting.office].some(({ openid }) => line.includes(` ${openid}:`)))
  }

  it('whoever has the duty is told of children missed or never called, once a day, without names', async () => {
    await send(aMark(childOf(0), 'present'), aMark(childOf(1), 'not-here'))
    expect(await warnedAt(at('18:44'))).toEqual([])
    expect(await warnedAt(at('18:45'))).toEqual([`day-not-closed ${setting.dutyTeacher.openid}: 2026年5月21日 | 没有下落 1 人，没点名 1 人`])
    expect(await warnedAt(at('19:30'))).toEqual([])
  })

  it('the office is told where nobody has the duty', async () => {
    await db.orm.delete(duty)
    await send(aMark(childOf(0), 'not-here'))
    expect(await warnedAt(at('18:45'))).toEqual([expect.stringContaining(setting.office.openid)])
  })

  it('nobody is told when all are accounted for, or somebody has them', async () => {
    const { childId, mother } = mustBe(setting.pupils[0])
    await send(
      aMark(childId, 'present'), aMark(childId, 'handed-over', { personId: mother.personId }),
      aMark(childOf(1), 'to-delayed-care'), aMark(childOf(2), 'absent'),
    )
    expect(await warnedAt(at('20:00'))).toEqual([])
  })

  it('nobody is told of a school that takes no roll here', async () => {
    expect(await warnedAt(at('20:00'))).toEqual([])
  })

  it('is told by one of two runs that meet', async () => {
    await send(aMark(childOf(0), 'not-here'))
    expect((await Promise.all([warnedAt(at('18:50')), warnedAt(at('18:50'))])).flat()).toHaveLength(1)
  })
})
