import type { ChildExport, Me, NewInvite } from '../../../src/cloud/features/people/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import { guardianship, timeReport } from '../../../src/cloud/database/schema'
import type { SchoolKey } from '../../../src/cloud/input'
import { as, good, refusal } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aPerson, aSchool, EVENING, TODAY } from '../../support/world'
import type { APerson } from '../../support/world'

let db: Database
let key: SchoolKey
let classId: number
let teacher: APerson
let childId: number
let mother: APerson
let serial = 0

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  teacher = await aPerson(db, key)
  classId = await aClass(db, key, 4, teacher.personId)
  childId = await aChild(db, key, classId)
  mother = await aGuardian(db, key, childId)
})

const HOUR_MS = 3_600_000
const later = (hours: number) => new Date(EVENING.getTime() + hours * HOUR_MS)
const newcomer = () => `relative-${++serial}`
const me = async (openid: string, now = EVENING) => good<Me>(await as(db, openid, { now })('people.me'))
const act = (openid: string, name: string, more: object = {}) => as(db, openid)(`people.${name}`, { ...key, childId, ...more })
const invite = async (rights: 'full' | 'collect-only') =>
  good<NewInvite>(await act(mother.openid, 'inviteGuardian', { rights })).code
const accept = (openid: string, code: string, now = EVENING, more: object = { relation: '外婆' }) =>
  as(db, openid, { now })('people.acceptInvite', { code, displayName: '示例长辈', ...more })
const rowsOf = async (table: 'child' | 'guardianship' | 'time_report' | 'person') => {
  const [row] = await db.run<{ count: number }>(
    { name: `test-count-${table}`, text: `select count(*)::int as count from ${table} where school_id = $1` },
    [key.schoolId],
  )
  return row?.count
}
const report = () =>
  db.orm
    .insert(timeReport)
    .values({ ...key, classId, day: TODAY, childId, band: 3, reportedBy: mother.personId, reportedAt: EVENING.toISOString() })

describe('a second guardian comes by a one-use code', () => {
  it.each(['full', 'collect-only'] as const)('with %s rights', async (rights) => {
    const openid = newcomer()
    const code = await invite(rights)
    expect(good(await as(db, openid)('people.lookupInvite', { code }))).toMatchObject({ kind: 'guardian', childName: '小禾', rights })
    expect(good(await accept(openid, code))).toEqual({ kind: 'guardian', ...key })
    const [child] = (await me(openid)).children
    expect(child).toMatchObject({ childId, rights, relation: '外婆' })
    expect(child?.guardians.map(({ isMe }) => isMe)).toEqual([false, true])
  })

  it('works once, whoever is faster', async () => {
    const code = await invite('full')
    const answers = await Promise.all([accept(newcomer(), code), accept(newcomer(), code)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(refusal(await accept(newcomer(), code))).toBe('code-unknown')
    expect(refusal(await as(db, newcomer())('people.lookupInvite', { code }))).toBe('code-unknown')
  })

  it('works for 72 hours', async () => {
    const [first, second] = [await invite('full'), await invite('full')]
    expect((await accept(newcomer(), first, later(71.9))).ok).toBe(true)
    expect(refusal(await accept(newcomer(), second, later(72.1)))).toBe('code-unknown')
  })

  it('is not used up by a slip: no relation given, or a guardian already', async () => {
    const code = await invite('full')
    expect(refusal(await accept(newcomer(), code, EVENING, {}))).toBe('bad-input')
    expect(refusal(await accept(mother.openid, code))).toBe('already-done')
    expect((await accept(newcomer(), code)).ok).toBe(true)
  })

  it('is of no use when the child has left', async () => {
    const code = await invite('full')
    expect((await act(mother.openid, 'deleteChild')).ok).toBe(true)
    expect(refusal(await as(db, newcomer())('people.lookupInvite', { code }))).toBe('code-unknown')
    expect(refusal(await accept(newcomer(), code))).toBe('code-unknown')
  })

  it('is kept only as its hash', async () => {
    const code = (await invite('full')).replaceAll('-', '')
    const [row] = await db.run<{ all: string }>(
      { name: 'test-invites', text: 'select jsonb_agg(invite)::text as all from invite where school_id = $1' },
      [key.schoolId],
    )
    expect(row?.all).not.toContain(code)
  })
})

describe('a child always keeps a guardian with full rights', () => {
  it('refuses to take the rights of the only one, or to remove them', async () => {
    await aGuardian(db, key, childId, { rights: 'collect-only' })
    const { personId } = mother
    expect(refusal(await act(mother.openid, 'setGuardianRights', { personId, rights: 'collect-only' }))).toBe('last-guardian')
    expect(refusal(await act(mother.openid, 'removeGuardian', { personId }))).toBe('last-guardian')
    expect(refusal(await act(mother.openid, 'leaveClass'))).toBe('last-guardian')
  })

  it('survives two guardians who remove each other at the same moment', async () => {
    const father = await aGuardian(db, key, childId)
    const answers = await Promise.all([
      act(mother.openid, 'removeGuardian', { personId: father.personId }),
      act(father.openid, 'removeGuardian', { personId: mother.personId }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowsOf('guardianship')).toBe(1)
  })

  it('lets rights be given and a guardian be removed, who is then forgotten', async () => {
    const grandmother = await aGuardian(db, key, childId, { rights: 'collect-only' })
    const { personId } = grandmother
    expect((await act(mother.openid, 'setGuardianRights', { personId, rights: 'full' })).ok).toBe(true)
    expect((await me(grandmother.openid)).children[0]?.rights).toBe('full')
    expect((await act(mother.openid, 'removeGuardian', { personId })).ok).toBe(true)
    expect(await me(grandmother.openid)).toMatchObject({ children: [], names: [] })
    expect(refusal(await act(mother.openid, 'removeGuardian', { personId }))).toBe('not-found')
  })
})

describe('leaving and deleting keep nothing', () => {
  it('ends one guardian’s part while the child stays with the others', async () => {
    const grandmother = await aGuardian(db, key, childId, { rights: 'collect-only' })
    expect(good(await act(grandmother.openid, 'leaveClass'))).toEqual({ childDeleted: false })
    expect((await me(mother.openid)).children[0]?.guardians).toHaveLength(1)
  })

  it('deletes the child and its time reports with the last guardian who leaves', async () => {
    await report()
    expect(good(await act(mother.openid, 'leaveClass'))).toEqual({ childDeleted: true })
    expect(await Promise.all([rowsOf('child'), rowsOf('guardianship'), rowsOf('time_report')])).toEqual([0, 0, 0])
    expect(await me(mother.openid)).toMatchObject({ children: [], names: [] })
  })

  it('deletes the child, every guardianship and every report with one tap', async () => {
    await aGuardian(db, key, childId, { rights: 'collect-only' })
    await report()
    expect((await act(mother.openid, 'deleteChild')).ok).toBe(true)
    expect(await Promise.all([rowsOf('child'), rowsOf('guardianship'), rowsOf('time_report')])).toEqual([0, 0, 0])
    expect(await rowsOf('person')).toBe(1) // the class teacher
  })

  it('keeps a guardian who works at the school too', async () => {
    const own = await aChild(db, key, classId, '小石')
    await db.orm.insert(guardianship).values({ ...key, childId: own, personId: teacher.personId, rights: 'full', relation: '爸爸' })
    expect((await as(db, teacher.openid)('people.deleteChild', { ...key, childId: own })).ok).toBe(true)
    expect((await me(teacher.openid)).posts).toMatchObject([{ classTeacherOf: [{ classId }] }])
  })
})

describe('a guardian takes everything held about the child along (个人信息保护法 art. 45)', () => {
  it('with the reports and who of the staff looked at it', async () => {
    await report()
    await as(db, teacher.openid)('people.roster', { ...key, classId })
    const exported = good<ChildExport>(await act(mother.openid, 'exportChild'))
    expect(exported).toMatchObject({
      exportedAt: EVENING.toISOString(),
      displayName: '小禾',
      class: { classId, grade: 4 },
      guardians: [{ relation: '妈妈', rights: 'full' }],
      timeReports: [{ day: TODAY, band: 3, reportedAt: EVENING.toISOString() }],
      access: [{ act: 'roster-read', at: EVENING.toISOString() }],
    })
    expect(JSON.stringify(exported)).not.toContain('"openid"')
  })
})

describe('families are as they are', () => {
  it('has several children at several schools', async () => {
    const other = await aSchool(db)
    const second = await aChild(db, other, await aClass(db, other, 1), '小满')
    await aGuardian(db, other, second, { openid: mother.openid })
    const { children, names } = await me(mother.openid)
    expect(children.map(({ displayName, class: { grade } }) => [displayName, grade])).toEqual([
      ['小禾', 4],
      ['小满', 1],
    ])
    expect(names.map(({ schoolId }) => schoolId)).toEqual([key.schoolId, other.schoolId])
  })

  it('moves up a grade on 1 September without anybody doing anything', async () => {
    const gradeAt = async (instant: string) => (await me(mother.openid, new Date(instant))).children[0]?.class.grade
    expect(await gradeAt('2026-08-31T15:59:00Z')).toBe(4) // 23:59 in Shanghai
    expect(await gradeAt('2026-08-31T16:00:00Z')).toBe(5)
    expect(await gradeAt('2028-09-01T00:00:00Z')).toBe('left')
  })

  it('gives its name and telephone school by school, and takes the telephone back', async () => {
    await as(db, mother.openid)('people.updateMe', { ...key, displayName: '小禾妈妈', phone: '023 4677 0000' })
    expect((await me(mother.openid)).names).toMatchObject([{ displayName: '小禾妈妈', phone: '023 4677 0000' }])
    await as(db, mother.openid)('people.updateMe', { ...key, displayName: '小禾妈妈', phone: null })
    expect((await me(mother.openid)).names).toMatchObject([{ phone: null }])
  })
})

it('a telephone number of words is refused by the name of its rule, so that the screen can say which', async () => {
  const answer = await as(db, mother.openid)('people.updateMe', { ...key, displayName: '小禾妈妈', phone: '见面说' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', fields: [{ path: 'phone', message: 'phone' }] } })
})
