import type { Context } from '../../../context'
import type { SchoolKey } from '../../../input'
import type { Notice } from '../../../ports/notify'
import { ofSchool } from '../../homework/reads/sql'

/** WeChat is asked so many at a time, and a call sends no more itself. */
export const AT_ONCE = 20

export type Teller = Pick<Context, 'db' | 'notify' | 'now'>

type Claimed = SchoolKey & Notice & { queueId: number }

/** As many as a run of the timer sends within its minute, at a tenth of a second for twenty. */
export const MOST_A_RUN = 4_000

const STALE = { name: 'stale-notices', text: `delete from notice_queue where useless_after <= $1::timestamptz` }

/**
 * The oldest that nobody is sending, those that failed before last: $1 now, $2 district and $3 school or null for all, $4
 * how many. Whoever claims has two minutes, twice what a function may run: after that it was cut, and another takes what
 * it left.
 */
const CLAIM = {
  name: 'claim-notices',
  text: `
    with due as (select q.district_id, q.school_id, q.queue_id from notice_queue q
      where (q.claimed_until is null or q.claimed_until <= $1::timestamptz)
        and ($3::bigint is null or (q.district_id = $2 and q.school_id = $3))
      order by q.claimed_until nulls first, q.queued_at, q.queue_id limit $4 for update skip locked)
    update notice_queue q set claimed_until = $1::timestamptz + interval '2 minutes'
    from due, person p
    where ${ofSchool('q', 'due')} and q.queue_id = due.queue_id and ${ofSchool('p', 'q')} and p.person_id = q.person_id
    returning q.district_id as "districtId", q.school_id as "schoolId", q.queue_id as "queueId", p.openid, q.template, q.page, q.fields`,
}

const SENT = { name: 'notice-sent', text: `delete from notice_queue where district_id = $1 and school_id = $2 and queue_id = $3` }

/** Each goes from the queue as soon as it is sent, so that a cut leaves only those that were just on their way. */
async function sendOne({ db, notify }: Teller, { districtId, schoolId, queueId, ...notice }: Claimed): Promise<number> {
  try {
    await notify({ openid: notice.openid, template: notice.template, page: notice.page, fields: notice.fields })
    await db.run(SENT, [districtId, schoolId, queueId])
    return 1
  } catch (error) {
    console.error(JSON.stringify({ notice: notice.template, error: error instanceof Error ? error.message : String(error) }))
    return 0
  }
}

/**
 * Sends what waits, the oldest first, of one school or of all; answers how many went out. Several may run at once: each
 * message is claimed by one. What was not sent stays for a later run.
 */
export async function sendQueued(ctx: Teller, { at, most = MOST_A_RUN }: { at?: SchoolKey; most?: number } = {}): Promise<number> {
  await ctx.db.run(STALE, [ctx.now.toISOString()])
  let claimedSoFar = 0
  let sent = 0
  while (claimedSoFar < most) {
    const values = [ctx.now.toISOString(), at?.districtId ?? null, at?.schoolId ?? null, Math.min(AT_ONCE, most - claimedSoFar)]
    const claimed = await ctx.db.run<Claimed>(CLAIM, values)
    if (claimed.length === 0) break
    claimedSoFar += claimed.length
    const done = await Promise.all(claimed.map((each) => sendOne(ctx, each)))
    sent += done.reduce((sum, each) => sum + each, 0)
  }
  return sent
}
