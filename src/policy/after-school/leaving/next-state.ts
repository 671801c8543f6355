import { notedAfterwards } from './afterwards'
import type { ChildState, ConflictKind } from './child-day'
import { ENDINGS, isEnding } from './child-day'
import type { Mark } from './mark'

/** Where a child stands while its marks are gone through. */
export interface Standing {
  state: ChildState
  since: Mark | null
  /** Whether anybody at the school has had it today. */
  wasSeen: boolean
}

export interface Moved {
  standing: Standing
  conflict: ConflictKind | null
}

const LEADS_TO: Record<Exclude<Mark['kind'], 'undo'>, ChildState> = {
  present: 'present',
  absent: 'absent',
  'in-session': 'in-session',
  'not-here': 'unaccounted',
  'handed-over': 'handed-over',
  'left-alone': 'left-alone',
  'on-bus': 'on-bus',
  'to-delayed-care': 'delayed-care',
}

const SEEN: readonly ChildState[] = ['present', 'in-session', 'delayed-care']
const isSeen = (state: ChildState) => SEEN.includes(state)
const hasLeft = (state: ChildState) => state !== 'absent' && ENDINGS.includes(state)

const sameHandover = (a: Mark | null, b: Mark) =>
  a?.kind === b.kind && a.personId === b.personId && a.collectorId === b.collectorId

/**
 * What one mark makes of a child's standing. Whatever contradicts goes to the safe side: a child that somebody sees after
 * it left, or misses after it was seen, is unaccounted until a further mark says where it is. Noted afterwards is an ending or
 * nothing: the contradiction stands beside it, and nobody can go and look any more.
 */
export function nextStanding(before: Standing, mark: Mark & { kind: Exclude<Mark['kind'], 'undo'> }): Moved {
  const to = LEADS_TO[mark.kind]
  const stay: Moved = { standing: before, conflict: null }
  const go = (state: ChildState, conflict: ConflictKind | null = null): Moved => ({
    standing: { state, since: mark, wasSeen: before.wasSeen || isSeen(state) || hasLeft(state) },
    conflict,
  })
  const isLater = notedAfterwards(mark) !== null
  if (isLater && !isEnding(to)) return { standing: before, conflict: 'not-afterwards' }
  if (isLater && to === 'absent' && before.state === 'absent') return stay
  if (hasLeft(before.state)) {
    if (isSeen(to)) return go('unaccounted', 'seen-after-leaving')
    if (to === 'unaccounted' || sameHandover(before.since, mark)) return stay
    return { standing: before, conflict: 'two-endings' }
  }
  if (hasLeft(to)) return go(to, before.state === 'absent' ? 'left-though-absent' : null)
  if (to === 'absent') return before.wasSeen ? go(isLater ? 'absent' : 'unaccounted', 'absent-after-seen') : go('absent')
  // A roll that misses a child whose leave was told has found nothing new.
  if (to === 'unaccounted') return before.state === 'absent' ? stay : go('unaccounted')
  // A second scan at the door takes nobody out of a session or of delayed care.
  if (to === 'present' && isSeen(before.state)) return stay
  return go(to)
}
