import { and, asc, eq } from 'drizzle-orm'
import { serviceLeader } from '../../../database/after-school-tables'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Leader } from '../shapes'

type Row = typeof serviceLeader.$inferSelect

const toLeader = ({ leaderId, displayName, staffKind, personId, certificateKind, certificateValidTo, institutionId, active }: Row): Leader => ({
  leaderId,
  displayName,
  staffKind,
  personId,
  certificate: certificateKind === null ? null : { kind: certificateKind, validTo: certificateValidTo },
  institutionId,
  active,
})

/** Everybody who leads or led sessions at the school: for its office. */
export async function leadersOf(orm: Database['orm'], at: AuthorizedSchool): Promise<Leader[]> {
  const rows = await orm.select().from(serviceLeader).where(sameSchool(serviceLeader, at)).orderBy(asc(serviceLeader.leaderId))
  return rows.map(toLeader)
}

/** One of them, undefined when there is none of that number. */
export async function leaderOf(orm: Database['orm'], at: AuthorizedSchool, leaderId: number): Promise<Leader | undefined> {
  const [row] = await orm
    .select()
    .from(serviceLeader)
    .where(and(sameSchool(serviceLeader, at), eq(serviceLeader.leaderId, leaderId)))
  return row && toLeader(row)
}
