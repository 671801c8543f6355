import { randomUUID } from 'node:crypto'
import type { InviteOfCode, Me, NewInvite, StaffMember } from '../../../src/cloud/features/people/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import { district, districtOfficer } from '../../../src/cloud/database/reference-tables'
import { homework } from '../../../src/cloud/database/schema'
import type { SchoolKey } from '../../../src/cloud/input'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aPerson, aSchool, aTeacher, EVENING } from '../../support/world'
import type { APerson } from '../../support/world'

let db: Database
let key: SchoolKey
let classId: number
let office: APerson
let serial = 0

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  classId = await aClass(db, key)
  office = await aPerson(db, key, { isOffice: true })
})

const newcomer = () => `colleague-${++serial}`
const invite = (more: object = {}) =>
  as(db, office.openid)('people.inviteStaff', {
    ...key,
    requestKey: randomUUID(),
    kind: 'teacher',
    classTeacherOf: [classId],
    teaches: [{ classId, subjectCode: 'math' }],
    ...more,
  })
const accept = (openid: string, { code }: NewInvite, now = EVENING) =>
  as(db, openid, { now })('people.acceptInvite', { code, displayName: '示例老师' })
const me = async (openid: string) => good<Me>(await as(db, openid)('people.me'))
const staff = async () => good<StaffMember[]>(await as(db, office.openid)('people.staff', key))

describe('a school invites its staff by one-use codes', () => {
  it('makes a teacher of whoever uses the code, in the classes it names', async () => {
    const openid = newcomer()
    const code = good<NewInvite>(await invite())
    expect(good<InviteOfCode>(await as(db, openid)('people.lookupInvite', code))).toMatchObject({
      kind: 'teacher',
      classTeacherOf: [{ classId }],
      teaches: [{ class: { classId }, subjectCode: 'math' }],
    })
    expect((await accept(openid, code)).ok).toBe(true)
    expect((await me(openid)).posts).toMatchObject([
      { isOffice: false, classTeacherOf: [{ classId }], teaches: [{ class: { classId }, subjectCode: 'math' }] },
    ])
    expect(refusal(await accept(newcomer(), code))).toBe('code-unknown')
  })

  it('works for seven days', async () => {
    const code = good<NewInvite>(await invite())
    expect(refusal(await accept(newcomer(), code, new Date(EVENING.getTime() + 7 * 86_400_000)))).toBe('code-unknown')
    expect((await accept(newcomer(), code, new Date(EVENING.getTime() + 6.9 * 86_400_000))).ok).toBe(true)
  })

  it('has one good code, the last one told, when the same request was sent twice', async () => {
    const requestKey = randomUUID()
    const [first, second] = [await invite({ requestKey }), await invite({ requestKey })].map((each) => good<NewInvite>(each))
    if (!first || !second) throw new Error('two answers')
    expect(refusal(await accept(newcomer(), first))).toBe('code-unknown')
    expect((await accept(newcomer(), second)).ok).toBe(true)
    expect(refusal(await invite({ requestKey }))).toBe('already-done')
  })

  it('renames a parent who comes to teach, and leaves the child', async () => {
    const childId = await aChild(db, key, classId)
    const parent = await aGuardian(db, key, childId)
    expect((await accept(parent.openid, good<NewInvite>(await invite()))).ok).toBe(true)
    expect(await me(parent.openid)).toMatchObject({ children: [{ childId }], names: [{ displayName: '示例老师' }] })
  })

  it('grants only what the school has, and a teacher something', async () => {
    const elsewhere = await aClass(db, await aSchool(db))
    expect(refusal(await invite({ classTeacherOf: [elsewhere] }))).toBe('bad-input')
    expect(refusal(await invite({ teaches: [{ classId: elsewhere, subjectCode: 'math' }] }))).toBe('bad-input')
    expect(refusal(await invite({ teaches: [{ classId, subjectCode: 'alchemy' }] }))).toBe('bad-input')
    expect(refusal(await invite({ classTeacherOf: [], teaches: [] }))).toBe('bad-input')
  })

  it('begins with the district, which invites the office', async () => {
    await db.orm.insert(districtOfficer).values({ districtId: key.districtId, openid: 'officer', displayName: '示例干部' }).onConflictDoNothing()
    const code = good<NewInvite>(await as(db, 'officer')('schools.inviteOffice', key))
    const openid = newcomer()
    expect((await accept(openid, code)).ok).toBe(true)
    expect((await me(openid)).posts).toMatchObject([{ ...key, isOffice: true }])
    expect(refusal(await as(db, 'officer')('schools.inviteOffice', { ...key, schoolId: 1_234_567_890 }))).toBe('not-found')
    const [named] = (await me('officer')).officerOf
    expect(named?.districtId).toBe(key.districtId)
    expect(await db.orm.select({ name: district.name }).from(district)).toContainEqual({ name: named?.name })
  })
})

describe('the office takes posts back', () => {
  it('leaves nothing of a teacher who gave nothing', async () => {
    const teacher = await aTeacher(db, key, [classId])
    expect((await staff()).map(({ personId, isMe }) => [personId, isMe])).toEqual([
      [office.personId, true],
      [teacher.personId, false],
    ])
    const removal = await as(db, office.openid)('people.removeStaff', { ...key, personId: teacher.personId })
    expect(removal.ok).toBe(true)
    expect((await staff()).map(({ personId }) => personId)).toEqual([office.personId])
    expect(await me(teacher.openid)).toMatchObject({ posts: [], names: [] })
  })

  it('keeps the name on homework that was given', async () => {
    const teacher = await aTeacher(db, key, [classId])
    await db.orm.insert(homework).values({
      ...key,
      classId,
      subjectCode: 'math',
      personId: teacher.personId,
      postId: randomUUID(),
      postedAt: EVENING.toISOString(),
    })
    await as(db, office.openid)('people.removeStaff', { ...key, personId: teacher.personId })
    expect(await me(teacher.openid)).toMatchObject({ posts: [], names: [{ schoolId: key.schoolId }] })
  })

  it('never removes the last of the office, not even when two remove each other', async () => {
    const remove = (who: APerson, whom: APerson) =>
      as(db, who.openid)('people.removeStaff', { ...key, personId: whom.personId })
    expect(refusal(await remove(office, office))).toBe('not-allowed')
    const second = await aPerson(db, key, { isOffice: true })
    const answers = await Promise.all([remove(office, second), remove(second, office)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
