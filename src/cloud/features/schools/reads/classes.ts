import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Stage } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { LOWEST_GRADE_FIRST } from '../../homework/reads/sql'
import type { OfficeClass } from '../shapes'

interface ClassRow {
  classId: number
  stage: Stage
  entryYear: number
  number: number
  classCode: string
  teacherId: number | null
  teacherName: string | null
  children: number
}

const CLASSES = {
  name: 'office-classes',
  text: `
    select c.class_id as "classId", c.stage, c.entry_year as "entryYear", c.number, c.class_code as "classCode",
      p.person_id as "teacherId", p.display_name as "teacherName",
      (select count(*)::int from child k
        where k.district_id = c.district_id and k.school_id = c.school_id and k.class_id = c.class_id) as children
    from class c
    left join person p
      on p.district_id = c.district_id and p.school_id = c.school_id and p.person_id = c.class_teacher_id
    where c.district_id = $1 and c.school_id = $2
    order by ${LOWEST_GRADE_FIRST}`,
}

/** The school's classes, youngest first, with their codes: for the office only. */
export async function readClasses(db: Database, at: AuthorizedSchool, today: Day): Promise<OfficeClass[]> {
  const rows = await db.run<ClassRow>(CLASSES, [at.districtId, at.schoolId])
  return rows.map((row) => ({
    class: classNameOn(today, row),
    stage: row.stage,
    entryYear: row.entryYear,
    classCode: row.classCode,
    classTeacher: row.teacherId === null ? null : { personId: row.teacherId, displayName: row.teacherName ?? '' },
    children: row.children,
  }))
}
