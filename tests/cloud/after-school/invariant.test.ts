import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Database } from '../../../src/cloud/database/connect'
import type { TakePlaceAnswer } from '../../../src/cloud/features/after-school/shapes'
import { moveWaitingLists } from '../../../src/cloud/features/after-school/writes/move-waiting-lists'
import type { SchoolKey } from '../../../src/cloud/input'
import { aPlan, anOffering } from '../../support/after-school'
import { as, good } from '../../support/call'
import type { Caller } from '../../support/call'
import { onRealPostgres, testDatabase } from '../../support/test-database'
import { toNobody } from '../../support/wechat-messages'
import { aChild, aClass, aGuardian, aSchool, EVENING, mustBe } from '../../support/world'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

interface Scene {
  key: SchoolKey
  planId: number
  offeringIds: number[]
  families: { childId: number; ask: Caller }[]
}

/** Four small offerings, two on each of two weekdays, and more families than places. */
async function aScene(count: number, capacity = 2): Promise<Scene> {
  const key = await aSchool(db)
  const classId = await aClass(db, key)
  const planId = await aPlan(db, key)
  const offeringIds: number[] = []
  for (const weekday of [4, 4, 5, 5]) offeringIds.push(await anOffering(db, key, planId, { weekday, capacity, admission: 'first-come' }))
  const families: Scene['families'] = []
  for (let index = 0; index < count; index += 1) {
    const childId = await aChild(db, key, classId)
    families.push({ childId, ask: as(db, (await aGuardian(db, key, childId)).openid) })
  }
  return { key, planId, offeringIds, families }
}

const act = fc.record({
  who: fc.nat({ max: 5 }),
  what: fc.constantFrom('take' as const, 'take' as const, 'change' as const, 'leave' as const, 'accept' as const, 'decline' as const, 'timer' as const),
  where: fc.nat({ max: 3 }),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Answers the code of a refusal, or ok. */
async function doAct({ key, offeringIds, families }: Scene, { who, what, where }: Act): Promise<string> {
  const { childId, ask } = mustBe(families[who % families.length])
  const offeringId = mustBe(offeringIds[where])
  const place = { ...key, childId, offeringId }
  if (what === 'timer') {
    await moveWaitingLists({ db, notify: toNobody, now: EVENING })
    return 'ok'
  }
  // The neighbour of an even one is the odd one on the same weekday.
  const instead = what === 'change' ? { instead: mustBe(offeringIds[where ^ 1]) } : {}
  const answer =
    what === 'take' || what === 'change' ? await ask('afterSchool.takePlace', { ...place, ...instead, requestKey: randomUUID() })
    : what === 'leave' ? await ask('afterSchool.leavePlace', place)
    : await ask('afterSchool.answerOffer', { ...place, accepts: what === 'accept' })
  return answer.ok ? 'ok' : answer.error.code
}

const COUNTERS = {
  name: 'test-place-counters',
  text: `select o.offering_id as "offeringId", o.capacity, o.taken,
      (select count(*)::int from place p where p.district_id = o.district_id and p.school_id = o.school_id
        and p.offering_id = o.offering_id and p.state in ('enrolled', 'offered')) as live
    from offering o where o.district_id = $1 and o.school_id = $2 order by 1`,
}
const TWICE = {
  name: 'test-two-places-a-weekday',
  text: `select p.child_id from place p where p.district_id = $1 and p.school_id = $2 and p.state = 'enrolled'
    group by p.child_id, p.weekday having count(*) > 1`,
}

async function expectTruePlaces({ key }: Scene): Promise<void> {
  const rows = await db.run<{ capacity: number; taken: number; live: number }>(COUNTERS, [key.districtId, key.schoolId])
  for (const row of rows) {
    expect({ ...row, taken: row.live }).toEqual(row)
    expect(row.taken).toBeLessThanOrEqual(row.capacity)
  }
  expect(await db.run(TWICE, [key.districtId, key.schoolId])).toEqual([])
}

const RUNS = onRealPostgres ? 15 : 6

it('no sequence of taking, changing, leaving and answering leaves a counter other than its places, or over its capacity', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 20 }), async (acts) => {
      const scene = await aScene(5)
      const codes: string[] = []
      for (const next of acts) codes.push(await doAct(scene, next))
      expect(codes).not.toContain('internal')
      await expectTruePlaces(scene)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 120_000)

it('no interleaving of them does either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 3, maxLength: 6 }), { minLength: 4, maxLength: 6 }), async (hands) => {
      const scene = await aScene(4)
      const codes: string[] = []
      await Promise.all(hands.map(async (acts) => {
        for (const next of acts) codes.push(await doAct(scene, next))
      }))
      expect(codes).not.toContain('internal')
      await expectTruePlaces(scene)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 120_000)

it('a storm on four offerings fills each to its capacity, loses nobody and sells no place twice', async () => {
  const scene = await aScene(40, 5)
  const answers = await Promise.all(
    scene.families.map(({ childId, ask }, index) =>
      ask('afterSchool.takePlace', { ...scene.key, childId, offeringId: mustBe(scene.offeringIds[index % 4]), requestKey: randomUUID() }),
    ),
  )
  const outcomes = answers.map((answer) => good<TakePlaceAnswer>(answer).outcome)
  expect(outcomes.filter((outcome) => outcome === 'enrolled')).toHaveLength(20)
  expect(outcomes.filter((outcome) => outcome === 'waiting')).toHaveLength(20)
  await expectTruePlaces(scene)
})

it('two guardians who take the same place, or two of one weekday, in the same moment get one', async () => {
  const scene = await aScene(1)
  const { childId, ask } = mustBe(scene.families[0])
  const [first, second] = scene.offeringIds
  const take = (offeringId: number | undefined) => ask('afterSchool.takePlace', { ...scene.key, childId, offeringId, requestKey: randomUUID() })
  await Promise.all([take(first), take(first), take(second), take(second)])
  await expectTruePlaces(scene)
})

it('no choice of many families in one moment is lost', async () => {
  const scene = await aScene(30)
  scene.offeringIds = [await anOffering(db, scene.key, scene.planId), await anOffering(db, scene.key, scene.planId)]
  const wish = (index: number) => [{ weekday: 4, offeringIds: [mustBe(scene.offeringIds[index % 2])] }]
  const choose = (index: number, more: object = {}) =>
    mustBe(scene.families[index]).ask('afterSchool.choose', {
      ...scene.key, planId: scene.planId, childId: mustBe(scene.families[index]).childId, requestKey: randomUUID(), wishes: wish(index), withSiblings: false, ...more,
    })
  const indexes = scene.families.map((_family, index) => index)
  for (const answer of await Promise.all(indexes.map((index) => choose(index)))) good(answer)
  for (const answer of await Promise.all(indexes.map((index) => choose(index, { wishes: wish(index + 1), expectedVersion: 1 })))) good(answer)
  const rows = await db.run<{ version: number; firsts: number }>(
    { name: 'test-choices', text: `select version, first_wishes[1] as firsts from choosing where district_id = $1 and school_id = $2 order by child_id` },
    [scene.key.districtId, scene.key.schoolId],
  )
  expect(rows).toEqual(indexes.map((index) => ({ version: 2, firsts: mustBe(scene.offeringIds[(index + 1) % 2]) })))
})
