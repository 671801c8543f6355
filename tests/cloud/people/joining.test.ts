import { eq } from 'drizzle-orm'
import type { Me, PendingJoin, Roster } from '../../../src/cloud/features/people/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import { accessLog, schoolClass } from '../../../src/cloud/database/schema'
import type { SchoolKey } from '../../../src/cloud/input'
import type { Notice } from '../../../src/cloud/ports/notify'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aPerson, aSchool, EVENING } from '../../support/world'
import type { APerson } from '../../support/world'

let db: Database
let key: SchoolKey
let classId: number
let teacher: APerson
let serial = 0
let code: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  teacher = await aPerson(db, key)
  classId = await aClass(db, key, 4, teacher.personId)
  serial += 1
  code = `JOIN${serial}AB`
  await db.orm.update(schoolClass).set({ classCode: code }).where(eq(schoolClass.classId, classId))
})

const asking = (childName = '小禾') => ({ code, childName, guardianName: '小禾妈妈', relation: '妈妈' })
const ask = async (openid: string, childName?: string) =>
  good<{ requestId: number }>(await as(db, openid)('people.joinClass', asking(childName))).requestId
const decide = (requestId: number, more: object = { decision: 'new-child' }, as_ = teacher.openid) =>
  as(db, as_)('people.decideJoin', { ...key, requestId, ...more })
const me = async (openid: string) => good<Me>(await as(db, openid)('people.me'))
const roster = async () => good<Roster>(await as(db, teacher.openid)('people.roster', { ...key, classId }))
const newcomer = () => `newcomer-${++serial}`

describe('a guardian joins by the class code and the class teacher decides', () => {
  it('waits until the teacher confirms, then cares for the child with full rights', async () => {
    const openid = newcomer()
    const requestId = await ask(openid)
    expect(await me(openid)).toMatchObject({ children: [], waiting: [{ requestId, childName: '小禾' }] })
    expect((await decide(requestId)).ok).toBe(true)
    expect(await me(openid)).toMatchObject({
      waiting: [],
      children: [{ displayName: '小禾', rights: 'full', relation: '妈妈', class: { classId, grade: 4 } }],
    })
  })

  it('asks once however often it is sent', async () => {
    const openid = newcomer()
    expect(await ask(openid)).toBe(await ask(openid))
    const pending = await as(db, teacher.openid)('people.pendingJoins', { ...key, classId })
    expect(good<PendingJoin[]>(pending)).toHaveLength(1)
  })

  it('takes the code in any case, with spaces and dashes', async () => {
    const typed = ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)} `
    expect((await as(db, newcomer())('people.lookupClassCode', { code: typed })).ok).toBe(true)
  })

  it('refuses a second request for a child the guardian already has', async () => {
    const openid = newcomer()
    await decide(await ask(openid))
    expect(refusal(await as(db, openid)('people.joinClass', asking()))).toBe('already-done')
  })

  it('leaves no trace in the class when it is refused or taken back', async () => {
    const openid = newcomer()
    await decide(await ask(openid), { decision: 'refuse' })
    const requestId = await ask(openid)
    expect((await as(db, openid)('people.cancelJoin', { ...key, requestId })).ok).toBe(true)
    expect(refusal(await as(db, openid)('people.cancelJoin', { ...key, requestId }))).toBe('not-found')
    expect(refusal(await decide(requestId))).toBe('already-done')
    expect(await me(openid)).toMatchObject({ children: [], waiting: [], names: [] })
    expect((await roster()).children).toEqual([])
  })

  it('joins a child already in the class, and begins with collect-only because the family gives more itself', async () => {
    const childId = await aChild(db, key, classId)
    await aGuardian(db, key, childId)
    const openid = newcomer()
    const requestId = await ask(openid)
    const pending = await as(db, teacher.openid)('people.pendingJoins', { ...key, classId })
    expect(good<PendingJoin[]>(pending)[0]?.sameName).toMatchObject([{ childId, displayName: '小禾' }])
    expect((await decide(requestId, { decision: 'existing-child', childId })).ok).toBe(true)
    expect(await me(openid)).toMatchObject({ children: [{ childId, rights: 'collect-only' }] })
  })

  it('does not tie a guardian to a child of another class, and the request goes on waiting', async () => {
    const elsewhere = await aChild(db, key, await aClass(db, key, 5))
    const requestId = await ask(newcomer())
    expect(refusal(await decide(requestId, { decision: 'existing-child', childId: elsewhere }))).toBe('bad-input')
    expect(refusal(await decide(requestId, { decision: 'existing-child' }))).toBe('bad-input')
    expect((await decide(requestId)).ok).toBe(true)
  })

  it('is decided by the teacher of that class only', async () => {
    const other = await aPerson(db, key)
    await aClass(db, key, 5, other.personId)
    expect(refusal(await decide(await ask(newcomer()), { decision: 'new-child' }, other.openid))).toBe('not-allowed')
  })

  it('tells the class teacher of the request and the guardian of the decision', async () => {
    const notices: Notice[] = []
    const notify = (notice: Notice) => Promise.resolve(void notices.push(notice))
    const openid = newcomer()
    const asked = await as(db, openid, { notify })('people.joinClass', asking())
    await as(db, openid, { notify, now: new Date(EVENING.getTime() + 1000) })('people.joinClass', asking())
    const { requestId } = good<{ requestId: number }>(asked)
    await as(db, teacher.openid, { notify })('people.decideJoin', { ...key, requestId, decision: 'new-child' })
    expect(notices.map(({ openid: to, template }) => [to, template])).toEqual([
      [teacher.openid, 'join-asked'],
      [openid, 'join-decided'],
    ])
  })

  it('refuses names that the content check refuses, and stores nothing', async () => {
    const openid = newcomer()
    const answer = await as(db, openid, { moderate: () => Promise.resolve('risky') })('people.joinClass', asking())
    expect(refusal(answer)).toBe('text-refused')
    expect((await me(openid)).waiting).toEqual([])
  })

  it('waits for no more than ten decisions at a time', async () => {
    const openid = newcomer()
    for (let nth = 1; nth <= 10; nth += 1) await ask(openid, `小${nth}`)
    expect(refusal(await as(db, openid)('people.joinClass', asking('小多')))).toBe('too-many-tries')
    expect((await as(db, openid)('people.joinClass', asking('小1'))).ok).toBe(true)
  })
})

describe('staff who look at children’s records are written down (未成年人网络保护条例 art. 36)', () => {
  it('logs each reading of the class list and each decision', async () => {
    await decide(await ask(newcomer()))
    await roster()
    const log = await db.orm.select().from(accessLog).where(eq(accessLog.schoolId, key.schoolId))
    expect(log.map(({ act, personId }) => [act, personId])).toEqual([
      ['join-decided', teacher.personId],
      ['roster-read', teacher.personId],
    ])
  })
})

describe('guessing codes is limited', () => {
  const guess = (openid: string, guessed: string, now = EVENING) =>
    as(db, openid, { now })('people.lookupClassCode', { code: guessed })

  it('allows ten wrong codes in an hour, class and invite codes together, and then not even a right one', async () => {
    const openid = newcomer()
    for (let nth = 0; nth < 5; nth += 1) {
      expect(refusal(await guess(openid, `WRONG${nth}X`))).toBe('code-unknown')
      expect(refusal(await as(db, openid)('people.lookupInvite', { code: `WRONG${nth}WRONG` }))).toBe('code-unknown')
    }
    expect(refusal(await guess(openid, code))).toBe('too-many-tries')
    expect(refusal(await as(db, openid)('people.joinClass', asking()))).toBe('too-many-tries')
    expect(refusal(await guess(openid, code, new Date(EVENING.getTime() + 3_599_000)))).toBe('too-many-tries')
    expect((await guess(openid, code, new Date(EVENING.getTime() + 3_601_000))).ok).toBe(true)
    expect((await guess(newcomer(), code)).ok).toBe(true)
  })

  it('does not begin anew with a right code, nor count it', async () => {
    const openid = newcomer()
    for (let nth = 0; nth < 9; nth += 1) await guess(openid, `WRONG${nth}X`)
    for (let nth = 0; nth < 5; nth += 1) expect((await guess(openid, code)).ok).toBe(true)
    expect(refusal(await guess(openid, 'WRONG9X'))).toBe('code-unknown')
    expect(refusal(await guess(openid, code))).toBe('too-many-tries')
  })

  it('holds when all guesses come at once', async () => {
    const openid = newcomer()
    const answers = await Promise.all(Array.from({ length: 30 }, (_, nth) => guess(openid, `WRONG${nth}X`)))
    expect(answers.map(refusal).filter((each) => each === 'code-unknown')).toHaveLength(10)
  })
})
