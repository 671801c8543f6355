import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Context } from '../../../context'
import type { AuthorizedSchool } from '../../../identity/authorized'
import { childLeft, childMissed } from '../../../ports/notices'
import type { Notice } from '../../../ports/notify'
import { tellGuardians } from '../../after-school/writes/tell-guardians'
import type { ChildOfDay } from '../reads/day'
import type { GroupRow } from '../reads/groups'
import { stateShown } from '../reads/shown'

type Said = Omit<Notice, 'openid'>

/** What a guardian is told of the state a child is in now; null where it is nothing to be told at once. */
function wordsOf(child: ChildOfDay, group: GroupRow): Said | null {
  const { state, since } = child.state
  if (!since) return null
  const { to } = stateShown(child.state, child)
  if (state === 'handed-over') return childLeft(child.displayName, to ? `交给了 ${to.relation} ${to.displayName}` : '已接走', since.at)
  if (state === 'on-bus') return childLeft(child.displayName, '上了校车', since.at)
  if (state === 'left-alone') return childLeft(child.displayName, '按约定自己离校', since.at)
  const isMissed = state === 'unaccounted' && since.kind === 'not-here' && child.plan.because !== 'leave-told'
  return isMissed ? childMissed(child.displayName, group.name, since.at) : null
}

/**
 * Tells the guardians of each child that has left, or is missed without a word of theirs, by one of these marks. Whoever
 * collects it is standing there; and what a phone sends on a later day is news to nobody.
 */
export async function tellOfMarks(
  ctx: Context,
  at: AuthorizedSchool,
  group: GroupRow,
  { before, after, taken }: { before: readonly ChildOfDay[]; after: readonly ChildOfDay[]; taken: readonly string[] },
): Promise<void> {
  for (const child of after) {
    const { since, state } = child.state
    const isNews = since !== null && taken.includes(since.markId) && since.day === dayInShanghai(ctx.now)
    const was = before.find(({ childId }) => childId === child.childId)?.state.state
    const said = isNews && was !== state ? wordsOf(child, group) : null
    if (said) await tellGuardians(ctx, at, [child.childId], said, since?.personId ?? null)
  }
}
