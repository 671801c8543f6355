import { and, asc, eq } from 'drizzle-orm'
import { classNameOn } from '../../../../contract/class-name'
import type { ExemptionKind } from '../../../../policy/after-school/plan/fee'
import type { Day } from '../../../../policy/calendar/day'
import { exemption } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { child, schoolClass } from '../../../database/schema'
import type { AuthorizedChild, AuthorizedSchool } from '../../../identity/authorized'
import type { ExemptChild } from '../shapes'

/** The exempt children of the school: for its office alone. */
export async function exemptChildren(orm: Database['orm'], at: AuthorizedSchool, today: Day): Promise<ExemptChild[]> {
  const rows = await orm
    .select({ exempt: exemption, child, class: schoolClass })
    .from(exemption)
    .innerJoin(child, and(sameSchool(child, exemption), eq(child.childId, exemption.childId)))
    .innerJoin(schoolClass, and(sameSchool(schoolClass, child), eq(schoolClass.classId, child.classId)))
    .where(sameSchool(exemption, at))
    .orderBy(asc(exemption.childId))
  return rows.map((row) => ({
    childId: row.child.childId,
    displayName: row.child.displayName,
    class: classNameOn(today, row.class),
    kind: row.exempt.kind,
    toDay: row.exempt.toDay,
    grantedAt: new Date(row.exempt.grantedAt).toISOString(),
  }))
}

/** What the child is exempt by on the day, for its own family. */
export async function exemptionOf(
  orm: Database['orm'],
  at: AuthorizedChild,
  today: Day,
): Promise<{ kind: ExemptionKind; fromDay: Day; toDay: Day | null } | null> {
  const [row] = await orm
    .select({ kind: exemption.kind, fromDay: exemption.fromDay, toDay: exemption.toDay })
    .from(exemption)
    .where(and(sameSchool(exemption, at), eq(exemption.childId, at.childId)))
  return row && row.fromDay <= today && (row.toDay === null || today <= row.toDay) ? row : null
}

/** The class of a child of the school, undefined when it has no such child: an exemption is logged as a staff act. */
export async function classOfChild(orm: Database['orm'], at: AuthorizedSchool, childId: number): Promise<number | undefined> {
  const [row] = await orm
    .select({ classId: child.classId })
    .from(child)
    .where(and(sameSchool(child, at), eq(child.childId, childId)))
  return row?.classId
}
