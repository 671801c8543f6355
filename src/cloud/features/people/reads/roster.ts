import { and, asc, eq } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { joinRequest, schoolClass } from '../../../database/schema'
import type { AuthorizedClass, AuthorizedSchool } from '../../../identity/authorized'
import type { PendingJoin, Roster } from '../shapes'

const CHILDREN = {
  name: 'children-of-class',
  text: `
    select k.child_id as "childId", k.display_name as "displayName",
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'displayName', p.display_name,
          'relation', g.relation, 'rights', g.rights) order by p.person_id)
        from guardianship g
        join person p on p.district_id = g.district_id and p.school_id = g.school_id and p.person_id = g.person_id
        where g.district_id = k.district_id and g.school_id = k.school_id and g.child_id = k.child_id
      ), '[]') as guardians
    from child k where k.district_id = $1 and k.school_id = $2 and k.class_id = $3 order by k.child_id`,
}

const childrenOf = (db: Database, at: AuthorizedClass) =>
  db.run<Roster['children'][number]>(CHILDREN, [at.districtId, at.schoolId, at.classId])

/** The class list with each child's guardians; the caller writes the access log. */
export async function readRoster(db: Database, at: AuthorizedClass, today: Day): Promise<Roster> {
  const [row] = await db.orm
    .select()
    .from(schoolClass)
    .where(and(sameSchool(schoolClass, at), eq(schoolClass.classId, at.classId)))
  if (!row) throw new AppError('not-found')
  return { class: classNameOn(today, row), classCode: row.classCode, children: await childrenOf(db, at) }
}

/** Who asks to join the class, in the order they asked, each with the children of that very name. */
export async function readPendingJoins(db: Database, at: AuthorizedClass): Promise<PendingJoin[]> {
  const asked = await db.orm
    .select()
    .from(joinRequest)
    .where(and(sameSchool(joinRequest, at), eq(joinRequest.classId, at.classId)))
    .orderBy(asc(joinRequest.requestId))
  if (asked.length === 0) return []
  const children = await childrenOf(db, at)
  return asked.map(({ requestId, childName, guardianName, relation, askedAt }) => ({
    requestId,
    childName,
    guardianName,
    relation,
    askedAt: new Date(askedAt).toISOString(),
    sameName: children
      .filter((child) => child.displayName === childName)
      .map(({ childId, displayName, guardians }) => ({
        childId,
        displayName,
        guardians: guardians.map((guardian) => guardian.displayName),
      })),
  }))
}

/** The class of a request that still waits, or undefined. */
export async function classOfRequest(db: Database, at: AuthorizedSchool, requestId: number): Promise<number | undefined> {
  const [row] = await db.orm
    .select({ classId: joinRequest.classId })
    .from(joinRequest)
    .where(and(sameSchool(joinRequest, at), eq(joinRequest.requestId, requestId)))
  return row?.classId
}
