import { makeAutoObservable } from 'mobx'
import type { ChildOnRoll, CollectorShown, MarkAnswer, MarkBatch, Roll } from '../../../cloud/features/leaving/shapes'
import { takeRoll } from '../../../policy/after-school/leaving/take-roll'
import { dayInShanghai } from '../../../policy/calendar/day'
import type { Day } from '../../../policy/calendar/day'
import { api } from '../../api/client'
import { LastKnown } from '../last-known'
import { isSameRoll } from './kept-marks'
import type { Act, Line, RollKey } from './kept-marks'
import { waitingOf } from './mark-queue'
import type { MarkQueue } from './mark-queue'
import { countRoll, inPart, partOf } from './roll-parts'
import type { RollCount, RollPart } from './roll-parts'
import { stateWithMarks } from './state-with-marks'

type Kind = Line['kind']
type Who = Pick<CollectorShown, 'personId' | 'collectorId'>

/** A roll read while marks were answered for is old already: it is read once more, and no more than that. */
const MOST_READINGS = 3

/** Without the day, so that a phone keeps one roll of a group and not all it ever saw. */
const nameOf = ({ districtId, schoolId, offeringId, classId }: RollKey) => `roll-${districtId}-${schoolId}-${offeringId}-${classId ?? 0}`

/** One group's roll of a day as it stands on this phone: what the API said last, and what was tapped since. */
export class RollStore {
  readonly live: LastKnown<Roll>
  readonly key: RollKey
  readonly queue: MarkQueue
  readonly isToday: boolean
  private readonly openedAt: string

  constructor(key: RollKey, queue: MarkQueue, now: Date) {
    this.key = key
    this.openedAt = now.toISOString()
    this.isToday = dayInShanghai(now) === key.day
    this.queue = queue
    this.live = new LastKnown(nameOf(key), () => this.read())
    makeAutoObservable<this, 'openedAt'>(this, { live: false, key: false, queue: false, isToday: false, openedAt: false })
  }

  /** null until it is known; what the phone kept of another day is not this roll. */
  get roll(): Roll | null {
    return this.live.answer?.day === this.key.day ? this.live.answer : null
  }

  get children(): ChildOnRoll[] {
    const waiting = waitingOf(this.queue, this.key)
    return (this.roll?.children ?? []).map((child) => ({ ...child, state: stateWithMarks(child, waiting) }))
  }

  get count(): RollCount {
    return countRoll(this.children)
  }

  /**
   * Who waits to be collected, and who was collected by a tap on this screen: their tiles keep their places, so that none
   * moves under the thumb.
   */
  get atTheDoor(): ChildOnRoll[] {
    const tapped = this.acts.filter(({ kind, at }) => kind === 'handed-over' && at >= this.openedAt).flatMap(({ marks }) => marks)
    return this.children.filter((child) => {
      const part = partOf(child)
      return part === 'waiting' || (part === 'gone' && tapped.some(({ childId, before }) => childId === child.childId && before.state !== 'delayed-care'))
    })
  }

  /** Nothing of the day itself can be noted any more: it is closed, or it is not today. */
  get isReadOnly(): boolean {
    return this.roll?.closedAt != null || !this.isToday
  }

  /** The last day on which it may be noted here how this day ended, which is over and open still; null where it may not. */
  get noteUntil(): Day | null {
    return this.isToday ? null : (this.roll?.noteUntil ?? null)
  }

  /** The last tap of this phone in this group that can be taken back: what was noted on a day that is over stands. */
  get lastAct(): Act | null {
    const acts = this.noteUntil === null ? this.acts : this.acts.filter(({ at }) => dayInShanghai(new Date(at)) > this.key.day)
    return acts[acts.length - 1] ?? null
  }

  /** Calls everybody who was not called yet: all are there but those tapped as missing and those whose leave was told. */
  call(missing: readonly number[], now: Date): void {
    const expected = inPart(this.children, 'expected', 'told-leave')
    const leave = expected.filter((one) => one.leaveToldByParent).map(({ childId }) => ({ childId, day: this.key.day, reason: null }))
    const lines = takeRoll(this.key.day, expected.map(({ childId }) => childId), leave, missing).flatMap(({ childId, kind, reason }) => {
      const child = expected.find((one) => one.childId === childId)
      return child ? [this.line(child, kind, { reason })] : []
    })
    this.act('roll', lines, null, now)
  }

  /** Notes one thing of some children, as one tap; children who are elsewhere by now are left out: a second tap does nothing. */
  note(kind: Kind, childIds: readonly number[], from: readonly RollPart[], now: Date, reason: string | null = null): void {
    const children = this.children.filter((child) => childIds.includes(child.childId) && from.includes(partOf(child)))
    this.act(kind, children.map((child) => this.line(child, kind, { reason })), null, now)
  }

  /** Hands a child over; somebody who has gone already is not handed over twice. */
  handOver(childId: number, who: Who, now: Date): void {
    const child = this.children.find((one) => one.childId === childId)
    if (!child || partOf(child) === 'gone') return
    const shown = child.collectors.find((one) => one.personId === who.personId && one.collectorId === who.collectorId)
    this.act('handed-over', [this.line(child, 'handed-over', who)], shown?.relation ?? null, now)
  }

  undo(now: Date): void {
    if (this.lastAct && this.mayNote) this.queue.undo(this.lastAct.actId, now)
  }

  /** Follows the answers to this phone's marks; answers how to stop. */
  follow(): () => void {
    return this.queue.listen((batch, answer) => this.hear(batch, answer))
  }

  private get mayNote(): boolean {
    return !this.isReadOnly || this.noteUntil !== null
  }

  private get acts(): Act[] {
    return this.queue.kept.acts.filter(({ roll }) => isSameRoll(roll, this.key))
  }

  private line({ childId, displayName, state }: ChildOnRoll, kind: Kind, more: Partial<Line>): Line {
    return { ...more, childId, childName: displayName, kind, before: state }
  }

  private act(kind: Act['kind'], lines: Line[], to: string | null, now: Date) {
    if (this.mayNote) this.queue.act({ roll: this.key, kind, lines, to }, now)
  }

  private async read(): Promise<Roll> {
    for (let reading = 1; ; reading++) {
      const before = this.queue.answers
      const roll = await api.leaving.roll.query(this.key)
      if (before === this.queue.answers || reading === MOST_READINGS) return roll
    }
  }

  private hear(batch: MarkBatch, answer: MarkAnswer) {
    const { roll } = this
    if (!roll || !isSameRoll(batch, this.key)) return
    const stateOf = new Map(answer.children.map(({ childId, state }) => [childId, state]))
    const touched = (childId: number) => stateOf.has(childId)
    this.live.put({
      ...roll,
      children: roll.children.map((child) => ({ ...child, state: stateOf.get(child.childId) ?? child.state })),
      conflicts: [...roll.conflicts.filter(({ childId }) => !touched(childId)), ...answer.conflicts],
    })
  }
}
