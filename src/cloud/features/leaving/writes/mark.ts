import { and, eq } from 'drizzle-orm'
import { AFTERWARDS_DAYS, checkAfterwards } from '../../../../policy/after-school/leaving/afterwards'
import { checkMark } from '../../../../policy/after-school/leaving/check-mark'
import type { Mark } from '../../../../policy/after-school/leaving/mark'
import { textOfMark } from '../../../../policy/after-school/leaving/merge-marks'
import { addDays, dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { closedDay, dayMark } from '../../../database/leaving-tables'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { Staff } from '../../../identity/gates'
import { childrenOfDay } from '../reads/day'
import type { ChildOfDay } from '../reads/day'
import { hasDuty } from '../reads/duty'
import type { GroupRow } from '../reads/groups'
import { conflictsOf, stateShown } from '../reads/shown'
import type { MarkAnswer, MarkBatch, MarkInput } from '../shapes'
import { holdSession } from './hold-session'
import { tellOfMarks } from './tell-of-marks'

/** Who sends a batch: only whoever had the duty of a day that is over, or the office, may note something of it afterwards. */
interface Sender {
  personId: number
  today: Day
  mayNoteAfterwards: boolean
}

/** A phone may lie in a drawer over a weekend and a holiday. */
const LATE_DAYS = 7

interface Sorted {
  fresh: Mark[]
  answer: Pick<MarkAnswer, 'known' | 'refused' | 'asks'>
}

const toMark = (input: MarkInput, batch: MarkBatch, by: number): Mark => ({
  ...input,
  day: batch.day,
  at: new Date(input.at),
  by,
  device: batch.device,
  offeringId: batch.offeringId,
})

/** What the rules say to each mark of the batch, one by one: one that is wrong never takes the others with it. */
function sort(batch: MarkBatch, children: readonly ChildOfDay[], { personId, today, mayNoteAfterwards }: Sender): Sorted {
  const sorted: Sorted = { fresh: [], answer: { known: [], refused: [], asks: [] } }
  const { fresh, answer } = sorted
  for (const input of batch.marks) {
    const { markId } = input
    const child = children.find(({ childId }) => childId === input.childId)
    const refuse = (why: MarkAnswer['refused'][number]['why']) => answer.refused.push({ markId, why })
    if (!child) {
      refuse('not-on-roll')
      continue
    }
    const mark = toMark(input, batch, personId)
    const known = [...child.marks, ...fresh].filter((each) => each.childId === mark.childId)
    const before = known.find((each) => each.markId === markId)
    if (before) {
      // Who sent it again may be another: the same phone, lent or signed in anew.
      if (textOfMark({ ...before, by: personId }) === textOfMark(mark)) answer.known.push(markId)
      else refuse('same-id')
      continue
    }
    const notedOn = dayInShanghai(mark.at)
    const isAfterwards = batch.day < notedOn && notedOn <= today
    if (notedOn !== batch.day && !(isAfterwards && mayNoteAfterwards)) {
      refuse(isAfterwards ? 'not-yours-afterwards' : 'not-that-day')
      continue
    }
    const { verdict, fault } = isAfterwards
      ? checkAfterwards(mark, child.plan, child.authorised, known.find((each) => each.markId === mark.undoes))
      : checkMark(mark, child.plan, child.authorised)
    if (verdict === 'refused' && fault !== null && fault !== 'somebody-else') {
      refuse(fault)
      continue
    }
    if (fault === 'somebody-else') answer.asks.push({ markId, fault })
    fresh.push(mark)
  }
  return sorted
}

/**
 * Takes what a phone queued, in whatever order and however often it comes. Each mark is stored once and answered for by
 * itself; those that come after the day was closed are kept beside it and shown as conflicts. `day-past` once it is too long ago.
 */
export async function takeMarks(ctx: Context, { staff, group }: { staff: Staff; group: GroupRow }, batch: MarkBatch): Promise<MarkAnswer> {
  const at = staff.school
  const today = dayInShanghai(ctx.now)
  if (batch.day > today) throw new AppError('day-too-far')
  const mayNoteAfterwards = batch.day < today && (staff.isOffice || (await hasDuty(ctx.db.orm, at, batch.day, staff.personId)))
  if (batch.day < addDays(today, mayNoteAfterwards ? -AFTERWARDS_DAYS : -LATE_DAYS)) throw new AppError('day-past')
  const roll = { offeringId: batch.offeringId, classId: batch.classId }
  const before = await childrenOfDay(ctx.db, at, batch.day, roll)
  const { fresh, answer } = sort(batch, before, { personId: staff.personId, today, mayNoteAfterwards })
  const late = fresh.length === 0 ? [] : await store(ctx, staff, fresh)
  if (fresh.some(({ kind }) => kind === 'present' || kind === 'in-session')) await holdSession(ctx, staff, group, batch)
  const touched = new Set(batch.marks.map(({ childId }) => childId))
  const children = (await childrenOfDay(ctx.db, at, batch.day, roll)).filter(({ childId }) => touched.has(childId))
  const taken = fresh.map(({ markId }) => markId).filter((markId) => !late.includes(markId))
  await tellOfMarks(ctx, at, group, { before, after: children, taken })
  return {
    ...answer,
    taken,
    late,
    children: children.map((child) => ({ childId: child.childId, state: stateShown(child.state, child, child.marks) })),
    conflicts: children.flatMap(conflictsOf),
  }
}

/**
 * Stores the marks; answers those that came after the closing. The school's row is shared with whoever marks and held
 * alone by whoever closes, so that no mark slips between the last look and the closing.
 */
async function store(ctx: Context, { school: at }: Staff, marks: readonly Mark[]): Promise<string[]> {
  const { districtId, schoolId } = at
  const [{ day } = { day: '' }] = marks
  return ctx.db.orm.transaction(async (tx) => {
    await tx.select({ id: school.schoolId }).from(school).where(sameSchool(school, at)).for('share')
    const closed = await tx.select({ day: closedDay.day }).from(closedDay).where(and(sameSchool(closedDay, at), eq(closedDay.day, day)))
    const afterClosing = closed.length > 0
    const receivedAt = ctx.now.toISOString()
    await tx
      .insert(dayMark)
      .values(marks.map((mark) => ({ ...mark, at: mark.at.toISOString(), districtId, schoolId, receivedAt, afterClosing })))
      .onConflictDoNothing()
    if (afterClosing) console.info(JSON.stringify({ requestId: ctx.requestId, lateMarks: marks.length }))
    return afterClosing ? marks.map(({ markId }) => markId) : []
  })
}
