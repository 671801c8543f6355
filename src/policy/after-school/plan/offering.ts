import type { Grade } from '../../calendar/grade'
import type { Hours, Weekday } from '../clock'
import type { ServiceKind } from '../service-kind'
import type { Leader } from './leader'

export const SUBJECT_KINDS = [
  'homework-guidance', 'reading', 'arts', 'sport', 'science', 'labour', 'interest', 'academic-lesson',
] as const
/** 作业辅导 / 阅读 / 艺术 / 体育 / 科学 / 劳动 / 兴趣小组 / 学科教学; the last can be said and is always refused. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const ADMISSIONS = ['draw', 'first-come', 'everybody'] as const
/** How places are given. 'everybody' has a place for each who comes and is not chosen. */
export type Admission = (typeof ADMISSIONS)[number]

export const VENUES = ['school', 'outside'] as const
/** 本校 / 校外场馆, such as a children's palace (少年宫) or a youth centre (plan §7). */
export type Venue = (typeof VENUES)[number]

/** What a third party brings: the approved list knows institution, item and fee together. */
export interface ThirdParty {
  institutionId: number
  itemName: string
  /** A lesson. */
  feeFen: number
}

/** One line of the district's approved list; changed as the list changes. */
export interface ApprovedItem extends ThirdParty {
  active: boolean
}

/** What is offered on one weekday. */
export interface Offering extends Hours {
  offeringId: number
  serviceKind: ServiceKind
  subjectKind: SubjectKind
  name: string
  about: string
  weekday: Weekday
  venue: Venue
  /** The room, or what the venue is called. */
  place: string
  capacity: number
  fromGrade: Grade
  toGrade: Grade
  /** null: nobody has been found yet. */
  leader: Leader | null
  thirdParty: ThirdParty | null
  admission: Admission
}
