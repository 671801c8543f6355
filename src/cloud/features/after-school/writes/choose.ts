import { randomBytes } from 'node:crypto'
import { checkWishes } from '../../../../policy/after-school/choosing/check-wishes'
import type { Wishes } from '../../../../policy/after-school/choosing/wishes'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { hashOf } from '../../../database/answer-person-once'
import { sqlState, UNIQUE_VIOLATION } from '../../../database/failures'
import { requireIdentity } from '../../../identity/gates'
import type { SchoolKey } from '../../../input'
import { mustBeOpen } from '../access'
import { gradeInTerm, readBeforeChoosing } from '../reads/before-choosing'
import type { BeforeChoosing } from '../reads/before-choosing'
import { ruledOffering } from '../reads/offerings'
import type { ChooseAnswer, ChooseInput } from '../shapes'

/**
 * The whole of a child's choice in one row, and the answer under its request key in the same statement. $8 the version
 * that was read: another guardian's choice in between is not written over.
 */
const CHOOSE = {
  name: 'choose',
  text: `
    with chosen as (
      insert into choosing as c (district_id, school_id, plan_id, child_id, takes_part, wishes, first_wishes,
        with_siblings, salt, chosen_by, chosen_at)
      values ($1, $2, $5, $4, $9, $10::jsonb, $11::bigint[], $12, $13, $3, $7::timestamptz)
      on conflict (district_id, school_id, plan_id, child_id) do update set
        takes_part = excluded.takes_part, wishes = excluded.wishes, first_wishes = excluded.first_wishes,
        with_siblings = excluded.with_siblings, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at,
        version = c.version + 1
      where $8::int is null and $14::boolean or c.version = $8::int
      returning c.version),
    answered as (
      insert into answered_request (district_id, school_id, person_id, request_key, answer, answered_at)
      select $1, $2, $3, $6, jsonb_build_object('act', $15::text, 'input', $16::text, 'answer',
        jsonb_build_object('version', version, 'takesPart', $9::boolean, 'chosenAt', $17::text)), $7::timestamptz from chosen)
    select version from chosen`,
}

type Key = SchoolKey & { childId: number; planId: number; requestKey: string }

/** The salt of a family's code in the draw: with less, somebody could try all ids of a school. */
const SALT_BYTES = 16

async function store(ctx: Context, key: Key, before: BeforeChoosing, wishes: Wishes, how: { act: string; input: object; expected: number | null; overwrites: boolean }) {
  const days = wishes.takesPart ? wishes.days : []
  const now = ctx.now.toISOString()
  const rows = await ctx.db.run<{ version: number }>(CHOOSE, [
    key.districtId, key.schoolId, before.personId, key.childId, key.planId, key.requestKey, now, how.expected,
    wishes.takesPart, JSON.stringify(days), days.flatMap(({ offeringIds }) => offeringIds.slice(0, 1)),
    wishes.takesPart && wishes.withSiblings, randomBytes(SALT_BYTES).toString('hex'), how.overwrites, how.act, hashOf(how.input), now,
  ])
  const [row] = rows
  if (!row) throw new AppError('changed-meanwhile')
  return { version: row.version, takesPart: wishes.takesPart, chosenAt: now }
}

/** Reads, checks and writes; the same key sent twice at once is answered once. */
async function chooseOnce(ctx: Context, key: Key, act: string, input: object, decide: (before: BeforeChoosing & { plan: NonNullable<BeforeChoosing['plan']> }) => Promise<ChooseAnswer>): Promise<ChooseAnswer> {
  const openid = requireIdentity(ctx)
  for (let tries = 0; ; tries += 1) {
    const before = await readBeforeChoosing(ctx.db, key, openid)
    if (before.earlier) {
      if (before.earlier.act !== act || before.earlier.input !== hashOf(input)) throw new AppError('acted-before')
      return before.earlier.answer as ChooseAnswer
    }
    mustBeOpen(before.plan, ctx.now)
    try {
      return await decide(before)
    } catch (error) {
      // The same key a moment ago: its answer is there to be read now. Somebody else's choice is told on the second look.
      const isRace = sqlState(error) === UNIQUE_VIOLATION || (error instanceof AppError && error.code === 'changed-meanwhile')
      if (!isRace || tries > 0) throw error
    }
  }
}

/**
 * Keeps a child's wishes, the whole of them, until the closing. `bad-input` names what cannot be wished;
 * `changed-meanwhile` when another guardian chose since it was read.
 */
export function choose(ctx: Context, input: ChooseInput): Promise<ChooseAnswer> {
  return chooseOnce(ctx, input, 'choose', input, async (before) => {
    const grade = gradeInTerm(before)
    const wishes: Wishes = { takesPart: true, days: input.wishes, withSiblings: input.withSiblings }
    const faults = grade === null ? [] : checkWishes(wishes, grade, before.offerings.map(ruledOffering))
    if (grade === null) throw new AppError('bad-input', [{ path: 'childId', message: 'grade-outside' }])
    if (faults.length > 0) {
      throw new AppError('bad-input', faults.map(({ fault, weekday }) => ({
        path: `wishes.${input.wishes.findIndex((day) => day.weekday === weekday)}`,
        message: fault,
      })))
    }
    return store(ctx, input, before, wishes, { act: 'choose', input, expected: input.expectedVersion ?? null, overwrites: false })
  })
}

/** Not taking part: one tap, no reason, whatever was chosen before (教基厅函〔2023〕26 号: voluntary). */
export const sayNotTakingPart = (ctx: Context, input: Key): Promise<ChooseAnswer> =>
  chooseOnce(ctx, input, 'notTakingPart', input, (before) =>
    store(ctx, input, before, { takesPart: false }, { act: 'notTakingPart', input, expected: null, overwrites: true }),
  )
