import { leastMinutes } from '../../../../policy/after-school/choosing/air-way'
import type { Spot } from '../../../../policy/after-school/choosing/air-way'
import { clashesOf } from '../../../../policy/after-school/choosing/clashes'
import type { Clash, FamilyChild, Prospect, Travel } from '../../../../policy/after-school/choosing/clashes'
import type { Weekday } from '../../../../policy/after-school/clock'
import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import { list, ofSchool } from '../../homework/reads/sql'

interface Row {
  childId: number
  schoolId: number
  schoolName: string
  displayName: string
  offerings: (Omit<Prospect, 'isHeld'> & { held: boolean })[]
  pickups: { weekday: number; how: string; at: string }[]
  spot: Spot | null
}

/** $1 openid, $2 today: every child of this person, at whatever school, with what it has and wishes in the term at hand. */
const FAMILY = {
  name: 'family-prospects',
  text: `
    select b.child_id as "childId", s.school_id as "schoolId", s.name as "schoolName", b.display_name as "displayName",
      ${list(
        `json_build_object('offeringId', o.offering_id, 'weekday', o.weekday, 'startsAt', o.starts_at, 'endsAt', o.ends_at,
          'held', h.state is not null)`,
        `from offering o left join place h on ${ofSchool('h', 'o')} and h.offering_id = o.offering_id
            and h.child_id = b.child_id and h.state = 'enrolled'
          where ${ofSchool('o', 'b')} and o.plan_id = n.plan_id and o.withdrawn_at is null and (h.state is not null
            or jsonb_path_exists(m.wishes, '$[*].offeringIds[*] ? (@ == $id)', jsonb_build_object('id', o.offering_id)))`,
      )} as offerings,
      ${list(
        `json_build_object('weekday', d.weekday, 'how', d.how, 'at', d.at)`,
        `from pickup_default d where ${ofSchool('d', 'b')} and d.child_id = b.child_id`,
      )} as pickups,
      (select json_build_object('latitude', f.latitude, 'longitude', f.longitude) from school_place f where ${ofSchool('f', 'b')}) as spot
    from person p
      join guardianship g on ${ofSchool('g', 'p')} and g.person_id = p.person_id
      join child b on ${ofSchool('b', 'g')} and b.child_id = g.child_id
      join school s on ${ofSchool('s', 'b')}
      left join lateral (select x.plan_id from service_plan x where ${ofSchool('x', 'b')} and x.published is not null
        and x.ends_on >= $2::date order by x.starts_on limit 1) n on true
      left join choosing m on ${ofSchool('m', 'b')} and m.plan_id = n.plan_id and m.child_id = b.child_id
    where p.openid = $1 order by b.child_id`,
}

export interface FamilyMember {
  childId: number
  schoolId: number
  schoolName: string
  displayName: string
}

const ALL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5]

/** A weekday nobody has said anything about counts as one on which somebody comes. */
function toFamilyChild({ childId, schoolId, offerings, pickups }: Row): FamilyChild {
  const alone = pickups.filter(({ how }) => how === 'walks-alone' || how === 'school-bus').map(({ weekday }) => weekday)
  return {
    childId,
    schoolId: String(schoolId),
    prospects: offerings.map(({ held, ...prospect }) => ({ ...prospect, isHeld: held })),
    buses: pickups.filter(({ how }) => how === 'school-bus').map(({ weekday, at }) => ({ weekday: weekday as Weekday, leavesAt: at })),
    collectedOn: ALL_WEEK.filter((weekday) => !alone.includes(weekday)),
  }
}

function travelOf(rows: readonly Row[]): Travel {
  const spots = new Map(rows.map(({ schoolId, spot }) => [String(schoolId), spot]))
  return (from, to) => {
    const [a, b] = [spots.get(from), spots.get(to)]
    return a && b ? { atLeast: leastMinutes(a, b) } : null
  }
}

/** What the wishes and places of a family's children run into, with the children themselves; how long a way takes nobody has said, at least how long follows from where schools are. */
export async function readFamily(db: Database, openid: string, today: Day): Promise<{ family: FamilyMember[]; clashes: Clash[] }> {
  const rows = await db.run<Row>(FAMILY, [openid, today])
  const family = rows.map(({ childId, schoolId, schoolName, displayName }) => ({ childId, schoolId, schoolName, displayName }))
  return { family, clashes: clashesOf(rows.map(toFamilyChild), travelOf(rows)) }
}
