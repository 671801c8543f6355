import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import type { AuthorizedChild } from '../../../identity/authorized'
import { readClassDay } from '../reads/class-day'
import { reportState } from '../reads/time-reports'
import type { TimeReportState } from '../shapes'

const REPORT_TIME = {
  name: 'report-time',
  text: `
    insert into time_report (district_id, school_id, class_id, day, child_id, band, reported_by, reported_at)
    values ($1, $2, $3, $4::date, $5, $6, $7, $8::timestamptz)
    on conflict (district_id, school_id, class_id, day, child_id) do update set
      band = excluded.band, reported_by = excluded.reported_by, reported_at = excluded.reported_at`,
}

/** Says, or says differently, how long a child's homework of a day took; `report-closed` outside its hours. */
export async function reportTime(
  ctx: Context,
  child: AuthorizedChild,
  { day, band }: { day: string; band: number },
): Promise<TimeReportState> {
  const { assessed } = await readClassDay(ctx.db, child, day)
  const state = reportState(child.rights, day, assessed.dayKind, ctx.now, band)
  if (!state.canReport) throw new AppError('report-closed')
  const { districtId, schoolId, classId, childId, personId } = child
  const values = [districtId, schoolId, classId, day, childId, band, personId, ctx.now.toISOString()]
  await ctx.db.run(REPORT_TIME, values)
  return state
}
