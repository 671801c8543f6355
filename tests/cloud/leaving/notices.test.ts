import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { choosing, servicePlan } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { leavingNotice } from '../../../src/cloud/database/leaving-tables'
import { person } from '../../../src/cloud/database/schema'
import type { CallList, LeaveTimeProposal, Pickup, Remaining, Roll, SentNotices } from '../../../src/cloud/features/leaving/shapes'
import { anOffering, planContent } from '../../support/after-school'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aGuardian, mustBe, MORNING, TODAY } from '../../support/world'
import { aSetting, dutyOf, leaderOf } from './setting'
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

const announcement = (more: object = {}) => ({
  ...setting.key, day: TODAY, requestKey: randomUUID(), kind: 'weather', leaveAt: '17:00', text: '下午有大雨，今天 17:00 离校', ...more,
})
const announce = async (more: object = {}) => dutyOf(db, setting, MORNING)('leaving.announce', announcement(more))
const callList = async (noticeId: number) => good<CallList>(await dutyOf(db, setting, MORNING)('leaving.callList', { ...setting.key, noticeId }))

describe('a notice to all', () => {
  it('reaches each guardian once, and says who has seen it and whom to call', async () => {
    const told: string[] = []
    const notify = ({ openid }: { openid: string }) => {
      told.push(openid)
      return Promise.resolve()
    }
    const request = announcement()
    const duty = as(db, setting.dutyTeacher.openid, { now: MORNING, notify })
    const { noticeId } = good<{ noticeId: number }>(await duty('leaving.announce', request))
    expect(good(await duty('leaving.announce', request))).toEqual({ noticeId, waiting: 0 })
    expect(told.sort()).toEqual(setting.pupils.map(({ mother }) => mother.openid).sort())
    const [first] = setting.pupils
    const { childId, mother } = mustBe(first)
    const asMother = as(db, mother.openid, { now: MORNING })
    expect(good<Pickup>(await asMother('leaving.pickup', { ...setting.key, childId })).notices).toMatchObject([{ noticeId, seen: false, leaveAt: '17:00' }])
    good(await asMother('leaving.seeNotice', { ...setting.key, childId, noticeId }))
    expect(await callList(noticeId)).toMatchObject({ guardians: 3, seen: 1, toCall: setting.pupils.slice(1).map((pupil) => ({ childId: pupil.childId })) })
  })

  it('is before whoever has the children: on the roll of each group and before the duty of its day, and on no other day', async () => {
    await announce()
    await announce({ text: '改到 16:50', leaveAt: '16:50' })
    await as(db, setting.office.openid, { now: MORNING })('leaving.announce', announcement({ day: '2026-05-28' }))
    const words = [{ leaveAt: '16:50', text: '改到 16:50' }, { leaveAt: '17:00', kind: 'weather', sentAt: MORNING.toISOString(), sentBy: expect.stringContaining('示例') as string }]
    const ofDay = { ...setting.key, day: TODAY }
    const { notices } = good<Roll>(await leaderOf(db, setting)('leaving.roll', { ...ofDay, offeringId: setting.offeringId }))
    expect(notices).toMatchObject(words)
    expect(good<Remaining>(await dutyOf(db, setting)('leaving.remaining', ofDay)).notices).toEqual(notices)
  })

  it('is for the duty and the office to send, and not for a past day', async () => {
    expect(refusal(await leaderOf(db, setting, MORNING)('leaving.announce', announcement()))).toBe('not-allowed')
    expect(refusal(await as(db, setting.office.openid, { now: MORNING })('leaving.announce', announcement({ day: '2026-05-20' })))).toBe('day-past')
  })
})

describe('an earlier leave time', () => {
  describe('by the hour at which children should be home', () => {
    const withHomeBy = async (content: object) => {
      await db.orm.update(servicePlan).set({ published: content }).where(eq(servicePlan.planId, setting.planId))
      const { childId, mother } = mustBe(setting.pupils[0])
      const way = { way: 'on-foot', minutes: 40, metres: null, lastBusAt: null, minutesToStop: null }
      good(await as(db, mother.openid, { now: MORNING })('leaving.setWayHome', { ...setting.key, childId, ...way }))
      return good<LeaveTimeProposal[]>(await dutyOf(db, setting, MORNING)('leaving.proposals', { ...setting.key, day: TODAY }))
    }

    it.each([
      ['18:40', []],
      ['18:39', [{ leaveAt: '17:55', reasons: [{ because: 'far-way-home', minutes: 40, homeBy: '18:39' }] }]],
      ['18:00', [{ leaveAt: '17:20', reasons: [{ because: 'far-way-home', minutes: 40, homeBy: '18:00' }] }]],
      [null, []],
    ] as const)('%s a child that walks forty minutes and is collected at 18:00 is proposed %j', async (homeBy, proposals) => {
      expect((await withHomeBy(planContent({ homeBy }))).map(({ proposal }) => proposal)).toMatchObject(proposals)
    })

    it('is not proposed by a plan that was published before there was such an hour', async () => {
      const { homeBy: _homeBy, contactPhone: _phone, ...older } = planContent()
      expect(await withHomeBy(older)).toEqual([])
    })
  })

  it('is proposed from the last bus and the notice of the day, and holds when the duty teacher approves', async () => {
    const { childId, mother } = mustBe(setting.pupils[0])
    const asMother = as(db, mother.openid, { now: MORNING })
    good(await asMother('leaving.setWayHome', { ...setting.key, childId, way: 'bus', minutes: 40, metres: null, lastBusAt: '17:50', minutesToStop: 10 }))
    const proposals = good<LeaveTimeProposal[]>(await dutyOf(db, setting, MORNING)('leaving.proposals', { ...setting.key, day: TODAY }))
    expect(proposals).toMatchObject([{ childId, plannedAt: '18:00', proposal: { leaveAt: '17:40', homeAt: '18:20' }, approvedAt: null }])
    const approve = (at: string) => dutyOf(db, setting, MORNING)('leaving.approveLeaveTime', { ...setting.key, childId, day: TODAY, at })
    expect(refusal(await approve('15:00'))).toBe('bad-input')
    good(await approve('17:40'))
    expect(good<Pickup>(await asMother('leaving.pickup', { ...setting.key, childId })).days[0]?.approvedLeaveAt).toBe('17:40')
    const roll = good<Roll>(await leaderOf(db, setting, MORNING)('leaving.roll', { ...setting.key, day: TODAY, offeringId: setting.offeringId }))
    expect(roll.children.map(({ approvedLeaveAt }) => approvedLeaveAt)).toEqual(['17:40', null, null])
    good(await announce({ leaveAt: '17:00' }))
    const all = good<LeaveTimeProposal[]>(await dutyOf(db, setting, MORNING)('leaving.proposals', { ...setting.key, day: TODAY }))
    expect(all.map(({ proposal }) => proposal.leaveAt)).toEqual(['17:00', '17:00', '17:00'])
  })
})

describe('the notices that were sent', () => {
  const sent = async (caller: Caller, more: object = {}) => good<SentNotices>(await caller('leaving.notices', { ...setting.key, day: TODAY, ...more }))
  const office = () => as(db, setting.office.openid, { now: MORNING })
  const store = async (day: string, count: number) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      ...setting.key, day, kind: 'other' as const, leaveAt: null, text: `第 ${index + 1} 条`, sentBy: setting.dutyTeacher.personId, sentAt: MORNING.toISOString(),
    }))
    await db.orm.insert(leavingNotice).values(rows)
  }

  it('are found from any phone, with who sent each, and as many who have seen it as the call list says', async () => {
    const { noticeId } = good<{ noticeId: number }>(await announce())
    const { childId, mother } = mustBe(setting.pupils[0])
    good(await as(db, mother.openid, { now: MORNING })('leaving.seeNotice', { ...setting.key, childId, noticeId }))
    const { guardians, seen } = await callList(noticeId)
    const { displayName } = mustBe((await db.orm.select().from(person).where(eq(person.personId, setting.dutyTeacher.personId)))[0])
    for (const caller of [office(), dutyOf(db, setting, MORNING)]) {
      expect((await sent(caller)).notices).toMatchObject([{ noticeId, day: TODAY, kind: 'weather', leaveAt: '17:00', sentBy: displayName, guardians, seen }])
    }
    expect([guardians, seen]).toEqual([3, 1])
  })

  it('count the children of an offering for everybody too, each guardian once', async () => {
    await anOffering(db, setting.key, setting.planId, { admission: 'everybody', startsAt: '16:00', endsAt: '17:00', leaderId: null })
    const other = await aChild(db, setting.key, setting.classId)
    await aGuardian(db, setting.key, other)
    const asked = { wishes: [], firstWishes: [], salt: 'cd'.repeat(16), chosenBy: setting.office.personId, chosenAt: MORNING.toISOString() }
    await db.orm.insert(choosing).values({ ...setting.key, ...asked, planId: setting.planId, childId: other, takesPart: true })
    const { noticeId } = good<{ noticeId: number }>(await announce())
    const { guardians } = await callList(noticeId)
    expect([guardians, (await sent(office())).notices[0]?.guardians]).toEqual([4, 4])
  })

  it('are the newest first, thirty at a time, each once', async () => {
    await store('2026-05-18', 31)
    await store('2026-05-19', 30)
    const pages: SentNotices[] = [await sent(office())]
    for (let before = pages[0]?.before; before; before = pages.at(-1)?.before) pages.push(await sent(office(), { before }))
    expect(pages.map(({ notices }) => notices.length)).toEqual([30, 30, 1])
    const ids = pages.flatMap(({ notices }) => notices.map(({ noticeId }) => noticeId))
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
  })

  it('are for whoever has the duty those of that day alone, and for nobody else', async () => {
    await store('2026-05-19', 1)
    await store(TODAY, 1)
    expect((await sent(dutyOf(db, setting, MORNING))).notices.map(({ day }) => day)).toEqual([TODAY])
    expect((await sent(office())).notices).toHaveLength(2)
    expect(refusal(await dutyOf(db, setting, MORNING)('leaving.notices', { ...setting.key, day: '2026-05-19' }))).toBe('not-allowed')
    expect(refusal(await leaderOf(db, setting, MORNING)('leaving.notices', { ...setting.key, day: TODAY }))).toBe('not-allowed')
  })

  it('are those of the own school', async () => {
    await store(TODAY, 1)
    const other = await aSetting(db)
    expect(good<SentNotices>(await as(db, other.office.openid, { now: MORNING })('leaving.notices', { ...other.key, day: TODAY })).notices).toEqual([])
  })
})
