import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { choosing, draw, offering, place, servicePlan } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import type { Catalogue, ClosedList, DrawState, MyDraw, TakePlaceAnswer } from '../../../src/cloud/features/after-school/shapes'
import type { SchoolKey } from '../../../src/cloud/input'
import { canonicalText } from '../../../src/policy/after-school/draw/canonical-list'
import type { DrawFile } from '../../../src/policy/after-school/draw/draw-file'
import { verifyDraw } from '../../../src/policy/after-school/draw/verify-draw'
import { aPlan, anOffering, CLOSES_AT, FIGURE, OPENS_AT } from '../../support/after-school'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { toNobody } from '../../support/wechat-messages'
import { aChild, aClass, aGuardian, aPerson, aSchool, EVENING } from '../../support/world'
import type { APerson } from '../../support/world'

let db: Database
let key: SchoolKey
let classId: number
let planId: number
let officePerson: APerson
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  classId = await aClass(db, key)
  planId = await aPlan(db, key, { choosingOpensAt: null, choosingClosesAt: null })
  officePerson = await aPerson(db, key, { isOffice: true })
})

const EARLY = new Date('2026-05-17T00:00:00Z')
const SETTLED = new Date('2026-05-24T12:02:00Z')
const FIGURE_DAY = new Date('2026-05-26T08:00:00Z')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const office = (now: Date): Caller => as(db, officePerson.openid, { now })
const open = (now = EARLY, more: object = {}) =>
  office(now)('afterSchool.openChoosing', { ...key, planId, opensAt: OPENS_AT, closesAt: CLOSES_AT, publicFigure: FIGURE, ...more })
const close = (now = SETTLED) => office(now)('afterSchool.closeDraw', { ...key, planId })
const run = (now = FIGURE_DAY, figure = '3,412.75') => office(now)('afterSchool.runDraw', { ...key, planId, figure })
const publicFile = async () => good<ClosedList & { file: DrawFile }>(await as(db, null)('afterSchool.drawFile', { ...key, planId }))

interface Family {
  childId: number
  openid: string
}

async function aFamily(offeringIds: number[], more: { openid?: string; withSiblings?: boolean } = {}): Promise<Family> {
  const childId = await aChild(db, key, classId)
  const { openid } = more.openid
    ? await alsoGuardian(childId, more.openid)
    : await aGuardian(db, key, childId)
  good(await as(db, openid)('afterSchool.choose', {
    ...key, planId, childId, requestKey: randomUUID(), wishes: [{ weekday: 4, offeringIds }], withSiblings: more.withSiblings ?? false,
  }))
  return { childId, openid }
}

async function alsoGuardian(childId: number, openid: string) {
  await db.run(
    {
      name: 'test-also-guardian',
      text: `insert into guardianship (district_id, school_id, child_id, person_id, rights, relation)
        select district_id, school_id, $3, person_id, 'full', '妈妈' from person where district_id = $1 and openid = $2`,
    },
    [key.districtId, openid, childId],
  )
  return { openid }
}

const mine = async ({ childId, openid }: Family, now = FIGURE_DAY) => good<MyDraw>(await as(db, openid, { now })('afterSchool.myDraw', { ...key, planId, childId }))

it('commits to a secret and names a public figure before anybody can choose', async () => {
  const announced = good<DrawState>(await open())
  expect(announced).toMatchObject({ state: 'announced', publicFigure: FIGURE, seed: null, listHash: null })
  const [row] = await db.orm.select({ secret: draw.secret }).from(draw).where(eq(draw.planId, planId))
  expect(announced.commitment).toBe(sha256(`secret|${row?.secret ?? ''}`))
  expect(JSON.stringify(announced)).not.toContain(row?.secret)
  // The figure may not be known when the list closes.
  expect(refusal(await open(EARLY, { publicFigure: { ...FIGURE, day: '2026-05-24' } }))).toBe('bad-input')
})

it('lets the school only give more time once families choose', async () => {
  const announced = good<DrawState>(await open())
  expect(refusal(await open(EVENING, { publicFigure: { ...FIGURE, name: '另一个示例数字' } }))).toBe('already-done')
  expect(refusal(await open(EVENING, { closesAt: '2026-05-23T12:00:00.000Z' }))).toBe('already-done')
  expect(good<DrawState>(await open(EVENING, { closesAt: '2026-05-25T12:00:00.000Z' })).commitment).toBe(announced.commitment)
})

describe('the draw', () => {
  let ball: number
  let choir: number
  let families: Family[]
  beforeEach(async () => {
    good(await open())
    ball = await anOffering(db, key, planId, { capacity: 2 })
    choir = await anOffering(db, key, planId, { capacity: 1, name: '合唱' })
    families = []
    for (let count = 0; count < 5; count += 1) families.push(await aFamily([ball, choir]))
  })

  it('is not closed while families choose, nor before the last of them is stored', async () => {
    expect(refusal(await close(EVENING))).toBe('choosing-closed')
    expect(refusal(await close(new Date('2026-05-24T12:01:59.999Z')))).toBe('choosing-closed')
    expect(good<DrawState>(await close())).toMatchObject({ state: 'closed' })
    expect(refusal(await close())).toBe('already-done')
  })

  it('publishes the hashed list before the figure is known, and holds no child in it', async () => {
    const closed = good<DrawState>(await close())
    const { list } = await publicFile()
    expect(sha256(canonicalText(list))).toBe(closed.listHash)
    expect(list.entries).toHaveLength(5)
    const text = JSON.stringify(list)
    expect(text).not.toContain('小禾')
    expect(text).not.toContain('childId')
    expect(refusal(await run(new Date('2026-05-25T15:59:00Z')))).toBe('day-too-far')
  })

  it('is drawn once, by the figure, and anybody can draw it again from the file', async () => {
    good(await close())
    expect(good<DrawState>(await run())).toMatchObject({ state: 'drawn', figure: '3,412.75' })
    expect(refusal(await run())).toBe('already-done')
    const { file } = await publicFile()
    expect(verifyDraw(file, sha256)).toMatchObject({ verdict: 'same' })
    const [first] = file.places
    if (!first) throw new Error('a place')
    const moved = { ...file, places: [{ ...first, offeringId: choir }, ...file.places.slice(1)] }
    expect(verifyDraw(moved, sha256)).toMatchObject({ verdict: 'different' })
  })

  it('gives every place and no more, and whoever was left out waits in the order of the draw', async () => {
    good(await close())
    good(await run())
    const rows = await db.orm.select().from(place).where(eq(place.planId, planId))
    const enrolled = (offeringId: number) => rows.filter((row) => row.offeringId === offeringId && row.state === 'enrolled')
    expect([enrolled(ball).length, enrolled(choir).length]).toEqual([2, 1])
    const counters = await db.orm.select({ id: offering.offeringId, taken: offering.taken }).from(offering).where(eq(offering.planId, planId)).orderBy(offering.offeringId)
    expect(counters).toEqual([{ id: ball, taken: 2 }, { id: choir, taken: 1 }])
    const line = rows.filter((row) => row.offeringId === ball && row.state === 'waiting')
    expect(line.map(({ position }) => position).sort()).toEqual([1, 2, 3])
    const childId = await aChild(db, key, classId)
    const late = as(db, (await aGuardian(db, key, childId)).openid, { now: FIGURE_DAY })
    expect(good(await late('afterSchool.takePlace', { ...key, offeringId: ball, childId, requestKey: randomUUID() }))).toMatchObject({ outcome: 'waiting', ahead: 3 })
    const { file } = await publicFile()
    expect(file.waiting.find(({ offeringId }) => offeringId === ball)?.codes).toHaveLength(3)
  })

  it('explains itself to each family by the code that stands for its child', async () => {
    good(await close())
    good(await run())
    const { file } = await publicFile()
    const told = await Promise.all(families.map((family) => mine(family)))
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(file.entries.map(({ code }) => code)))
    for (const { code, explanation, places } of told) {
      const [day] = explanation
      expect(day?.got ?? null).toBe(file.places.find((each) => each.code === code)?.offeringId ?? null)
      expect(places.some(({ state }) => state === 'enrolled')).toBe(day?.got !== null)
    }
    expect(told.filter(({ explanation }) => explanation[0]?.got === null)).toHaveLength(2)
  })

  it('keeps the place of a child deleted after the closing for whoever waits', async () => {
    good(await close())
    const [gone, ...others] = families
    if (!gone) throw new Error('a family')
    good(await as(db, gone.openid)('people.deleteChild', { ...key, childId: gone.childId }))
    good(await run())
    const rows = await db.orm.select().from(place).where(eq(place.planId, planId))
    expect(rows.every(({ childId }) => others.some((family) => family.childId === childId))).toBe(true)
    const { moveWaitingLists } = await import('../../../src/cloud/features/after-school/writes/move-waiting-lists')
    await moveWaitingLists({ db, notify: toNobody, now: FIGURE_DAY })
    const taken = await db.orm.select({ taken: offering.taken, capacity: offering.capacity }).from(offering).where(eq(offering.offeringId, ball))
    expect(taken).toEqual([{ taken: 2, capacity: 2 }])
  })

  it('moves a child up from its second wish when a place of its first comes free, and the second goes on', async () => {
    good(await close())
    good(await run())
    const told = await Promise.all(families.map(async (family) => ({ family, draw: await mine(family) })))
    const got = (offeringId: number) => told.filter(({ draw: { explanation } }) => explanation[0]?.got === offeringId)
    const [leaver] = got(ball)
    const [second] = got(choir)
    if (!leaver || !second) throw new Error('both are drawn')
    good(await as(db, leaver.family.openid, { now: FIGURE_DAY })('afterSchool.leavePlace', { ...key, offeringId: ball, childId: leaver.family.childId }))
    const next = (await db.orm.select().from(place).where(eq(place.offeringId, ball))).find(({ state }) => state === 'offered')
    const offered = told.find(({ family }) => family.childId === next?.childId)
    if (!offered) throw new Error('somebody was offered it')
    const answer = await as(db, offered.family.openid, { now: FIGURE_DAY })('afterSchool.answerOffer', { ...key, offeringId: ball, childId: offered.family.childId, accepts: true })
    expect(good(answer)).toEqual({ state: 'enrolled' })
    const live = (await db.orm.select().from(place).where(eq(place.childId, offered.family.childId))).filter(({ state }) => state === 'enrolled')
    expect(live.map(({ offeringId }) => offeringId)).toEqual([ball])
  })

  it('lets a late joiner in only where nobody waits', async () => {
    const empty = await anOffering(db, key, planId, { weekday: 5, capacity: 3 })
    good(await close())
    good(await run())
    const childId = await aChild(db, key, classId)
    const { openid } = await aGuardian(db, key, childId)
    const take = async (offeringId: number) =>
      good<TakePlaceAnswer>(await as(db, openid, { now: FIGURE_DAY })('afterSchool.takePlace', { ...key, offeringId, childId, requestKey: randomUUID() }))
    expect(await take(empty)).toEqual({ outcome: 'enrolled', offeringId: empty })
    expect(await take(ball)).toEqual({ outcome: 'waiting', offeringId: ball, ahead: 3 })
  })
})

it('gives siblings who asked for it one turn together', async () => {
  good(await open())
  const ball = await anOffering(db, key, planId, { capacity: 4 })
  const first = await aFamily([ball], { withSiblings: true })
  const second = await aFamily([ball], { withSiblings: true, openid: first.openid })
  await aFamily([ball])
  good(await close())
  good(await run())
  const [a, b] = [await mine(first), await mine(second)]
  expect([a.explanation[0]?.together, b.explanation[0]?.turn]).toEqual([2, a.explanation[0]?.turn])
  const { file } = await publicFile()
  expect(new Set(file.entries.map(({ group }) => group)).size).toBe(2)
})

it('gives one more ticket to whoever lost before, and a code that no two terms share', async () => {
  good(await open())
  const ball = await anOffering(db, key, planId, { capacity: 1 })
  const families = [await aFamily([ball]), await aFamily([ball])]
  good(await close())
  good(await run())
  const before = await Promise.all(families.map((family) => mine(family)))
  const loser = before.findIndex(({ explanation }) => explanation[0]?.got === null)
  await db.orm.update(servicePlan).set({ endsOn: '2026-05-27' }).where(eq(servicePlan.planId, planId))
  planId = await aPlan(db, key, { startsOn: '2026-05-28', choosingOpensAt: null, choosingClosesAt: null })
  const later = (day: string) => new Date(`${day}T02:00:00Z`)
  good(await open(later('2026-05-28'), { opensAt: '2026-05-29T00:00:00.000Z', closesAt: '2026-05-31T00:00:00.000Z', publicFigure: { ...FIGURE, day: '2026-06-01' } }))
  const again = await anOffering(db, key, planId, { capacity: 1 })
  for (const { childId, openid } of families) {
    good(await as(db, openid, { now: later('2026-05-30') })('afterSchool.choose', {
      ...key, planId, childId, requestKey: randomUUID(), wishes: [{ weekday: 4, offeringIds: [again] }], withSiblings: false,
    }))
  }
  good(await close(later('2026-05-31')))
  good(await run(later('2026-06-01')))
  const after = await Promise.all(families.map((family) => mine(family, later('2026-06-02'))))
  expect(after.map(({ explanation }) => explanation[0]?.tickets)).toEqual(loser === 0 ? [2, 1] : [1, 2])
  expect(after.map(({ code }) => code)).not.toEqual(before.map(({ code }) => code))
})

it('shows a family its places in the catalogue, and the draw to everybody', async () => {
  good(await open())
  const ball = await anOffering(db, key, planId, { capacity: 1 })
  const family = await aFamily([ball])
  good(await close())
  good(await run())
  const seen = good<Catalogue>(await as(db, family.openid, { now: FIGURE_DAY })('afterSchool.catalogue', { ...key, childId: family.childId }))
  expect(seen.places).toMatchObject([{ offeringId: ball, state: 'enrolled', cameBy: 'draw' }])
  expect(seen.draw).toMatchObject({ state: 'drawn' })
  expect(await db.orm.select({ salt: choosing.salt }).from(choosing).where(eq(choosing.planId, planId))).toHaveLength(1)
})
