import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { requireIdentity } from '../../../identity/gates'
import { checkMayWithdraw } from '../access'
import { readBeforeChange } from '../reads/before-act'
import type { Before, HomeworkRow } from '../reads/before-act'
import type { WithdrawInput } from '../shapes'
import { actOnce, earlierAnswer, hashOf } from './act-once'
import { answered, MOVE_COUNTER } from './counter'
import { checkCurrent, checkFound, LOCK_HOMEWORK, toLock } from './homework-to-change'
import { planClassDays } from './plan-class-days'

interface Withdrawn {
  withdrawn: number[]
}

/** $9 today, $10 hash of the input; the rest as in counter.ts. */
const WITHDRAW = {
  name: 'withdraw',
  text: `
    with ${LOCK_HOMEWORK},
    changed as (
      update homework h set version = h.version + 1, withdrawn_at = $5::timestamptz from go
      where h.district_id = $1 and h.school_id = $2 and h.homework_id in (select homework_id from locked)
      returning h.homework_id),
    removed as (
      delete from homework_task k using changed h
      where k.district_id = $1 and k.school_id = $2 and k.homework_id = h.homework_id and k.day >= $9::date),
    ${MOVE_COUNTER},
    ${answered(
      'withdraw',
      '$10',
      `jsonb_build_object('withdrawn', (select jsonb_agg(h.homework_id order by h.homework_id) from changed h))`,
    )}
    select answer from answered`,
}

/**
 * Takes back what is still to come: all of the homework named, or none. What it asked of past days was done and
 * stays counted; with nothing left to come the answer is `day-past`.
 */
export async function withdrawHomework(ctx: Context, input: WithdrawInput): Promise<Withdrawn> {
  const openid = requireIdentity(ctx)
  const today = dayInShanghai(ctx.now)
  const homeworkIds = input.homework.map((h) => h.homeworkId)
  const hash = hashOf(input)
  return actOnce(async () => {
    const before = await readBeforeChange(ctx.db, input, openid, today, homeworkIds)
    const earlier = earlierAnswer<Withdrawn>(before.earlier, 'withdraw', hash)
    if (earlier) return earlier

    const homework = checkFound(before, input.homework)
    checkMayWithdraw(before.staff, homework)
    checkCurrent(before, input.homework)
    const isToCome = (row: HomeworkRow) => row.shares.some((share) => share.day >= today)
    if (!homework.every(isToCome)) throw new AppError('day-past')
    const [row] = await ctx.db.run<{ answer: Withdrawn }>(WITHDRAW, [
      input.districtId,
      input.schoolId,
      before.staff.personId,
      input.requestKey,
      ctx.now.toISOString(),
      toLock(input.homework),
      JSON.stringify(planClassDays(before, removals(before)).moves),
      '[]',
      today,
      hash,
    ])
    return row?.answer
  })
}

/** Two homeworks of one class are one plan: each class day's counter moves once. */
const removals = ({ classes, homework, today }: Before) =>
  classes.map((klass) => ({
    class: klass,
    tasks: [],
    removed: homework
      .filter((row) => row.classId === klass.classId)
      .flatMap((row) => row.shares.filter((share) => share.day >= today)),
  }))
