import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { MayCollect } from '../../../../policy/after-school/leaving/check-pickup'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { collector } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { guardianship } from '../../../database/schema'
import type { AuthorizedChild } from '../../../identity/authorized'

/** Who may collect the child from the day on. */
export async function authorisedFor(orm: Database['orm'], at: AuthorizedChild, from: Day): Promise<MayCollect> {
  const [guardians, collectors] = await Promise.all([
    orm
      .select({ personId: guardianship.personId })
      .from(guardianship)
      .where(and(sameSchool(guardianship, at), eq(guardianship.childId, at.childId))),
    orm
      .select()
      .from(collector)
      .where(and(sameSchool(collector, at), eq(collector.childId, at.childId), or(isNull(collector.toDay), gte(collector.toDay, from)))),
  ])
  return {
    guardianIds: guardians.map(({ personId }) => personId),
    collectors: collectors.map(({ addedAt, ...each }) => ({ ...each, fromDay: dayInShanghai(new Date(addedAt)) })),
  }
}
