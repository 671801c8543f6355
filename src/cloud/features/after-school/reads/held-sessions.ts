import type { HeldSession } from '../../../../policy/after-school/record/held-session'
import type { ServiceKind } from '../../../../policy/after-school/service-kind'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'

/** Present, and not taken back, in the group's own roll; $3 the first and $4 the last day. */
const HELD = {
  name: 'held-sessions',
  text: `
    select h.day, h.offering_id as "offeringId", h.class_id as "classId", h.leader_id as "leaderId",
      o.service_kind as "serviceKind", o.starts_at as "startsAt", o.ends_at as "endsAt",
      (select count(distinct m.child_id)::int from day_mark m
        join child k on k.district_id = m.district_id and k.school_id = m.school_id and k.child_id = m.child_id
        where m.district_id = h.district_id and m.school_id = h.school_id and m.day = h.day and m.offering_id = h.offering_id
          and m.kind in ('present', 'in-session') and (h.class_id = 0 or k.class_id = h.class_id)
          and not exists (select 1 from day_mark u where u.district_id = m.district_id and u.school_id = m.school_id
            and u.day = m.day and u.child_id = m.child_id and u.kind = 'undo' and u.undoes = m.mark_id)) as attended
    from held_session h
      join offering o on o.district_id = h.district_id and o.school_id = h.school_id and o.offering_id = h.offering_id
    where h.district_id = $1 and h.school_id = $2 and h.day between $3::date and $4::date
    order by h.day, h.offering_id, h.class_id`,
}

interface Row {
  day: string
  offeringId: number
  classId: number
  leaderId: number
  serviceKind: ServiceKind
  startsAt: string
  endsAt: string
  attended: number
}

/** The sessions held in a month, by whom, and how many children were there. */
export async function heldSessions(db: Database, at: AuthorizedSchool, month: string): Promise<HeldSession[]> {
  const rows = await db.run<Row>(HELD, [at.districtId, at.schoolId, `${month}-01`, lastDayOf(month)])
  return rows.map(({ classId, leaderId, ...row }) => ({
    ...row,
    sessionId: `${row.day}/${row.offeringId}/${classId}`,
    leaderIds: [leaderId],
  }))
}

const lastDayOf = (month: string) => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
