import type { MarkAnswer, MarkBatch, MarkInput, MarkRefusal, StateShown } from '../../../cloud/features/leaving/shapes'
import type { ErrorCode } from '../../../contract/error-codes'

/** As the API takes them at once. */
const MOST_AT_ONCE = 200
/** Enough to take back what was tapped this afternoon. */
const MOST_ACTS = 60

/** The roll a mark belongs to. */
export type RollKey = Pick<MarkBatch, 'districtId' | 'schoolId' | 'day' | 'offeringId' | 'classId'>

/** A mark that the API has not answered for. */
export interface WaitingMark {
  roll: RollKey
  mark: MarkInput
  childName: string
  /** Of an undo: the state the child goes back to. */
  restores: StateShown | null
}

/** A mark that was not taken: it is kept until somebody has seen why. */
export interface NotTaken {
  roll: RollKey
  mark: MarkInput
  childName: string
  why: MarkRefusal | ErrorCode
}

/** One tap of this phone: a child, or all of a group at once; it can be taken back as one. */
export interface Act {
  actId: string
  roll: RollKey
  kind: Exclude<MarkInput['kind'], 'undo'> | 'roll'
  /** ISO instant of the tap. */
  at: string
  /** To whom, as the tile says. */
  to: string | null
  marks: { markId: string; childId: number; childName: string; before: StateShown }[]
}

/** Everything about marks that this phone remembers, as one value: it is written as one, so that no part of it can be lost. */
export interface KeptMarks {
  device: string
  /** Of the last mark made on this phone. */
  seq: number
  waiting: WaitingMark[]
  notTaken: NotTaken[]
  /** Taken, but the family had named somebody else for the day. */
  asked: { markId: string; roll: RollKey; childName: string }[]
  acts: Act[]
}

/** What is noted of one child by a tap. */
export interface Line {
  childId: number
  childName: string
  kind: Exclude<MarkInput['kind'], 'undo'>
  before: StateShown
  personId?: number | null
  collectorId?: number | null
  reason?: string | null
}

export const nothingKept = (device: string): KeptMarks => ({ device, seq: 0, waiting: [], notTaken: [], asked: [], acts: [] })

export const isSameRoll = (a: RollKey, b: RollKey): boolean =>
  a.districtId === b.districtId && a.schoolId === b.schoolId && a.day === b.day && a.offeringId === b.offeringId && a.classId === b.classId

const EMPTY = { personId: null, collectorId: null, undoes: null, reason: null }

/** Adds the marks of one tap at the end of what waits. */
export function withAct(
  kept: KeptMarks,
  act: Pick<Act, 'roll' | 'kind' | 'to'> & { lines: readonly Line[] },
  now: Date,
  newId: () => string,
): KeptMarks {
  const at = now.toISOString()
  const { roll, kind, to, lines } = act
  const made = lines.map(({ childName, before, ...line }, i) => ({
    waiting: { roll, mark: { ...EMPTY, ...line, markId: newId(), at, deviceSeq: kept.seq + 1 + i }, childName, restores: null },
    before,
  }))
  const marks = made.map(({ waiting: { mark, childName }, before }) => ({ markId: mark.markId, childId: mark.childId, childName, before }))
  return {
    ...kept,
    seq: kept.seq + lines.length,
    waiting: [...kept.waiting, ...made.map(({ waiting }) => waiting)],
    acts: [...kept.acts, { actId: newId(), roll, kind, at, to, marks }].slice(-MOST_ACTS),
  }
}

/** Takes a tap back: a mark that undoes, for each it made. Also one that has not been sent, because the answer may only be lost. */
export function withUndo(kept: KeptMarks, actId: string, now: Date, newId: () => string): KeptMarks {
  const act = kept.acts.find((one) => one.actId === actId)
  if (!act) return kept
  const undos = act.marks.map(({ markId, childId, childName, before }, i): WaitingMark => ({
    roll: act.roll,
    mark: { ...EMPTY, childId, kind: 'undo', undoes: markId, markId: newId(), at: now.toISOString(), deviceSeq: kept.seq + 1 + i },
    childName,
    restores: before,
  }))
  return {
    ...kept,
    seq: kept.seq + undos.length,
    waiting: [...kept.waiting, ...undos],
    acts: kept.acts.filter((one) => one !== act),
  }
}

/** The marks to be sent next: the first ones of one roll, in the order of the taps. An undo goes after the mark it undoes is answered for. */
export function nextBatch({ device, waiting }: KeptMarks): MarkBatch | null {
  const [first] = waiting
  if (!first) return null
  const marks: MarkInput[] = []
  for (const { roll, mark } of waiting) {
    const needsAnswer = mark.undoes !== null && marks.some(({ markId }) => markId === mark.undoes)
    if (!isSameRoll(roll, first.roll) || needsAnswer || marks.length === MOST_AT_ONCE) break
    marks.push(mark)
  }
  return { ...first.roll, device, marks }
}

/** What was refused can neither be undone nor taken back. */
function withoutRefused(kept: KeptMarks, refused: ReadonlySet<string>): KeptMarks {
  if (refused.size === 0) return kept
  return {
    ...kept,
    waiting: kept.waiting.filter(({ mark }) => !refused.has(mark.markId) && (mark.undoes === null || !refused.has(mark.undoes))),
    acts: kept.acts
      .map((act) => ({ ...act, marks: act.marks.filter(({ markId }) => !refused.has(markId)) }))
      .filter(({ marks }) => marks.length > 0),
  }
}

const toNotTaken = ({ roll, mark, childName }: WaitingMark, why: NotTaken['why']): NotTaken => ({ roll, mark, childName, why })

/** What the API answered for waits no more; what it refused is kept with the reason. */
export function withAnswer(kept: KeptMarks, { taken, known, late, refused, asks }: MarkAnswer): KeptMarks {
  const whyOf = new Map(refused.map(({ markId, why }) => [markId, why]))
  const answered = new Set([...taken, ...known, ...late])
  const asked = new Set(asks.map(({ markId }) => markId))
  const notTaken = kept.waiting.flatMap((one) => {
    const why = whyOf.get(one.mark.markId)
    return why === undefined ? [] : [toNotTaken(one, why)]
  })
  const newlyAsked = kept.waiting
    .filter(({ mark }) => asked.has(mark.markId))
    .map(({ mark, roll, childName }) => ({ markId: mark.markId, roll, childName }))
  return withoutRefused(
    {
      ...kept,
      waiting: kept.waiting.filter(({ mark }) => !answered.has(mark.markId)),
      notTaken: [...kept.notTaken, ...notTaken],
      asked: [...kept.asked, ...newlyAsked],
    },
    new Set(whyOf.keys()),
  )
}

/** Marks that the API would not take at all, e.g. because the group is not this person's any more. */
export function withNotTaken(kept: KeptMarks, markIds: readonly string[], why: NotTaken['why']): KeptMarks {
  const ids = new Set(markIds)
  const gone = kept.waiting.filter(({ mark }) => ids.has(mark.markId))
  return withoutRefused({ ...kept, notTaken: [...kept.notTaken, ...gone.map((one) => toNotTaken(one, why))] }, ids)
}

/** Somebody has seen why it was not taken, or that somebody else was named. */
export const withSeen = (kept: KeptMarks, markId: string): KeptMarks => ({
  ...kept,
  notTaken: kept.notTaken.filter(({ mark }) => mark.markId !== markId),
  asked: kept.asked.filter((one) => one.markId !== markId),
})
