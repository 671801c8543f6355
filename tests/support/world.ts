import { district, subject, town } from '../../src/cloud/database/reference-tables'
import {
  guardianship,
  child,
  person,
  school,
  schoolClass,
  teachingAssignment,
  term,
} from '../../src/cloud/database/schema'
import type { Database } from '../../src/cloud/database/connect'
import type { SchoolKey } from '../../src/cloud/input'
import { schoolYearOf } from '../../src/policy/calendar/grade'
import { SUBJECTS } from '../../src/policy/homework/subjects'

/*
 * Builders of a small district for the tests of the cloud. Days are fixed: TODAY is a Thursday in the middle of a
 * term, with a normal week on both sides.
 */
export const TODAY = '2026-05-21'
/** A Friday. */
export const NEXT_DAY = '2026-05-22'
/** 10:00 on TODAY: before the cut-off of aPlan. */
export const MORNING = new Date('2026-05-21T02:00:00Z')
export const EVENING = new Date('2026-05-21T10:46:00Z') // 18:46 in Shanghai

let serial = 0
const next = () => ++serial

export async function aDistrict(db: Database, districtId = 500153): Promise<number> {
  await db.orm.insert(district).values({ districtId, name: `示例区 ${districtId}`, isDemo: true }).onConflictDoNothing()
  await db.orm.insert(town).values({ districtId, townCode: '001', name: '示例街道' }).onConflictDoNothing()
  await db.orm
    .insert(subject)
    .values(SUBJECTS.map((s) => ({ subjectCode: s.code, name: s.name, position: s.position })))
    .onConflictDoNothing()
  return districtId
}

/** A school whose one term runs from March to July 2026. */
export async function aSchool(db: Database, more: Partial<typeof school.$inferInsert> = {}): Promise<SchoolKey> {
  const districtId = await aDistrict(db, more.districtId)
  const key = { districtId, schoolId: more.schoolId ?? 5_001_530_000 + next() }
  await db.orm
    .insert(school)
    .values({ townCode: '001', name: `示例学校 ${key.schoolId}`, kind: 'nine-year', isDemo: true, ...more, ...key })
  await db.orm.insert(term).values({ ...key, startsOn: '2026-03-05', endsOn: '2026-07-01', name: '2026 春' })
  return key
}

/** A class that is in `grade` on TODAY. */
export async function aClass(db: Database, key: SchoolKey, grade = 4, classTeacherId?: number): Promise<number> {
  const stage = grade <= 6 ? 'primary' : 'junior'
  const entryYear = schoolYearOf(TODAY) - (stage === 'primary' ? grade - 1 : grade - 7)
  const number = next()
  const [row] = await db.orm
    .insert(schoolClass)
    .values({ ...key, stage, entryYear, number, classCode: `CODE${number}`, classTeacherId: classTeacherId ?? null })
    .returning({ classId: schoolClass.classId })
  return mustBe(row).classId
}

export interface APerson {
  personId: number
  openid: string
}

export async function aPerson(db: Database, key: SchoolKey, more: Partial<typeof person.$inferInsert> = {}): Promise<APerson> {
  const openid = more.openid ?? `openid-${next()}`
  const [row] = await db.orm
    .insert(person)
    .values({ displayName: `示例人 ${openid}`, ...more, openid, ...key })
    .returning({ personId: person.personId })
  return { personId: mustBe(row).personId, openid }
}

/** A teacher of `subjectCode` in the classes. */
export async function aTeacher(db: Database, key: SchoolKey, classIds: number[], subjectCode = 'math'): Promise<APerson> {
  const teacher = await aPerson(db, key)
  if (classIds.length === 0) return teacher
  await db.orm
    .insert(teachingAssignment)
    .values(classIds.map((classId) => ({ ...key, classId, subjectCode, personId: teacher.personId })))
  return teacher
}

export async function aChild(db: Database, key: SchoolKey, classId: number, displayName = '小禾'): Promise<number> {
  const [row] = await db.orm.insert(child).values({ ...key, classId, displayName }).returning({ childId: child.childId })
  return mustBe(row).childId
}

export async function aGuardian(
  db: Database,
  key: SchoolKey,
  childId: number,
  more: { openid?: string; rights?: 'full' | 'collect-only'; relation?: string } = {},
): Promise<APerson> {
  const guardian = await aPerson(db, key, { openid: more.openid })
  await db.orm.insert(guardianship).values({
    ...key,
    childId,
    personId: guardian.personId,
    rights: more.rights ?? 'full',
    relation: more.relation ?? '妈妈',
  })
  return guardian
}

/** The first row of an insert that returns one. */
export function mustBe<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the insert returned no row')
  return row
}
