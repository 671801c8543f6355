import { eq } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { accessLog, child } from '../../../src/cloud/database/schema'
import type { FoundChildren } from '../../../src/cloud/features/people/shapes'
import type { SchoolKey } from '../../../src/cloud/input'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aPerson, aSchool, aTeacher } from '../../support/world'

let db: Database
let key: SchoolKey
let classId: number
let office: Caller
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  key = await aSchool(db)
  classId = await aClass(db, key)
  office = as(db, (await aPerson(db, key, { isOffice: true })).openid)
})

async function named(displayName: string, of = key, klass = classId): Promise<number> {
  const childId = await aChild(db, of, klass)
  await db.orm.update(child).set({ displayName }).where(eq(child.childId, childId))
  return childId
}
const find = async (name: string, after?: number) => good<FoundChildren>(await office('people.findChild', { ...key, name, after }))

it('finds any child of the school by a part of its name, also one in no service, and none of another school', async () => {
  const childId = await named('示例小麦')
  await named('示例小禾')
  const other = await aSchool(db)
  await named('示例小麦', other, await aClass(db, other))
  const found = await find('麦')
  expect(found).toEqual({ children: [{ childId, displayName: '示例小麦', class: expect.objectContaining({ classId, grade: 4 }) }], next: null })
  // A name and a class, and nothing else of a child.
  expect(Object.keys(found.children[0] ?? {}).sort()).toEqual(['childId', 'class', 'displayName'])
})

it('takes what is typed as signs of a name and as nothing else', async () => {
  await named('示例小麦')
  expect([(await find('%')).children, (await find('_')).children]).toEqual([[], []])
})

it('is given in pages of thirty that go on without a gap or a child twice', async () => {
  const ids: number[] = []
  for (let n = 0; n < 61; n += 1) ids.push(await named(`示例小石${n}`))
  const first = await find('小石')
  const second = await find('小石', first.next ?? undefined)
  const third = await find('小石', second.next ?? undefined)
  expect([first, second, third].map(({ children }) => children.length)).toEqual([30, 30, 1])
  expect([first, second, third].flatMap(({ children }) => children.map(({ childId }) => childId))).toEqual(ids)
  expect(third.next).toBeNull()
})

it('is logged for each child that was shown, and is nobody else\'s to ask', async () => {
  const [childId] = [await named('示例小麦'), await named('示例小禾')]
  await find('麦')
  await find('小麦')
  expect(await db.orm.select({ childId: accessLog.childId, act: accessLog.act }).from(accessLog).where(eq(accessLog.schoolId, key.schoolId)))
    .toEqual([{ childId, act: 'child-looked-up' }])
  const teacher = await aTeacher(db, key, [classId])
  const guardian = await aGuardian(db, key, childId)
  for (const { openid } of [teacher, guardian]) {
    expect(refusal(await as(db, openid)('people.findChild', { ...key, name: '麦' }))).toBe('not-allowed')
  }
})
