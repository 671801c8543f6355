import { and, eq } from 'drizzle-orm'
import type { Database } from '../database/connect'
import { district, districtOfficer } from '../database/reference-tables'
import { sameSchool } from '../database/same-school'
import { guardianship, child, person, school, schoolClass } from '../database/schema'
import type { SchoolKey } from '../input'

/** What one openid is at one school; staff acts look at nothing else. */
export interface StaffRow {
  personId: number
  displayName: string
  isOffice: boolean
  classTeacherOf: number[]
  teaches: { classId: number; subjectCode: string }[]
}

/** What asStaff looks at, of person `p`: an act embeds it in its own first statement, so the gate costs no round trip. */
export const STAFF_COLUMNS = `
  p.person_id as "personId", p.display_name as "displayName", p.is_office as "isOffice",
  coalesce((select jsonb_agg(c.class_id) from class c
    where c.district_id = p.district_id and c.school_id = p.school_id and c.class_teacher_id = p.person_id
  ), '[]') as "classTeacherOf",
  coalesce((select jsonb_agg(jsonb_build_object('classId', a.class_id, 'subjectCode', a.subject_code))
    from teaching_assignment a
    where a.district_id = p.district_id and a.school_id = p.school_id and a.person_id = p.person_id
  ), '[]') as teaches`

const STAFF = {
  name: 'staff-at-school',
  text: `select ${STAFF_COLUMNS} from person p where p.district_id = $1 and p.school_id = $2 and p.openid = $3`,
}

export async function staffAtSchool(db: Database, key: SchoolKey, openid: string): Promise<StaffRow | undefined> {
  const [row] = await db.run<StaffRow>(STAFF, [key.districtId, key.schoolId, openid])
  return row
}

export async function schoolExists(db: Database, key: SchoolKey): Promise<boolean> {
  const rows = await db.orm
    .select({ id: school.schoolId })
    .from(school)
    .where(sameSchool(school, key))
  return rows.length > 0
}

export async function classExists(db: Database, key: SchoolKey, classId: number): Promise<boolean> {
  const rows = await db.orm
    .select({ id: schoolClass.classId })
    .from(schoolClass)
    .where(and(sameSchool(schoolClass, key), eq(schoolClass.classId, classId)))
  return rows.length > 0
}

export async function guardianOf(db: Database, key: SchoolKey, childId: number, openid: string) {
  const [row] = await db.orm
    .select({ classId: child.classId, personId: person.personId, rights: guardianship.rights })
    .from(guardianship)
    .innerJoin(person, and(sameSchool(person, guardianship), eq(person.personId, guardianship.personId)))
    .innerJoin(child, and(sameSchool(child, guardianship), eq(child.childId, guardianship.childId)))
    .where(and(sameSchool(guardianship, key), eq(guardianship.childId, childId), eq(person.openid, openid)))
  return row
}

export async function isOfficerOf(db: Database, districtId: number, openid: string): Promise<boolean> {
  const rows = await db.orm
    .select({ id: district.districtId })
    .from(districtOfficer)
    .innerJoin(district, eq(district.districtId, districtOfficer.districtId))
    .where(and(eq(districtOfficer.districtId, districtId), eq(districtOfficer.openid, openid)))
  return rows.length > 0
}

const IS_STAFF = {
  name: 'is-staff',
  text: `
    select 1 from person p
    where p.district_id = $1 and p.school_id = $2 and p.person_id = $3 and (p.is_office
      or exists (select 1 from class c where c.district_id = p.district_id and c.school_id = p.school_id
        and c.class_teacher_id = p.person_id)
      or exists (select 1 from teaching_assignment a where a.district_id = p.district_id
        and a.school_id = p.school_id and a.person_id = p.person_id))`,
}

/** Whether the person works at the school: in its office, as a class teacher or teaching. */
export async function isStaff(db: Database, key: SchoolKey, personId: number): Promise<boolean> {
  return (await db.run(IS_STAFF, [key.districtId, key.schoolId, personId])).length > 0
}
