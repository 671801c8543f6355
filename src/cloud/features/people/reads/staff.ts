import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { LOWEST_GRADE_FIRST } from '../../homework/reads/sql'
import type { StaffMember } from '../shapes'
import { COHORT, named } from './me'
import type { Cohort } from './me'

interface StaffListRow {
  personId: number
  displayName: string
  isOffice: boolean
  classTeacherOf: Cohort[]
  teaches: { class: Cohort; subjectCode: string }[]
}

const STAFF_LIST = {
  name: 'staff-list',
  text: `
    select * from (
      select p.person_id as "personId", p.display_name as "displayName", p.is_office as "isOffice",
        (select coalesce(jsonb_agg(${COHORT} order by ${LOWEST_GRADE_FIRST}), '[]') from class c
          where c.district_id = p.district_id and c.school_id = p.school_id and c.class_teacher_id = p.person_id
        ) as "classTeacherOf",
        (select coalesce(jsonb_agg(jsonb_build_object('class', ${COHORT}, 'subjectCode', a.subject_code)
            order by ${LOWEST_GRADE_FIRST}, a.subject_code), '[]')
          from teaching_assignment a
          join class c on c.district_id = a.district_id and c.school_id = a.school_id and c.class_id = a.class_id
          where a.district_id = p.district_id and a.school_id = p.school_id and a.person_id = p.person_id
        ) as teaches
      from person p where p.district_id = $1 and p.school_id = $2
    ) everybody
    where "isOffice" or "classTeacherOf" <> '[]' or teaches <> '[]'
    order by "personId"`,
}

/** Who works at the school and as what; guardians are not in it. */
export async function readStaff(
  db: Database,
  at: AuthorizedSchool,
  myPersonId: number,
  today: Day,
): Promise<StaffMember[]> {
  const rows = await db.run<StaffListRow>(STAFF_LIST, [at.districtId, at.schoolId])
  return rows.map((row) => ({ ...row, ...named(today, row), isMe: row.personId === myPersonId }))
}
