import { useKept } from '../../../components/use-kept'
import type { RollStore } from '../../../stores/marks/roll-store'

export interface Missing {
  /** Children tapped as missing while the roll is called. */
  ids: number[]
  /** The same by now: whoever taps quickly ends the calling before the last tap is drawn. */
  latest: () => number[]
  toggle: (childId: number) => void
  clear: () => void
}

/** Who was tapped as missing, kept on the phone until the roll is called: a closed WeChat loses no tap. */
export function useMissing({ key: { schoolId, day, offeringId, classId } }: RollStore): Missing {
  const { typed, latest, type, drop } = useKept(`missing-${schoolId}-${offeringId}-${classId ?? 0}`, { day, ids: [] as number[] })
  const idsOf = (kept: { day: string; ids: number[] }) => (kept.day === day ? kept.ids : [])
  const toggle = (childId: number) => {
    const before = idsOf(latest())
    type({ day, ids: before.includes(childId) ? before.filter((id) => id !== childId) : [...before, childId] })
  }
  return { ids: idsOf(typed), latest: () => idsOf(latest()), toggle, clear: drop }
}
