import type { Grade } from '../../calendar/grade'
import type { Term } from '../../calendar/school-day'
import { isClock, minutesCovered, overlap } from '../clock'
import { APPROVED_LIST, EVENING_STUDY, NO_LESSONS } from '../rules'
import { checkLeader } from './check-leader'
import { verdictOf } from './finding'
import type { OfferingFinding } from './finding'
import type { ApprovedItem, Offering } from './offering'
import type { PlanHours } from './plan-content'
import { telltaleWords } from './telltale'

/** What an offering is held against. */
export interface OfferingContext {
  term: Term
  hours: readonly PlanHours[]
  /** Those of the same school and term; itself may be among them. */
  others: readonly Offering[]
  approved: readonly ApprovedItem[]
  schoolGrades: readonly Grade[]
  /** The grades of the children who have a place in it, one each. */
  enrolledGrades: readonly Grade[]
}

export interface OfferingCheck {
  verdict: ReturnType<typeof verdictOf>
  findings: OfferingFinding[]
}

const refused = (
  finding: OfferingFinding['finding'],
  clause: OfferingFinding['clause'] = null,
  more: Partial<OfferingFinding> = {},
): OfferingFinding => ({ finding, weight: 'refused', clause, ...more })

function content({ subjectKind, name, about }: Offering): OfferingFinding[] {
  if (subjectKind === 'academic-lesson') return [refused('academic-lesson', NO_LESSONS)]
  const words = telltaleWords(subjectKind, name, about)
  return words.length > 0 ? [{ finding: 'sounds-academic', weight: 'to-ask', clause: NO_LESSONS, words }] : []
}

function hours(offering: Offering, planned: readonly PlanHours[]): OfferingFinding[] {
  const { startsAt, endsAt, weekday, serviceKind } = offering
  if (!isClock(startsAt) || !isClock(endsAt) || startsAt >= endsAt) return [refused('hours-upside-down')]
  const same = planned.filter((each) => each.weekday === weekday && each.kind === serviceKind)
  return minutesCovered([...same, offering]) > minutesCovered(same) ? [refused('outside-hours')] : []
}

const gradesMeet = (a: Offering, b: Offering) => a.fromGrade <= b.toGrade && b.fromGrade <= a.toGrade

/** Guidance for everybody sits in each class's own room: it fills no room that another grade needs. */
const sharePlace = (a: Offering, b: Offering) =>
  a.venue === b.venue &&
  a.place.trim() === b.place.trim() &&
  a.place.trim() !== '' &&
  (a.admission !== 'everybody' || b.admission !== 'everybody' || gradesMeet(a, b))

function bookings(offering: Offering, others: readonly Offering[]): OfferingFinding[] {
  return others
    .filter((other) => other.offeringId !== offering.offeringId)
    .filter((other) => other.weekday === offering.weekday && overlap(other, offering))
    .flatMap((other) => {
      const otherId = other.offeringId
      const leaderId = offering.leader?.leaderId
      return [
        ...(sharePlace(offering, other) ? [refused('place-taken', null, { otherId })] : []),
        ...(leaderId !== undefined && other.leader?.leaderId === leaderId ? [refused('leader-taken', null, { otherId })] : []),
      ]
    })
}

function places({ capacity }: Offering, enrolled: number): OfferingFinding[] {
  if (!Number.isSafeInteger(capacity) || capacity < 1) return [refused('no-capacity')]
  return capacity < enrolled ? [refused('capacity-below-enrolled')] : []
}

function grades(offering: Offering, { schoolGrades, enrolledGrades }: OfferingContext): OfferingFinding[] {
  const { fromGrade, toGrade, serviceKind } = offering
  if (fromGrade > toGrade) return [refused('grades-upside-down')]
  if (serviceKind === 'evening-study' && fromGrade < 7) return [refused('grade-outside', EVENING_STUDY)]
  const isInside = (grade: Grade) => fromGrade <= grade && grade <= toGrade
  return !schoolGrades.some(isInside) || !enrolledGrades.every(isInside) ? [refused('grade-outside')] : []
}

function thirdParty({ thirdParty: brought }: Offering, approved: readonly ApprovedItem[]): OfferingFinding[] {
  if (brought === null) return []
  const item = approved.find(
    (each) => each.active && each.institutionId === brought.institutionId && each.itemName === brought.itemName,
  )
  if (!item) return [refused('not-approved', APPROVED_LIST)]
  return item.feeFen === brought.feeFen ? [] : [refused('fee-differs', APPROVED_LIST)]
}

/**
 * Whether an offering can stand in a term's plan: no lessons, qualified people, no room or person twice, places for all
 * who are enrolled, within the plan's hours, third parties only as approved (教基厅函〔2023〕26 号, plan §7).
 */
export function checkOffering(offering: Offering, context: OfferingContext): OfferingCheck {
  const findings = [
    ...content(offering),
    ...checkLeader(offering.leader, context.term),
    ...hours(offering, context.hours),
    ...bookings(offering, context.others),
    ...places(offering, context.enrolledGrades.length),
    ...grades(offering, context),
    ...thirdParty(offering, context.approved),
  ]
  return { verdict: verdictOf(findings), findings }
}
