import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { collector } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { hashOfInvite } from '../../../identity/codes'
import type { CodeOnPaper } from '../shapes'
import { childrenOfDay } from './day'
import type { ChildOfDay } from './day'
import { pickupOfPlan } from './shown'

/** Whom a paper code stands for at this school on the day, with the child's plan; undefined when it is nobody's. */
export async function readPaperCode(
  db: Database,
  at: AuthorizedSchool,
  day: Day,
  typed: string,
): Promise<{ shown: CodeOnPaper; child: ChildOfDay } | undefined> {
  const codeHash = hashOfInvite(typed.toUpperCase().replace(/[\s-]/g, ''))
  const [found] = await db.orm
    .select()
    .from(collector)
    .where(and(sameSchool(collector, at), eq(collector.codeHash, codeHash), or(isNull(collector.toDay), gte(collector.toDay, day))))
  if (!found) return undefined
  const { childId, collectorId, displayName, relation } = found
  const child = (await childrenOfDay(db, at, day)).find((each) => each.childId === childId)
  if (!child) return undefined
  const shown = {
    childId,
    childName: child.displayName,
    collector: { personId: null, collectorId, displayName, relation, hasCode: true },
    expectedToday: pickupOfPlan(child.plan)?.collectorId === collectorId,
  }
  return { shown, child }
}
