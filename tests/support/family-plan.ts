import type { Database } from '../../src/cloud/database/connect'
import { pickupDefault } from '../../src/cloud/database/leaving-tables'
import type { SchoolKey } from '../../src/cloud/input'
import { aPlan } from './after-school'
import { aChild, aClass, aGuardian, aPerson, aSchool } from './world'

/** The guardian collects the child at 18:00 on Thursdays. */
export const collectedBy = (db: Database, child: SchoolKey & { childId: number }, personId: number) =>
  db.orm.insert(pickupDefault).values({
    ...child, weekday: 4, how: 'collected', at: '18:00', personId, setBy: personId, setAt: '2026-03-05T00:00:00Z',
  })

/** 小禾 and her mother at a school with a plan; nobody has said who collects her. */
export async function aFamilyWithPlan(db: Database) {
  const key = await aSchool(db)
  const office = await aPerson(db, key, { isOffice: true })
  const teacher = await aPerson(db, key)
  const klass = await aClass(db, key, 4, teacher.personId)
  const planId = await aPlan(db, key)
  const child = { ...key, childId: await aChild(db, key, klass, '小禾') }
  const mother = await aGuardian(db, key, child.childId, { relation: '妈妈' })
  const pickupPage = `/packages/family/pickup/index?d=${key.districtId}&s=${key.schoolId}&child=${child.childId}`
  return { key, office, teacher, klass, planId, child, mother, pickupPage }
}
