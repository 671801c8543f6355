import type { Grade } from '../../calendar/grade'
import type { Offering } from '../plan/offering'
import { MOST_RANKED } from './wishes'
import type { Wishes } from './wishes'

/** Why wishes cannot be handed in as they are. None of them asks for a reason. */
export type WishFault =
  | 'no-such-offering' | 'other-weekday' | 'weekday-twice' | 'ranked-twice' | 'too-many' | 'nothing-ranked' | 'not-to-be-chosen' | 'grade-outside'

export interface WishFinding {
  fault: WishFault
  weekday: number
  offeringId: number | null
}

/**
 * Holds a child's wishes against the offerings of its school. Only what is drawn is ranked: first-come places are taken at once
 * and guidance is for everybody. Not taking part is always fine.
 */
export function checkWishes(wishes: Wishes, grade: Grade, offerings: readonly Offering[]): WishFinding[] {
  if (!wishes.takesPart) return []
  const byId = new Map(offerings.map((offering) => [offering.offeringId, offering]))
  const weekdays = wishes.days.map(({ weekday }) => weekday)
  return wishes.days.flatMap(({ weekday, offeringIds }, index): WishFinding[] => {
    const ofDay = (fault: WishFault, offeringId: number | null = null): WishFinding => ({ fault, weekday, offeringId })
    const findings: WishFinding[] = []
    if (weekdays.indexOf(weekday) !== index) findings.push(ofDay('weekday-twice'))
    if (offeringIds.length === 0) findings.push(ofDay('nothing-ranked'))
    if (offeringIds.length > MOST_RANKED) findings.push(ofDay('too-many'))
    offeringIds.forEach((id, rank) => {
      const offering = byId.get(id)
      if (offeringIds.indexOf(id) !== rank) findings.push(ofDay('ranked-twice', id))
      else if (!offering) findings.push(ofDay('no-such-offering', id))
      else if (offering.weekday !== weekday) findings.push(ofDay('other-weekday', id))
      else if (offering.admission !== 'draw') findings.push(ofDay('not-to-be-chosen', id))
      else if (grade < offering.fromGrade || offering.toGrade < grade) findings.push(ofDay('grade-outside', id))
    })
    return findings
  })
}
