import { dayInShanghai } from '../../../../policy/calendar/day'
import { homeworkRule } from '../../../../policy/homework/caps'
import { mayPublishOverrun } from '../../../../policy/homework/overrun-rule'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { brokenConstraint } from '../../../database/failures'
import type { AuthorizedClass } from '../../../identity/authorized'
import { requireIdentity } from '../../../identity/gates'
import type { Staff } from '../../../identity/gates'
import type { EarlierAnswer } from '../reads/before-act'
import { readClassDay } from '../reads/class-day'
import { gradeInForce } from '../reads/class-days'
import type { ClassDay, OverrunAnswer } from '../shapes'
import { actOnce, earlierAnswer, hashOf } from './act-once'
import { checkDay } from './check-load-days'
import { moderateTexts } from '../../../ports/moderate-texts'

interface Lead {
  staff: Staff
  class: AuthorizedClass
  as: 'class-teacher' | 'school-office'
}

const EARLIER = {
  name: 'earlier-answer',
  text: `select answer from answered_request
    where district_id = $1 and school_id = $2 and person_id = $3 and request_key = $4`,
}

/** $3 person, $4 request key, $5 class, $6 day, $7 cap, $8 minutes, $9 reason, $10 role, $11 now, $12 hash of the input. */
const PUBLISH = {
  name: 'publish-overrun',
  text: `
    with counted as (
      insert into class_day as d (district_id, school_id, class_id, day, cap_minutes, overrun_minutes)
      values ($1, $2, $5, $6::date, $7, $8::int)
      on conflict (district_id, school_id, class_id, day) do update set
        overrun_minutes = d.overrun_minutes + excluded.overrun_minutes
      returning d.day),
    published as (
      insert into overrun (district_id, school_id, class_id, day, extra_minutes, reason,
        published_by, published_as, published_at)
      select $1, $2, $5, d.day, $8::int, $9, $3, $10, $11::timestamptz from counted d returning overrun_id)
    insert into answered_request (district_id, school_id, person_id, request_key, answer, answered_at)
    select $1, $2, $3, $4, jsonb_build_object('act', 'publish-overrun', 'input', $12::text, 'answer', o.overrun_id),
        $11::timestamptz
      from published o
    returning (answer -> 'answer')::bigint as "overrunId"`,
}

/** $3 class, $4 day, $5 overrun, $6 cap by today's calendar: the stored one may be from before the calendar changed. */
const TAKE_BACK = {
  name: 'withdraw-overrun',
  text: `
    with gone as (
      delete from overrun where district_id = $1 and school_id = $2 and class_id = $3 and day = $4::date
        and overrun_id = $5
      returning extra_minutes)
    update class_day d set overrun_minutes = d.overrun_minutes - g.extra_minutes, cap_minutes = $6::smallint from gone g
    where d.district_id = $1 and d.school_id = $2 and d.class_id = $3 and d.day = $4::date
    returning 1 as done`,
}

/** Publishes minutes over the cap with their reason; `no-overrun-here` in grades 1-2 and where there is no cap. */
export async function publishOverrun(
  ctx: Context,
  { staff, class: klass, as }: Lead,
  input: { requestKey: string; day: string; extraMinutes: number; reason: string },
): Promise<OverrunAnswer> {
  const { districtId, schoolId, classId } = klass
  const request = [districtId, schoolId, staff.personId, input.requestKey]
  const hash = hashOf(input)
  const overrunId = await actOnce(async () => {
    const [seen] = await ctx.db.run<{ answer: EarlierAnswer }>(EARLIER, request)
    const earlier = earlierAnswer<number>(seen?.answer ?? null, 'publish-overrun', hash)
    if (earlier !== undefined) return earlier

    const before = await readClassDay(ctx.db, klass, input.day)
    checkDay(before.class, input.day, dayInShanghai(ctx.now), before.calendar)
    const grade = gradeInForce(before.class, input.day)
    const { rule, capMinutes } = homeworkRule(grade, before.assessed.dayKind, input.day)
    if (rule !== 'capped' || !mayPublishOverrun(as, grade)) throw new AppError('no-overrun-here')
    await moderateTexts(ctx, requireIdentity(ctx), [input.reason])
    const { day, extraMinutes, reason } = input
    const values = [...request, classId, day, capMinutes, extraMinutes, reason, as, ctx.now.toISOString(), hash]
    const [row] = await ctx.db.run<{ overrunId: number }>(PUBLISH, values)
    return row?.overrunId
  })
  return { overrunId, day: (await readClassDay(ctx.db, klass, input.day)).assessed }
}

/** Takes a published overrun back; `overrun-in-use` when homework already needs its minutes. */
export async function withdrawOverrun(
  ctx: Context,
  klass: AuthorizedClass,
  { day, overrunId }: { day: string; overrunId: number },
): Promise<ClassDay> {
  if (day < dayInShanghai(ctx.now)) throw new AppError('day-past')
  const { districtId, schoolId, classId } = klass
  const { capMinutes } = (await readClassDay(ctx.db, klass, day)).assessed.verdict
  try {
    const rows = await ctx.db.run(TAKE_BACK, [districtId, schoolId, classId, day, overrunId, capMinutes])
    if (rows.length === 0) throw new AppError('not-found')
  } catch (error) {
    throw brokenConstraint(error) === 'class_day_within_cap' ? new AppError('overrun-in-use') : error
  }
  return (await readClassDay(ctx.db, klass, day)).assessed
}
