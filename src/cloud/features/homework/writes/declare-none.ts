import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import type { AuthorizedClass } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { readClassDay } from '../reads/class-day'
import { ofClass } from '../reads/sql'
import type { ClassDay } from '../shapes'
import { checkDay } from './check-load-days'

/** $5 cap of the day, $6 who says so, or null to take it back. Tasks of the day win over the word. */
const DECLARE_NONE = {
  name: 'declare-none',
  text: `
    insert into class_day as d (district_id, school_id, class_id, day, cap_minutes, none_declared_by)
    values ($1, $2, $3, $4::date, $5, $6)
    on conflict (district_id, school_id, class_id, day) do update set none_declared_by = excluded.none_declared_by
    where excluded.none_declared_by is null
      or not exists (select 1 from homework_task x where ${ofClass('x', 'd')} and x.day = d.day)
    returning 1 as done`,
}

/** Says that a class has no homework on a day, or takes it back; `already-done` when there are tasks. */
export async function declareNone(
  ctx: Context,
  { staff, class: klass }: { staff: Staff; class: AuthorizedClass },
  { day, none }: { day: string; none: boolean },
): Promise<ClassDay> {
  const before = await readClassDay(ctx.db, klass, day)
  checkDay(before.class, day, dayInShanghai(ctx.now), before.calendar)
  const { districtId, schoolId, classId } = klass
  const values = [districtId, schoolId, classId, day, before.assessed.verdict.capMinutes, none ? staff.personId : null]
  const rows = await ctx.db.run(DECLARE_NONE, values)
  if (rows.length === 0) throw new AppError('already-done')
  return (await readClassDay(ctx.db, klass, day)).assessed
}
