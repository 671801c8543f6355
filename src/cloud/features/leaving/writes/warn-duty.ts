import { canClose, isTimeToWarn } from '../../../../policy/after-school/leaving/close-day'
import { clockInShanghai, dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Context } from '../../../context'
import { dutyWarned } from '../../../database/notice-tables'
import { schoolOfTimer } from '../../../identity/timer'
import type { SchoolKey } from '../../../input'
import { dayNotClosed } from '../../../ports/notices'
import { storedContent } from '../../after-school/reads/plans'
import { tell } from '../../after-school/writes/tell-guardians'
import { ofSchool } from '../../homework/reads/sql'
import { childrenOfDay } from '../reads/day'
import { openidsToWarn } from '../reads/duty'
import { hoursOn } from '../reads/plan-hours'
import { weekdayOn } from '../reads/weekday-on'

/**
 * Schools with an open day $1 of which nobody was told yet. One without a single mark takes no roll here: hundreds of names
 * would help nobody.
 */
const OPEN_DAYS = {
  name: 'open-days',
  text: `
    select n.district_id as "districtId", n.school_id as "schoolId", n.published from service_plan n
    where n.published is not null and $1::date between n.starts_on and n.ends_on
      and exists (select 1 from day_mark m where ${ofSchool('m', 'n')} and m.day = $1::date)
      and not exists (select 1 from closed_day c where ${ofSchool('c', 'n')} and c.day = $1::date)
      and not exists (select 1 from duty_warned w where ${ofSchool('w', 'n')} and w.day = $1::date)
    order by n.district_id, n.school_id`,
}

type Warner = Pick<Context, 'db' | 'now' | 'notify'>

/**
 * For the timer: tells whoever has the duty, or the office where nobody has, of children whom no roll has called or nobody can
 * find a quarter of an hour after the day's last care; once a day and school. Answers how many schools were told.
 */
export async function warnDuty(ctx: Warner): Promise<number> {
  const day = dayInShanghai(ctx.now)
  let warned = 0
  for (const { published, ...key } of await ctx.db.run<SchoolKey & { published: unknown }>(OPEN_DAYS, [day])) {
    if (await warnOne(ctx, key, day, published)) warned += 1
  }
  return warned
}

async function warnOne(ctx: Warner, key: SchoolKey, day: Day, published: unknown): Promise<boolean> {
  const at = schoolOfTimer(key)
  const { until } = hoursOn(storedContent(published), await weekdayOn(ctx.db.orm, at, day))
  if (!isTimeToWarn(until, clockInShanghai(ctx.now))) return false
  const { notCalled, unaccounted } = canClose((await childrenOfDay(ctx.db, at, day)).map(({ state }) => state))
  if (notCalled.length + unaccounted.length === 0) return false
  const row = { ...key, day, children: notCalled.length + unaccounted.length, warnedAt: ctx.now.toISOString() }
  // Of two runs at once the one that keeps the row tells.
  const kept = await ctx.db.orm.insert(dutyWarned).values(row).onConflictDoNothing().returning({ day: dutyWarned.day })
  if (kept.length === 0) return false
  await tell(ctx, () => openidsToWarn(ctx.db.orm, at, day), dayNotClosed(key, day, unaccounted.length, notCalled.length))
  return true
}
