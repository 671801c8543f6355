import type { ChildOnRoll, CollectorShown, StateShown } from '../../../cloud/features/leaving/shapes'
import type { Mark } from '../../../policy/after-school/leaving/mark'
import { notedAfterwards } from '../../../policy/after-school/leaving/afterwards'
import { nextStanding } from '../../../policy/after-school/leaving/next-state'
import type { Standing } from '../../../policy/after-school/leaving/next-state'
import type { WaitingMark } from './kept-marks'

type Told = Mark & { kind: Exclude<Mark['kind'], 'undo'> }

const SEEN: readonly StateShown['state'][] = ['present', 'in-session', 'delayed-care', 'handed-over', 'left-alone', 'on-bus']

const standingOf = ({ state }: StateShown): Standing => ({ state, since: null, wasSeen: SEEN.includes(state) })

const toMark = ({ roll, mark }: WaitingMark): Mark => ({
  ...mark, day: roll.day, at: new Date(mark.at), by: 0, device: '', offeringId: roll.offeringId,
})

const nameOf = ({ personId, collectorId }: Mark, people: readonly CollectorShown[]): StateShown['to'] => {
  if (personId === null && collectorId === null) return null
  const who = people.find((one) => one.personId === personId && one.collectorId === collectorId)
  return who ? { displayName: who.displayName, relation: who.relation } : null
}

/**
 * A child's state as it will be when the marks of this phone have arrived: what the API said last, and what was tapped
 * since. The API's answer has the last word, because it knows the marks of other phones.
 */
export function stateWithMarks(child: Pick<ChildOnRoll, 'childId' | 'state' | 'collectors'>, waiting: readonly WaitingMark[]): StateShown {
  const mine = waiting.filter(({ mark }) => mark.childId === child.childId)
  const undone = new Set(mine.map(({ mark }) => mark.undoes))
  const isWaiting = (markId: string | null) => mine.some(({ mark }) => mark.markId === markId)
  let shown = child.state
  for (const one of mine) {
    const { mark, restores } = one
    if (mark.kind === 'undo') {
      // What has not arrived is left out below; what has is as it was before the tap.
      if (restores && !isWaiting(mark.undoes)) shown = restores
      continue
    }
    if (undone.has(mark.markId)) continue
    const told: Told = { ...toMark(one), kind: mark.kind }
    const { standing } = nextStanding(standingOf(shown), told)
    if (standing.since === told) {
      const on = notedAfterwards(told)
      shown = {
        state: standing.state, since: mark.at, to: nameOf(told, child.collectors), reason: mark.reason,
        ...(on ? { afterwards: { on, by: null } } : {}),
      }
    }
  }
  return shown
}
