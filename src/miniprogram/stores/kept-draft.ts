import { remember, remembered } from './phone-storage'
import { isDraft } from './posting-draft'
import type { Draft } from './posting-draft'

type Of = Pick<Draft, 'schoolId' | 'subjectCode'>

const nameOf = ({ schoolId, subjectCode }: Of) => `draft-${schoolId}-${subjectCode}`

/** The post of this subject that was begun on this phone; null when nothing was written. */
export function keptDraft(of: Of): Draft | null {
  const kept = remembered(nameOf(of), isDraft)
  return kept?.tasks.some((one) => one.text) ? kept : null
}

/** Keeps what is written on the phone: a dead network or a closed WeChat loses nothing. */
export const keepDraft = (draft: Draft): void => void remember(nameOf(draft), draft)

/** Forgets what was written: it is posted. */
export const dropDraft = (of: Of): void => void remember(nameOf(of), null)
