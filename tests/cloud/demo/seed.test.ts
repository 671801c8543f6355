import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/cloud/database/connect'
import { DEMO_CLASS_CODE } from '../../../src/cloud/database/demo/demo-people'
import { demoIdentities } from '../../../src/cloud/database/demo/identities'
import { seedDemo } from '../../../src/cloud/database/demo/seed'
import { person, school, schoolClass } from '../../../src/cloud/database/schema'
import type { ClassOfCode, Me } from '../../../src/cloud/features/people/shapes'
import type { Board, BoardClassDay, MyClasses, Tonight, Week } from '../../../src/cloud/features/homework/shapes'
import { as, good } from '../../support/call'
import { testDatabase } from '../../support/test-database'

const TODAY = '2026-11-24'
const now = new Date('2026-11-24T10:46:00Z')
const call = (openid: string) => as(db, openid, { now })

let db: Database
beforeAll(async () => {
  db = await testDatabase()
  await seedDemo(db, TODAY)
}, 60_000)
afterAll(() => db.close())

it('lets every demo identity be somebody, and one be nobody yet', async () => {
  const identities = await demoIdentities(db)
  expect(identities).toHaveLength(8)
  for (const { openid } of identities) {
    const me = good<Me>(await call(openid)('people.me'))
    const isSomebody = me.children.length + me.posts.length + me.officerOf.length > 0
    expect({ openid, isSomebody }).toEqual({ openid, isSomebody: openid !== 'demo-stranger' })
  }
})

it('gives the mother two children at two schools: written homework for one, none for the other', async () => {
  const { children } = good<Tonight>(await call('demo-mother')('homework.tonight'))
  const [xiaohe, xiaoman] = ['小禾', '小满'].map((name) => children.find((each) => each.displayName === name))
  expect(xiaohe).toMatchObject({ class: { grade: 4, number: 2 }, status: 'posted' })
  expect(xiaohe?.verdict).toMatchObject({ minutes: 30, capMinutes: 60 })
  expect(xiaoman).toMatchObject({ class: { grade: 2, number: 1 }, status: 'posted', verdict: { minutes: 0 } })
  expect(xiaohe?.schoolId).not.toBe(xiaoman?.schoolId)
  expect(xiaohe?.fellows).toEqual([{ displayName: '小禾外婆', relation: '外婆', phone: '023 0000 0002' }])
})

it('lets the grandmother see the evening and only collect', async () => {
  const { children } = good<Tonight>(await call('demo-grandmother')('homework.tonight'))
  expect(children).toEqual([expect.objectContaining({ displayName: '小禾', rights: 'collect-only' })])
})

it('leaves the English teacher another room in each of four classes, 18 minutes in one, and a habit', async () => {
  const { schools, past } = good<MyClasses>(await call('demo-teacher')('homework.myClasses'))
  const rooms = schools.flatMap(({ classes }) => classes).map(({ days }) => days[0]?.verdict.roomMinutes)
  expect(rooms).toEqual([38, 18, 30, 45])
  expect(past).toEqual(expect.arrayContaining([expect.objectContaining({ minutes: 15, subjectCode: 'english' })]))
})

it('shows measured averages for some evenings of 小禾 and too few replies for others', async () => {
  const { children } = good<Tonight>(await call('demo-grandmother')('homework.tonight'))
  const [{ districtId, schoolId, childId } = { districtId: 0, schoolId: 0, childId: 0 }] = children
  const { days } = good<Week>(await call('demo-grandmother')('homework.week', { districtId, schoolId, childId }))
  expect(new Set(days.map(({ measured }) => measured.state))).toEqual(new Set(['enough', 'too-few']))
})

it('shows anybody the board of 昌元示例小学: a class over the cap with its reason, one at it, one not posted', async () => {
  const [found] = await db.orm.select().from(school).where(sql`name = '昌元示例小学'`)
  const { districtId, schoolId } = found ?? { districtId: 0, schoolId: 0 }
  const ask = as(db, null, { now })
  const board = good<Board>(await ask('homework.board', { districtId, schoolId, day: TODAY }))
  const ofClass = (grade: number, number: number) =>
    board.classes.find((each) => each.class.grade === grade && each.class.number === number)
  expect(ofClass(5, 2)).toMatchObject({ verdict: { verdict: 'overrun-published', minutes: 66, overMinutes: 6 } })
  expect(ofClass(4, 3)).toMatchObject({ verdict: { verdict: 'at-cap' } })
  expect(ofClass(6, 2)).toMatchObject({ status: 'not-posted' })
  const overClass = { districtId, schoolId, classId: ofClass(5, 2)?.class.classId, day: TODAY }
  const { overruns } = good<BoardClassDay>(await ask('homework.boardClassDay', overClass))
  const reason = expect.stringMatching(/.{4}/)
  expect(overruns).toMatchObject([{ extraMinutes: 6, publishedAs: 'school-office', reason }])
})

it('has a join request waiting for the class teacher, and a class code and invite that work', async () => {
  const [row] = await db.orm.select().from(schoolClass).where(sql`class_code = ${DEMO_CLASS_CODE}`)
  if (!row) throw new RangeError('the demo class code belongs to no class')
  const { districtId, schoolId, classId } = row
  const pending = await call('demo-class-teacher')('people.pendingJoins', { districtId, schoolId, classId })
  expect(good(pending)).toEqual([expect.objectContaining({ childName: '小石' })])
  const found = good<ClassOfCode>(await call('demo-stranger')('people.lookupClassCode', { code: 'sjt-402' }))
  expect(found).toMatchObject({ isDemo: true, class: { grade: 4, number: 2 } })
  const codes = (await demoIdentities(db)).at(-1)?.what.match(/([0-9A-Z]{1,4}-){2,}[0-9A-Z]+/g) ?? []
  expect(codes).toHaveLength(2)
  for (const code of codes) expect(good(await call('demo-stranger')('people.lookupInvite', { code }))).toBeTruthy()
})

it('goes on counting after the ids it gave, so that the next person gets a new one', async () => {
  const [{ districtId, schoolId } = { districtId: 0, schoolId: 0 }] = await db.orm.select().from(schoolClass).limit(1)
  const added = { districtId, schoolId, openid: 'somebody-new', displayName: '示例' }
  const [next] = await db.orm.insert(person).values(added).returning()
  const [{ known } = { known: 0 }] = await db.orm
    .select({ known: sql<number>`count(*)::int` })
    .from(person)
    .where(sql`person_id = ${next?.personId ?? 0}`)
  expect(known).toBe(1)
})
