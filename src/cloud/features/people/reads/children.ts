import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Stage } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { ofClass } from '../../homework/reads/sql'
import type { FoundChildren } from '../shapes'

const A_PAGE = 30

/** $3 what the name has in it, $4 the last child of the page before. */
const BY_NAME = {
  name: 'children-by-name',
  text: `
    select k.child_id as "childId", k.display_name as "displayName",
      json_build_object('classId', c.class_id, 'stage', c.stage, 'entryYear', c.entry_year, 'number', c.number) as class
    from child k join class c on ${ofClass('c', 'k')}
    where k.district_id = $1 and k.school_id = $2 and position(lower($3) in lower(k.display_name)) > 0 and k.child_id > $4
    order by k.child_id limit ${A_PAGE + 1}`,
}

interface Row {
  childId: number
  displayName: string
  class: { classId: number; stage: Stage; entryYear: number; number: number }
}

/** The school's children with these signs in their names, thirty a page: a name and a class, and nothing else of them. */
export async function childrenByName(
  db: Database,
  at: AuthorizedSchool,
  { name, after = 0 }: { name: string; after?: number },
  today: Day,
): Promise<FoundChildren> {
  const rows = await db.run<Row>(BY_NAME, [at.districtId, at.schoolId, name, after])
  const children = rows.slice(0, A_PAGE).map((row) => ({ ...row, class: classNameOn(today, row.class) }))
  return { children, next: rows.length > A_PAGE ? (children.at(-1)?.childId ?? null) : null }
}
