import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { choosing, offering, place } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import type { Catalogue, ChooseAnswer, LeaveAnswer, TakePlaceAnswer } from '../../../src/cloud/features/after-school/shapes'
import type { SchoolKey } from '../../../src/cloud/input'
import { aPlan, anOffering, CLOSES_AT, planContent } from '../../support/after-school'
import { as, good, refusal } from '../../support/call'
import { anOfficer } from '../../support/institutions'
import { storedRows } from '../../support/stored-rows'
import { testDatabase } from '../../support/test-database'
import { toNobody } from '../../support/wechat-messages'
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

const AFTER_CLOSING = new Date(CLOSES_AT)

async function aFamily(rights: 'full' | 'collect-only' = 'full') {
  const childId = await aChild(db, key, classId)
  const { openid } = await aGuardian(db, key, childId, { rights })
  const ask = (now = EVENING) => as(db, openid, { now })
  return {
    childId,
    openid,
    choose: (offeringIds: number[], more: object = {}, now = EVENING) =>
      ask(now)('afterSchool.choose', {
        ...key, planId, childId, requestKey: randomUUID(), wishes: offeringIds.length ? [{ weekday: 4, offeringIds }] : [], withSiblings: false, ...more,
      }),
    take: (offeringId: number, more: object = {}, now = EVENING) =>
      ask(now)('afterSchool.takePlace', { ...key, offeringId, childId, requestKey: randomUUID(), ...more }),
    leave: (offeringId: number) => ask()('afterSchool.leavePlace', { ...key, offeringId, childId }),
    answer: (offeringId: number, accepts: boolean, now = EVENING) => ask(now)('afterSchool.answerOffer', { ...key, offeringId, childId, accepts }),
    catalogue: async (now = EVENING) => good<Catalogue>(await ask(now)('afterSchool.catalogue', { ...key, childId })),
  }
}

const takenOf = async (offeringId: number) => {
  const [row] = await db.orm.select({ taken: offering.taken }).from(offering).where(eq(offering.offeringId, offeringId))
  return row?.taken
}

describe('a family chooses until the closing', () => {
  it('ranks wishes by weekday, changes them, and sees how many wish each only from five on', async () => {
    const [ball, choir] = [await anOffering(db, key, planId), await anOffering(db, key, planId, { name: '合唱' })]
    const family = await aFamily()
    expect(good<ChooseAnswer>(await family.choose([ball, choir]))).toMatchObject({ version: 1, takesPart: true })
    expect(good<ChooseAnswer>(await family.choose([choir], { expectedVersion: 1 }))).toMatchObject({ version: 2 })
    expect((await family.catalogue()).mine).toMatchObject({ wishes: [{ weekday: 4, offeringIds: [choir] }] })
    for (let more = 0; more < 3; more += 1) good(await (await aFamily()).choose([choir]))
    expect((await family.catalogue()).offerings.map(({ firstWishes }) => firstWishes)).toEqual([null, null])
    good(await (await aFamily()).choose([choir]))
    expect((await family.catalogue()).offerings.map(({ firstWishes }) => firstWishes)).toEqual([null, 5])
  })

  it('does not take part by one call, without a reason, whatever was chosen before', async () => {
    const ball = await anOffering(db, key, planId)
    const family = await aFamily()
    await family.choose([ball])
    const answer = await as(db, family.openid)('afterSchool.notTakingPart', { ...key, planId, childId: family.childId, requestKey: randomUUID() })
    expect(good<ChooseAnswer>(answer)).toMatchObject({ takesPart: false, version: 2 })
    expect((await family.catalogue()).mine).toMatchObject({ takesPart: false, wishes: [] })
  })

  it('is told when the other guardian chose meanwhile, and nothing is written over', async () => {
    const [ball, choir] = [await anOffering(db, key, planId), await anOffering(db, key, planId)]
    const family = await aFamily()
    good(await family.choose([ball]))
    good(await family.choose([choir], { expectedVersion: 1 }))
    expect(refusal(await family.choose([ball], { expectedVersion: 1 }))).toBe('changed-meanwhile')
    expect(refusal(await family.choose([ball]))).toBe('changed-meanwhile')
    expect((await family.catalogue()).mine?.wishes).toEqual([{ weekday: 4, offeringIds: [choir] }])
  })

  it('acts once for one key, also when it is sent twice in the same moment', async () => {
    const ball = await anOffering(db, key, planId)
    const family = await aFamily()
    const requestKey = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => family.choose([ball], { requestKey })))
    expect(new Set(answers.map((answer) => good<ChooseAnswer>(answer).version))).toEqual(new Set([1]))
    expect(refusal(await family.choose([], { requestKey }))).toBe('acted-before')
  })

  it.each([
    ['before the opening', new Date('2026-05-17T23:59:59.999Z')],
    ['at the closing', AFTER_CLOSING],
  ])('is refused %s, and nothing is stored', async (_when, now) => {
    const ball = await anOffering(db, key, planId)
    const family = await aFamily()
    const before = await storedRows(db)
    expect(refusal(await family.choose([ball], {}, now))).toBe('choosing-closed')
    expect(await storedRows(db)).toEqual(before)
  })

  it('names what cannot be wished: another weekday, another grade, what everybody has, another school', async () => {
    const family = await aFamily()
    const [friday, junior, all] = [
      await anOffering(db, key, planId, { weekday: 5 }),
      await anOffering(db, key, planId, { fromGrade: 7 }),
      await anOffering(db, key, planId, { admission: 'everybody' }),
    ]
    const other = await aSchool(db)
    const elsewhere = await anOffering(db, other, await aPlan(db, other))
    const before = await storedRows(db)
    for (const offeringId of [friday, junior, all, elsewhere]) expect(refusal(await family.choose([offeringId]))).toBe('bad-input')
    expect(await storedRows(db)).toEqual(before)
  })

  it("is not for somebody else's child, nor for whoever only collects", async () => {
    const ball = await anOffering(db, key, planId)
    const [mine, theirs, collects] = [await aFamily(), await aFamily(), await aFamily('collect-only')]
    expect(refusal(await mine.choose([ball], { childId: theirs.childId }))).toBe('not-allowed')
    expect(refusal(await collects.choose([ball]))).toBe('not-allowed')
    expect(refusal(await collects.take(ball))).toBe('not-allowed')
  })
})

describe('what clashes is shown before', () => {
  it('an offering that ends after the school bus has gone', async () => {
    const ball = await anOffering(db, key, planId)
    const family = await aFamily()
    await family.choose([ball])
    good(await as(db, family.openid, { now: new Date('2026-05-21T01:00:00Z') })('leaving.setDefault', {
      ...key, childId: family.childId, weekday: 4, pickup: { how: 'school-bus', at: '17:30', personId: null, collectorId: null },
    }))
    expect((await family.catalogue()).clashes).toMatchObject([{ clash: 'bus-gone', offeringId: ball, busLeavesAt: '17:30' }])
  })

  it('two children to be collected at two schools at one time', async () => {
    const ball = await anOffering(db, key, planId)
    const family = await aFamily()
    await family.choose([ball])
    const otherKey = await aSchool(db)
    const childId = await aChild(db, otherKey, await aClass(db, otherKey))
    await aGuardian(db, otherKey, childId, { openid: family.openid })
    const otherPlan = await aPlan(db, otherKey)
    const theirs = await anOffering(db, otherKey, otherPlan)
    good(await as(db, family.openid)('afterSchool.choose', {
      ...otherKey, planId: otherPlan, childId, requestKey: randomUUID(), wishes: [{ weekday: 4, offeringIds: [theirs] }], withSiblings: false,
    }))
    expect((await family.catalogue()).clashes).toMatchObject([{ clash: 'two-schools-unknown', weekday: 4, leastMinutes: null }])
    // Half a degree north of each other: 56 kilometres by air.
    const said = { lng: 105.6, source: '示例：区里的名单' }
    const places = [{ ...said, schoolId: key.schoolId, lat: 29.2 }, { ...said, schoolId: otherKey.schoolId, lat: 29.7 }]
    good(await (await anOfficer(db))('schools.setPlaces', { districtId: key.districtId, places }))
    expect((await family.catalogue()).clashes).toMatchObject([{ clash: 'two-schools', minutesBetween: 0, travelMinutes: 56, isLeast: true }])
  })
})

describe('first come, first served', () => {
  it('gives a place at once, and to nobody beyond the last', async () => {
    const small = await anOffering(db, key, planId, { admission: 'first-come', capacity: 2 })
    const families = [await aFamily(), await aFamily(), await aFamily(), await aFamily()]
    const answers = []
    for (const family of families) answers.push(good<TakePlaceAnswer>(await family.take(small)))
    expect(answers).toEqual([
      { outcome: 'enrolled', offeringId: small },
      { outcome: 'enrolled', offeringId: small },
      { outcome: 'waiting', offeringId: small, ahead: 0 },
      { outcome: 'waiting', offeringId: small, ahead: 1 },
    ])
    expect(await takenOf(small)).toBe(2)
  })

  it('answers one key once, and a child already in it with already-done', async () => {
    const small = await anOffering(db, key, planId, { admission: 'first-come', capacity: 2 })
    const family = await aFamily()
    const requestKey = randomUUID()
    const [first, second] = [await family.take(small, { requestKey }), await family.take(small, { requestKey })]
    expect(second).toMatchObject({ data: good(first) })
    expect(refusal(await family.take(small))).toBe('already-done')
    expect(await takenOf(small)).toBe(1)
  })

  it('asks before it takes a second place of one weekday, and changes in one act when told', async () => {
    const [ball, chess] = [
      await anOffering(db, key, planId, { admission: 'first-come', capacity: 1 }),
      await anOffering(db, key, planId, { admission: 'first-come', capacity: 1, name: '象棋' }),
    ]
    const [family, waiting] = [await aFamily(), await aFamily()]
    good(await family.take(ball))
    good(await waiting.take(ball))
    expect(good<TakePlaceAnswer>(await family.take(chess))).toMatchObject({ outcome: 'clash', clashes: [{ otherId: ball }] })
    expect([await takenOf(ball), await takenOf(chess)]).toEqual([1, 0])
    expect(good<TakePlaceAnswer>(await family.take(chess, { instead: ball }))).toEqual({ outcome: 'enrolled', offeringId: chess })
    // The place given up is on offer to whoever waited.
    expect([await takenOf(ball), await takenOf(chess)]).toEqual([1, 1])
    expect((await waiting.catalogue()).places).toMatchObject([{ offeringId: ball, state: 'offered' }])
  })

  it('never passes those who wait', async () => {
    const ball = await anOffering(db, key, planId, { admission: 'first-come', capacity: 1 })
    const [first, second, third] = [await aFamily(), await aFamily(), await aFamily()]
    good(await first.take(ball))
    good(await second.take(ball))
    await db.orm.update(offering).set({ capacity: 2 }).where(eq(offering.offeringId, ball))
    expect(good<TakePlaceAnswer>(await third.take(ball))).toMatchObject({ outcome: 'waiting', ahead: 1 })
  })

  it('goes by the grade of the term, also while the old school year runs', async () => {
    const next = { startsOn: '2026-09-01', endsOn: '2027-01-20' }
    const nextPlan = await aPlan(db, key, next)
    const [sixth, third] = [await aClass(db, key, 6), await aClass(db, key, 3)]
    const inGrade = (grade: number) => anOffering(db, key, nextPlan, { admission: 'first-come', capacity: 1, fromGrade: grade, toGrade: grade })
    const asking = async (ofClass: number) => {
      const childId = await aChild(db, key, ofClass)
      const ask = as(db, (await aGuardian(db, key, childId)).openid)
      return (offeringId: number) => ask('afterSchool.takePlace', { ...key, offeringId, childId, requestKey: randomUUID() })
    }
    const [leaving, staying, next2] = [await asking(sixth), await asking(third), await asking(third)]
    const [fourth, seventh] = [await inGrade(4), await inGrade(7)]
    expect(good<TakePlaceAnswer>(await staying(fourth))).toMatchObject({ outcome: 'enrolled' })
    expect(good<TakePlaceAnswer>(await next2(fourth))).toMatchObject({ outcome: 'waiting', ahead: 0 })
    expect(refusal(await leaving(seventh))).toBe('bad-input')
    expect(refusal(await staying(await inGrade(3)))).toBe('bad-input')
  })

  it('gives a second arrival of a request that waits the same answer', async () => {
    const ball = await anOffering(db, key, planId, { admission: 'first-come', capacity: 1 })
    const [first, second] = [await aFamily(), await aFamily()]
    good(await first.take(ball))
    const requestKey = randomUUID()
    const answers = await Promise.all([second.take(ball, { requestKey }), second.take(ball, { requestKey })])
    for (const answer of [...answers, await second.take(ball, { requestKey })]) {
      expect(good<TakePlaceAnswer>(answer)).toEqual({ outcome: 'waiting', offeringId: ball, ahead: 0 })
    }
    expect(refusal(await second.take(ball, { requestKey, instead: ball }))).toBe('acted-before')
    expect(refusal(await first.take(ball, { instead: ball }))).toBe('already-done')
    expect(await takenOf(ball)).toBe(1)
  })

  it('does not open before the school opens it, and not for a drawn offering before the draw', async () => {
    const early = await anOffering(db, key, planId, { admission: 'first-come' })
    const drawn = await anOffering(db, key, planId)
    const family = await aFamily()
    expect(refusal(await family.take(early, {}, new Date('2026-05-17T10:00:00Z')))).toBe('choosing-closed')
    expect(refusal(await family.take(drawn))).toBe('choosing-closed')
  })
})

describe('the waiting list moves by itself', () => {
  it('offers the place to the next, who takes it or passes it on', async () => {
    const ball = await anOffering(db, key, planId, { admission: 'first-come', capacity: 1 })
    const [first, second, third] = [await aFamily(), await aFamily(), await aFamily()]
    for (const family of [first, second, third]) good(await family.take(ball))
    good(await first.leave(ball))
    expect(refusal(await first.leave(ball))).toBe('already-done')
    expect(refusal(await third.answer(ball, true))).toBe('choosing-closed')
    expect(good(await second.answer(ball, false))).toEqual({ state: 'declined' })
    expect(good(await third.answer(ball, true))).toEqual({ state: 'enrolled' })
    expect(good(await third.answer(ball, true))).toEqual({ state: 'enrolled' })
    expect(await takenOf(ball)).toBe(1)
  })

  it('gives an offer nobody answered to the next when the timer runs, and not before its end', async () => {
    const { moveWaitingLists } = await import('../../../src/cloud/features/after-school/writes/move-waiting-lists')
    const ball = await anOffering(db, key, planId, { admission: 'first-come', capacity: 1 })
    const [first, second, third] = [await aFamily(), await aFamily(), await aFamily()]
    for (const family of [first, second, third]) good(await family.take(ball))
    good(await first.leave(ball))
    const statesNow = async () => (await db.orm.select({ state: place.state }).from(place).where(eq(place.offeringId, ball)).orderBy(place.childId)).map(({ state }) => state)
    const at = (hours: number) => new Date(EVENING.getTime() + hours * 3_600_000)
    await moveWaitingLists({ db, notify: toNobody, now: at(23.99) })
    expect(await statesNow()).toEqual(['left', 'offered', 'waiting'])
    expect(refusal(await second.answer(ball, true, at(24)))).toBe('choosing-closed')
    expect(await moveWaitingLists({ db, notify: toNobody, now: at(24) })).toContainEqual({ key, offeringId: ball, offered: [third.childId] })
    expect(await statesNow()).toEqual(['left', 'expired', 'offered'])
    expect(await takenOf(ball)).toBe(1)
  })
})

describe('leaving', () => {
  const month = (amountFen: number | null, more: object = {}) => {
    const [fee] = planContent().fees
    if (!fee) throw new Error('a fee')
    return planContent({ fees: [{ ...fee, free: false, amountFen, documentNumber: '示例价〔2026〕1 号', ...more }] })
  }
  const leaveService = async (family: Awaited<ReturnType<typeof aFamily>>) =>
    as(db, family.openid)('afterSchool.leaveService', { ...key, planId, childId: family.childId })

  it('ends everything at once; what comes back stays unknown until the district names its rule', async () => {
    const ball = await anOffering(db, key, planId, { admission: 'first-come' })
    const content = month(12_000)
    await db.run({ name: 'test-fees', text: 'update service_plan set published = $2::jsonb where plan_id = $1' }, [planId, JSON.stringify(content)])
    const family = await aFamily()
    good(await family.take(ball))
    expect(good<LeaveAnswer>(await leaveService(family))).toEqual({ refundFen: null, why: 'rule-unknown' })
    expect(refusal(await leaveService(family))).toBe('already-done')
    expect(await takenOf(ball)).toBe(0)
  })

  it('gives back by week, to the fen, what the district says, and nothing to whoever is exempt', async () => {
    const officer = await aPerson(db, key, { isOffice: true })
    const { districtService } = await import('../../../src/cloud/database/service-tables')
    const rule = { rule: 'by-week' as const, begunWeek: 'kept' as const, documentNumber: '示例文' }
    const subsidy = { amountFenPerSession: null, shared: false, documentNumber: null }
    await db.orm.insert(districtService).values({ districtId: key.districtId, subsidy, refundRule: rule, setBy: officer.openid, setAt: EVENING.toISOString() }).onConflictDoUpdate({ target: districtService.districtId, set: { refundRule: rule } })
    await db.run({ name: 'test-fees', text: 'update service_plan set published = $2::jsonb where plan_id = $1' }, [planId, JSON.stringify(month(12_001))])
    const ball = await anOffering(db, key, planId, { admission: 'first-come' })
    const [family, exempt] = [await aFamily(), await aFamily()]
    good(await family.take(ball))
    good(await exempt.take(ball))
    good(await as(db, officer.openid)('afterSchool.setExemption', { ...key, childId: exempt.childId, kind: 'registered-poor', toDay: null }))
    // May 2026 has four weeks with service, and the begun one is kept: one is left, and the odd fen went to the first.
    expect(good<LeaveAnswer>(await leaveService(family))).toEqual({ refundFen: 3_000, why: 'computed' })
    expect(good<LeaveAnswer>(await leaveService(exempt))).toEqual({ refundFen: 0, why: 'exempt' })
    await db.orm.delete(districtService).where(eq(districtService.districtId, key.districtId))
  })
})

it('everything of a deleted child is gone: its choice, its places, its waiting', async () => {
  const ball = await anOffering(db, key, planId, { admission: 'first-come', capacity: 1 })
  const [first, second] = [await aFamily(), await aFamily()]
  for (const family of [first, second]) good(await family.take(ball))
  await second.choose([])
  good(await as(db, second.openid)('people.deleteChild', { ...key, childId: second.childId }))
  expect(await db.orm.select().from(choosing).where(eq(choosing.childId, second.childId))).toEqual([])
  expect(await db.orm.select().from(place).where(eq(place.childId, second.childId))).toEqual([])
  // A place frees itself with the child: what was taken is what is there.
  good(await as(db, first.openid)('people.deleteChild', { ...key, childId: first.childId }))
  expect(await takenOf(ball)).toBe(0)
})
