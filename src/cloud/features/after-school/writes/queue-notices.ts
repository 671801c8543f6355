import { sql } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { idsGiven, rowsOf } from '../../../database/insert-rows'
import type { SchoolKey } from '../../../input'
import type { Notice } from '../../../ports/notify'

interface Queued {
  notice: Omit<Notice, 'openid'>
  /** The act it tells of: queued twice for one act, it reaches a person once. */
  about: string
  now: Date
  /** From then on it is news to nobody and not sent any more. */
  uselessAfter: Date
  /** Who knows it already. */
  except?: number | null
}

/**
 * Queues a message to every guardian of the children, each once: in the transaction of the act it tells of, so that
 * neither is without the other. Answers how many were queued.
 */
export async function queueNotices(tx: Database['orm'], at: SchoolKey, children: readonly number[], queued: Queued): Promise<number> {
  if (children.length === 0) return 0
  const { notice, about, now, uselessAfter, except = null } = queued
  const answer = await tx.execute(sql`
    insert into notice_queue (district_id, school_id, person_id, about, template, page, fields, queued_at, useless_after)
    select distinct g.district_id, g.school_id, g.person_id, ${about}, ${notice.template}, ${notice.page},
      ${JSON.stringify(notice.fields)}::jsonb, ${now.toISOString()}::timestamptz, ${uselessAfter.toISOString()}::timestamptz
    from guardianship g join ${idsGiven(children)} on g.child_id = given.id
    where g.district_id = ${at.districtId} and g.school_id = ${at.schoolId} and g.person_id is distinct from ${except}::bigint
    on conflict do nothing returning queue_id`)
  return rowsOf(answer).length
}
