import type { Weekday } from '../../../../policy/after-school/clock'
import type { LeaderKind } from '../../../../policy/after-school/plan/leader'
import type { Offering } from '../../../../policy/after-school/plan/offering'
import type { Grade } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { OfferingShown } from '../shapes'

/** Below this the number could point at a child, so it is not told. */
const FEWEST_WISHES = 5

/** An offering with everything that is asked of it, for the rules and for people. */
export interface OfferingRow extends Omit<OfferingShown, 'leader' | 'thirdParty' | 'firstWishes'> {
  planId: number
  version: number
  leaderId: number | null
  leaderName: string | null
  leaderPersonId: number | null
  staffKind: LeaderKind | null
  certificateKind: 'teacher' | 'professional' | null
  certificateValidTo: string | null
  institutionId: number | null
  institutionName: string | null
  itemName: string | null
  feeFen: number | null
  firstWishes: number
  waiting: number
  withdrawnAt: string | null
}

/** SQL of the columns of an OfferingRow of offering `o` with leader `l` and institution `i`, without its counts. */
export const OFFERING_COLUMNS = `
  o.offering_id as "offeringId", o.plan_id as "planId", o.version, o.service_kind as "serviceKind",
  o.subject_kind as "subjectKind", o.name, o.about, o.weekday, o.starts_at as "startsAt", o.ends_at as "endsAt",
  o.venue, o.place, o.capacity, o.taken, o.from_grade as "fromGrade", o.to_grade as "toGrade", o.leader_id as "leaderId",
  l.display_name as "leaderName", l.person_id as "leaderPersonId", l.staff_kind as "staffKind",
  l.certificate_kind as "certificateKind", l.certificate_valid_to as "certificateValidTo",
  o.institution_id as "institutionId", i.name as "institutionName", o.item_name as "itemName", o.fee_fen as "feeFen",
  o.admission, o.withdrawn_at as "withdrawnAt"`

export const WITH_LEADER = `
  left join service_leader l on l.district_id = o.district_id and l.school_id = o.school_id and l.leader_id = o.leader_id
  left join institution i on i.district_id = o.district_id and i.institution_id = o.institution_id`

const OFFERINGS = {
  name: 'offerings-of-plan',
  text: `
    with wished as (
      select w.offering_id, count(*)::int as wishes from choosing c, unnest(c.first_wishes) as w(offering_id)
      where c.district_id = $1 and c.school_id = $2 and c.plan_id = $3 group by 1),
    waited as (
      select p.offering_id, count(*)::int as waiting from place p
      where p.district_id = $1 and p.school_id = $2 and p.plan_id = $3 and p.state = 'waiting' group by 1)
    select ${OFFERING_COLUMNS}, coalesce(wished.wishes, 0) as "firstWishes", coalesce(waited.waiting, 0) as waiting
    from offering o ${WITH_LEADER}
      left join wished on wished.offering_id = o.offering_id left join waited on waited.offering_id = o.offering_id
    where o.district_id = $1 and o.school_id = $2 and o.plan_id = $3
    order by o.weekday, o.starts_at, o.offering_id`,
}

/** Every offering of a plan, withdrawn ones too, by weekday and hour. */
export const offeringsOf = (db: Pick<Database, 'run'>, at: AuthorizedSchool, planId: number): Promise<OfferingRow[]> =>
  db.run<OfferingRow>(OFFERINGS, [at.districtId, at.schoolId, planId])

const thirdPartyOf = ({ institutionId, institutionName, itemName, feeFen }: OfferingRow): OfferingShown['thirdParty'] =>
  institutionId === null ? null : { institutionId, name: institutionName ?? '', itemName: itemName ?? '', feeFen: feeFen ?? 0 }

/** An offering as families see it. */
export function toOffering(row: OfferingRow): OfferingShown {
  const { offeringId, serviceKind, subjectKind, name, about, weekday, startsAt, endsAt, venue, place, capacity, taken } = row
  return {
    offeringId, serviceKind, subjectKind, name, about, weekday, startsAt, endsAt, venue, place, capacity, taken,
    firstWishes: row.firstWishes < FEWEST_WISHES ? null : row.firstWishes,
    fromGrade: row.fromGrade,
    toGrade: row.toGrade,
    leader: row.leaderName === null || row.staffKind === null ? null : { displayName: row.leaderName, staffKind: row.staffKind },
    thirdParty: thirdPartyOf(row),
    admission: row.admission,
  }
}

/** An offering as the rules look at it. */
export function ruledOffering(row: OfferingRow): Offering {
  const { certificateKind: kind, certificateValidTo: validTo, leaderId, staffKind } = row
  const thirdParty = thirdPartyOf(row)
  return {
    ...row,
    weekday: row.weekday as Weekday,
    fromGrade: row.fromGrade as Grade,
    toGrade: row.toGrade as Grade,
    leader: leaderId === null || staffKind === null ? null : { leaderId, staffKind, certificate: kind === null ? null : { kind, validTo } },
    thirdParty: thirdParty && { institutionId: thirdParty.institutionId, itemName: thirdParty.itemName, feeFen: thirdParty.feeFen },
  }
}
