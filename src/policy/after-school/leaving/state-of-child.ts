import { notedAfterwards } from './afterwards'
import type { ChildDay, ChildState, MarkConflict } from './child-day'
import type { Mark } from './mark'
import { inOrderOfDay, mergeMarks } from './merge-marks'
import { nextStanding } from './next-state'
import type { Standing } from './next-state'

type Told = Mark & { kind: Exclude<Mark['kind'], 'undo'> }

const isUndo = (mark: Mark) => mark.kind === 'undo'
const isTold = (mark: Mark): mark is Told => mark.kind !== 'undo'

/** Of several marks with one id the smallest text stands, whichever came first; the others are shown. */
function oneOfEachId(merged: readonly Mark[]): { kept: Mark[]; conflicts: MarkConflict[] } {
  const byId = new Map<string, Mark>()
  const conflicts: MarkConflict[] = []
  for (const mark of merged) {
    const earlier = byId.get(mark.markId)
    if (earlier) conflicts.push({ conflict: 'same-id', earlier, later: mark })
    else byId.set(mark.markId, mark)
  }
  return { kept: [...byId.values()], conflicts }
}

/**
 * The one state of a child on a day, of whatever marks of that day are known: without any it is expected. An undo takes its
 * mark out wherever it stands in the order, also one that comes later; an undo cannot be undone, one marks anew.
 */
export function stateOfChild(childId: number, marks: readonly Mark[]): ChildDay {
  const { kept, conflicts } = oneOfEachId(mergeMarks(marks.filter((mark) => mark.childId === childId)))
  const told = kept.filter(isTold)
  const undone = new Set<string>()
  const undoneInVain: MarkConflict[] = []
  for (const later of kept.filter(isUndo)) {
    const earlier = told.find(({ markId }) => markId === later.undoes)
    if (!earlier) undoneInVain.push({ conflict: 'undo-of-nothing', earlier: null, later })
    // What was noted on the day stands: afterwards nobody takes it out of the order.
    else if (notedAfterwards(later) && !notedAfterwards(earlier)) undoneInVain.push({ conflict: 'not-afterwards', earlier, later })
    else undone.add(earlier.markId)
  }
  let standing: Standing = { state: 'expected', since: null, wasSeen: false }
  const met: MarkConflict[] = []
  for (const mark of inOrderOfDay(told).filter(isTold)) {
    if (undone.has(mark.markId)) continue
    const moved = nextStanding(standing, mark)
    if (moved.conflict) met.push({ conflict: moved.conflict, earlier: standing.since, later: mark })
    standing = moved.standing
  }
  return { childId, state: standing.state, since: standing.since, conflicts: [...conflicts, ...undoneInVain, ...met] }
}

/** Every child of the day with its one state, in the order given; `strangers` are marks for children who are not among them. */
export function stateOfDay(
  childIds: readonly number[],
  marks: readonly Mark[],
): { children: ChildDay[]; strangers: Mark[]; counts: Partial<Record<ChildState, number>> } {
  const known = new Set(childIds)
  const byChild = new Map<number, Mark[]>()
  for (const mark of marks) byChild.set(mark.childId, [...(byChild.get(mark.childId) ?? []), mark])
  const children = [...known].map((childId) => stateOfChild(childId, byChild.get(childId) ?? []))
  const counts: Partial<Record<ChildState, number>> = {}
  for (const { state } of children) counts[state] = (counts[state] ?? 0) + 1
  return { children, strangers: mergeMarks(marks.filter(({ childId }) => !known.has(childId))), counts }
}
