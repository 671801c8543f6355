import type { ChildOnRoll } from '../../../cloud/features/leaving/shapes'

/**
 * Where a child of a group stands for whoever takes its roll: not called yet, with leave told, waiting to be collected, to
 * go by itself or by bus, to go to delayed care or there, gone, absent, or missed.
 */
export type RollPart = 'expected' | 'told-leave' | 'waiting' | 'own-way' | 'bus' | 'stays' | 'delayed' | 'gone' | 'absent' | 'missing'

/** The part of one child; whoever is here and of whom nobody said how it leaves waits to be collected. */
export function partOf({ state: { state }, pickup, leaveToldByParent }: ChildOnRoll): RollPart {
  switch (state) {
    case 'expected':
      return leaveToldByParent ? 'told-leave' : 'expected'
    case 'absent':
      return 'absent'
    case 'unaccounted':
      return 'missing'
    case 'delayed-care':
      return 'delayed'
    case 'handed-over':
    case 'left-alone':
    case 'on-bus':
      return 'gone'
    default:
      if (pickup?.how === 'walks-alone') return 'own-way'
      if (pickup?.how === 'school-bus') return 'bus'
      return pickup?.how === 'stays' ? 'stays' : 'waiting'
  }
}

export const inPart = (children: readonly ChildOnRoll[], ...parts: RollPart[]): ChildOnRoll[] =>
  children.filter((child) => parts.includes(partOf(child)))

/** Of whom nobody has said how they left, or that they did not come. */
export const NOT_ENDED: readonly RollPart[] = ['expected', 'told-leave', 'waiting', 'own-way', 'bus', 'stays', 'delayed', 'missing']

/** When a child leaves before its group is over: as the duty approved it for the day, else as its family said; null when it stays. */
export function leavesEarly({ approvedLeaveAt, pickup }: Pick<ChildOnRoll, 'approvedLeaveAt' | 'pickup'>, endsAt: string): string | null {
  const at = approvedLeaveAt ?? pickup?.at ?? null
  return at !== null && at < endsAt ? at : null
}

/** The count of a group; whoever is here is exactly the sum of waiting, ownWay, bus, delayed and gone. */
export interface RollCount {
  here: number
  waiting: number
  ownWay: number
  bus: number
  delayed: number
  gone: number
  leave: number
  missing: number
  notCalled: number
}

export function countRoll(children: readonly ChildOnRoll[]): RollCount {
  const n = (...parts: RollPart[]) => inPart(children, ...parts).length
  const parts = { waiting: n('waiting'), ownWay: n('own-way'), bus: n('bus'), delayed: n('stays', 'delayed'), gone: n('gone') }
  const here = parts.waiting + parts.ownWay + parts.bus + parts.delayed + parts.gone
  return { here, ...parts, leave: n('absent', 'told-leave'), missing: n('missing'), notCalled: n('expected') }
}
