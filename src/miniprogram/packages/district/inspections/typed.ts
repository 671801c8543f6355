import type { RecordInspectionInput } from '../../../../cloud/features/institutions/shapes'
import type { Day } from '../../../../policy/calendar/day'
import type { InspectionResult, LookedAt } from '../../../../policy/training/inspection'
import { inspections as copy } from '../../../text/inspections'

/** What the form of an inspection holds; an empty day is today. */
export interface Typed {
  day: Day | ''
  inspectors: string
  lookedAt: LookedAt[]
  result: InspectionResult | ''
  note: string
  document: string
  publish: 'no' | 'yes'
}

export const EMPTY: Typed = { day: '', inspectors: '', lookedAt: [], result: '', note: '', document: '', publish: 'no' }

const lengthOf = (text: string) => [...text.trim()].length
export const isShort = (text: string): boolean => lengthOf(text) < 2

/** A decision has a number to look it up by; others may have one. */
export function documentWrong({ result, document }: Typed): string | undefined {
  if (lengthOf(document) === 1) return copy.documentShort
  return result === 'decided' && lengthOf(document) === 0 ? copy.documentNeeded : undefined
}

type Complete = Typed & { result: InspectionResult }

export const isComplete = (typed: Typed): typed is Complete =>
  typed.result !== '' && typed.lookedAt.length > 0 && !isShort(typed.inspectors) && !isShort(typed.note) && documentWrong(typed) === undefined

/** What was chosen for families while it was a decision counts for nothing else. */
export const toSend = (typed: Complete, today: Day): Omit<RecordInspectionInput, 'districtId' | 'institutionId' | 'requestKey'> => ({
  day: typed.day || today,
  inspectors: typed.inspectors.trim(),
  lookedAt: typed.lookedAt,
  result: typed.result,
  note: typed.note.trim(),
  document: typed.document.trim() || null,
  isPublished: typed.result === 'decided' && typed.publish === 'yes',
})
