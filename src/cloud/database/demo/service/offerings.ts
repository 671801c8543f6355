import type { Clock } from '../../../../policy/after-school/clock'
import type { LeaderKind } from '../../../../policy/after-school/plan/leader'
import type { SubjectKind, Venue } from '../../../../policy/after-school/plan/offering'
import type { DemoRows } from '../rows'
import { startsAtOf } from './plan'
import type { ServiceSchool } from './service-school'

export interface DemoClub {
  name: string
  subjectKind: SubjectKind
  /** Without one it is at school. */
  venue?: Venue
  place: string
  capacity: number
  leader: { displayName: string; staffKind: LeaderKind; certificate: 'teacher' | 'professional' | null }
  /** Number of the demo institution that sends its leader: see institutions/all-institutions.ts. */
  institution?: number
}

/** The club whose afternoon the demo plays. */
export const SHOWN_CLUB = '篮球'

/** The clubs of design 13, with how many wish each first there. */
export const CLUBS: readonly (DemoClub & { wished: number })[] = [
  { name: '篮球', subjectKind: 'sport', place: '操场', capacity: 30, wished: 41, leader: { displayName: '王老师', staffKind: 'in-service', certificate: 'teacher' } },
  { name: '国画', subjectKind: 'arts', place: '美术室', capacity: 20, wished: 12, institution: 1, leader: { displayName: '陈老师', staffKind: 'professional', certificate: 'professional' } },
  { name: '合唱', subjectKind: 'arts', place: '音乐室', capacity: 40, wished: 28, leader: { displayName: '吴老师', staffKind: 'in-service', certificate: 'teacher' } },
  { name: '小木工', subjectKind: 'labour', venue: 'outside', place: '示例青少年活动中心', capacity: 24, wished: 24, leader: { displayName: '邓师傅', staffKind: 'volunteer', certificate: null } },
  { name: '阅读', subjectKind: 'reading', place: '图书室', capacity: 40, wished: 31, leader: { displayName: '郭老师', staffKind: 'retired', certificate: 'teacher' } },
]

/** The ids of the leaders by club; the first club's is a teacher who can be chosen on the demo page where there is one. */
export function addLeaders(rows: DemoRows, { key, classes, ids }: ServiceSchool): Map<string, number> {
  const teachers = classes.flatMap(({ staff }) => ['pe', 'music'].map((subject) => staff.teacherOf.get(subject)))
  const isDemo = (personId: number | undefined) => rows.person.find((each) => each.personId === personId)?.openid.startsWith('demo-class-teacher') ?? false
  const leadId = classes.map(({ staff }) => staff.teacherOf.get('math')).find(isDemo)
  const people = [leadId ?? teachers[0], null, teachers[1], null, null]
  return new Map(
    CLUBS.map(({ name, leader, institution }, index) => {
      const leaderId = ids.leader.next()
      const { displayName, staffKind, certificate } = leader
      const person = people[index] ?? null
      rows.serviceLeader.push({
        ...key, leaderId, displayName, staffKind, personId: person, certificateKind: certificate, certificateValidTo: null, institutionId: institution ?? null, active: true,
      })
      return [name, leaderId]
    }),
  )
}

export interface DemoOffering {
  offeringId: number
  weekday: number
  name: string
  capacity: number
  startsAt: Clock
  endsAt: Clock
}

/** Guidance for everybody each day, and the clubs on the club days, in one plan. */
export function addOfferings(rows: DemoRows, school: ServiceSchool, planId: number, leaders: ReadonlyMap<string, number>): { clubs: DemoOffering[] } {
  const { key, classes, ids, clubWeekdays } = school
  const grades = classes.map(({ grade }) => grade)
  const base = { ...key, planId, version: 1, serviceKind: 'after-school' as const, venue: 'school' as Venue, about: '', taken: 0, fromGrade: Math.min(...grades), toGrade: Math.max(...grades), withdrawnAt: null }
  const from = startsAtOf(school)
  const [middle, end]: [Clock, Clock] = from === '16:00' ? ['17:00', '18:00'] : ['17:30', '18:30']
  const nobody = { leaderId: null, institutionId: null, itemName: null, feeFen: null }
  for (const weekday of [1, 2, 3, 4, 5]) {
    rows.offering.push({ ...base, ...nobody, offeringId: ids.offering.next(), subjectKind: 'homework-guidance', name: '作业辅导', weekday, startsAt: from, endsAt: middle, place: '各班教室', capacity: 2_000, admission: 'everybody' })
    if (!clubWeekdays.includes(weekday)) {
      rows.offering.push({ ...base, ...nobody, offeringId: ids.offering.next(), subjectKind: 'reading', name: '自主阅读', weekday, startsAt: middle, endsAt: end, place: '各班教室', capacity: 2_000, admission: 'everybody' })
    }
  }
  const clubs = clubWeekdays.flatMap((weekday) =>
    CLUBS.map(({ name, subjectKind, venue, place, capacity, institution }): DemoOffering => {
      const offeringId = ids.offering.next()
      const thirdParty = institution === undefined ? { institutionId: null, itemName: null, feeFen: null } : { institutionId: institution, itemName: name, feeFen: 3_000 }
      rows.offering.push({ ...base, ...thirdParty, offeringId, subjectKind, name, weekday, startsAt: middle, endsAt: end, venue: venue ?? base.venue, place, capacity, leaderId: leaders.get(name) ?? null, admission: 'draw' })
      return { offeringId, weekday, name, capacity, startsAt: middle, endsAt: end }
    }),
  )
  return { clubs }
}
