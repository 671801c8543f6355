import type { Venue } from '../../../../policy/after-school/plan/offering'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { ofSchool } from '../../homework/reads/sql'
import { weekdayOn } from './weekday-on'

/** An offering as it takes place on one day. */
export interface GroupRow {
  offeringId: number
  name: string
  venue: Venue
  place: string
  startsAt: string
  endsAt: string
  admission: 'draw' | 'first-come' | 'everybody'
  capacity: number
  taken: number
  leaderId: number | null
  leaderName: string | null
  leaderPersonId: number | null
  leaderIsAway: boolean
  standInId: number | null
  standInName: string | null
  standInPersonId: number | null
}

/** $3 the day, $4 the weekday it goes by, $5 one offering or null. */
const GROUPS = {
  name: 'groups-of-day',
  text: `
    select o.offering_id as "offeringId", o.name, o.venue, o.place, o.starts_at as "startsAt", o.ends_at as "endsAt", o.admission,
      o.capacity, o.taken, o.leader_id as "leaderId", l.display_name as "leaderName", l.person_id as "leaderPersonId",
      x.day is not null as "leaderIsAway", x.leader_id as "standInId", i.display_name as "standInName",
      i.person_id as "standInPersonId"
    from service_plan n
      join offering o on ${ofSchool('o', 'n')} and o.plan_id = n.plan_id and o.weekday = $4 and o.withdrawn_at is null
      left join service_leader l on ${ofSchool('l', 'o')} and l.leader_id = o.leader_id
      left join stand_in x on ${ofSchool('x', 'o')} and x.day = $3::date and x.offering_id = o.offering_id
      left join service_leader i on ${ofSchool('i', 'x')} and i.leader_id = x.leader_id
    where n.district_id = $1 and n.school_id = $2 and n.published is not null and $3::date between n.starts_on and n.ends_on
      and ($5::bigint is null or o.offering_id = $5)
    order by o.starts_at, o.offering_id`,
}

/** Every group of the day, by hour. */
export const groupsOf = async (db: Database, at: AuthorizedSchool, day: Day): Promise<GroupRow[]> =>
  db.run<GroupRow>(GROUPS, [at.districtId, at.schoolId, day, await weekdayOn(db.orm, at, day), null])

/** One group of the day; undefined when the offering has no session on that day. */
export async function groupOf(db: Database, at: AuthorizedSchool, day: Day, offeringId: number): Promise<GroupRow | undefined> {
  const [row] = await db.run<GroupRow>(GROUPS, [at.districtId, at.schoolId, day, await weekdayOn(db.orm, at, day), offeringId])
  return row
}
