import type { Database } from '../../src/cloud/database/connect'
import { districtOfficer } from '../../src/cloud/database/reference-tables'
import { child, joinRequest, school, schoolClass, teachingAssignment } from '../../src/cloud/database/schema'
import { TASK_LIMITS } from '../../src/policy/homework/task'
import { aTask, posted } from './family-evening'
import { aClass, aGuardian, aPerson, aSchool, aTeacher, EVENING, mustBe } from './world'

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)
const LONG = '完成练习册第 34 至 36 页第 1、2、3 题，订正今天课堂上的错题，写在作业本上，字迹工整，家长不用签字'

/**
 * As much as a district can have on one screen: 300 schools, one of them with 60 classes, one of those with 55 children and a post
 * of 20 tasks; every teacher has as many classes as one post reaches; two guardians wait for its class teacher.
 */
export async function aFullDistrict(db: Database) {
  const key = await aSchool(db, { name: '昌元示例小学' })
  const { districtId } = key
  const others = upTo(299).map((n) => ({ districtId, schoolId: 5_001_540_000 + n, townCode: '001', isDemo: true }))
  await db.orm.insert(school).values(others.map((one, n) => ({ ...one, name: `示例第 ${n + 1} 小学`, kind: 'primary' as const })))
  const lead = await aPerson(db, key, { displayName: '示例班主任' })
  const classId = await aClass(db, key, 4, lead.personId)
  await db.orm.insert(teachingAssignment).values({ ...key, classId, subjectCode: 'chinese', personId: lead.personId })
  const rest = await db.orm
    .insert(schoolClass)
    .values(upTo(59).map((n) => ({ ...key, stage: 'primary' as const, entryYear: 2021, number: n, classCode: `FULL${n}` })))
    .returning({ classId: schoolClass.classId })
  const roster = await db.orm
    .insert(child)
    .values(upTo(55).map((n) => ({ ...key, classId, displayName: `示例孩子 ${n}` })))
    .returning({ childId: child.childId })
  const { childId } = mustBe(roster[0])
  const mother = await aGuardian(db, key, childId)
  const asked = { ...key, classId, relation: '妈妈', askedAt: EVENING.toISOString() }
  await db.orm.insert(joinRequest).values(
    upTo(2).map((n) => ({ ...asked, openid: `asking-${n}`, guardianName: `示例家长 ${n}`, childName: `新来的孩子 ${n}` })),
  )
  const teachers = []
  const all = [classId, ...rest.map((one) => one.classId)]
  for (let from = 0; from < all.length; from += TASK_LIMITS.classesMax) {
    const classIds = all.slice(from, from + TASK_LIMITS.classesMax)
    const maths = await aTeacher(db, key, classIds)
    await posted(db, maths, key, classIds.filter((one) => one !== classId), [aTask({ text: LONG, minutes: 15 })])
    teachers.push(maths)
  }
  const teacher = mustBe(teachers[0])
  await posted(db, teacher, key, [classId], upTo(20).map((n) => aTask({ text: `${n}. ${LONG}`, minutes: 2 })))
  const office = await aPerson(db, key, { isOffice: true })
  const officer = 'full-district-officer'
  await db.orm.insert(districtOfficer).values({ districtId, openid: officer, displayName: '示例干部' })
  return { key, classId, lead, teacher, mother, office, officer, childId }
}
