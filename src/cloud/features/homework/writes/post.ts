import { randomUUID } from 'node:crypto'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { checkTeaches, requireIdentity } from '../../../identity/gates'
import { checkMayGiveReason } from '../access'
import { readBeforePost } from '../reads/before-act'
import { nameOfClass } from '../reads/class-days'
import { explainFull } from '../reads/full-class-days'
import type { PostAnswer, PostInput } from '../shapes'
import { actOnce, earlierPost, hashOf } from './act-once'
import { checkLoadDays } from './check-load-days'
import { answered, DAYS_NOW, MOVE_COUNTER } from './counter'
import { moderateTexts } from '../../../ports/moderate-texts'
import { planClassDays } from './plan-class-days'
import type { ClassPlan } from './plan-class-days'
import { SHARE_COLUMNS, toShares } from './shares'

/** $6 the classes with their names and shares, $9 subject, $10 post id, $11 hash of the input; the rest as in counter.ts. */
export const POST = {
  name: 'post',
  text: `
    with go as (select 1),
    meant as (select c.* from jsonb_to_recordset($6::jsonb) as c(class_id bigint, class jsonb, shares jsonb)),
    given as (
      insert into homework (district_id, school_id, class_id, subject_code, person_id, post_id, posted_at)
      select $1, $2, c.class_id, $9, $3, $10, $5::timestamptz from meant c
      returning homework_id, class_id, version),
    tasks as (
      insert into homework_task (district_id, school_id, class_id, day, homework_id, task_no, due_day, subject_code,
        text, written, place, required, minutes)
      select $1, $2, g.class_id, s.day, g.homework_id, s.task_no, s.due_day, $9, s.text, s.written, s.place,
        s.required, s.minutes
      from given g join meant c on c.class_id = g.class_id
        cross join lateral jsonb_to_recordset(c.shares) as s(${SHARE_COLUMNS})),
    ${MOVE_COUNTER},
    ${answered(
      'post',
      '$11',
      `jsonb_build_object('outcome', 'posted', 'postId', $10::text,
        'homework', (select jsonb_agg(jsonb_build_object('homeworkId', g.homework_id, 'version', g.version,
          'class', c.class) order by g.homework_id) from given g join meant c on c.class_id = g.class_id),
        'days', ${DAYS_NOW})`,
    )}
    select answer from answered`,
}

/**
 * Posts homework to all the classes or to none. A class day it does not fit is an answer with its clause and ways
 * out, not an error (plan §1).
 */
export async function postHomework(ctx: Context, input: PostInput): Promise<PostAnswer> {
  const openid = requireIdentity(ctx)
  const today = dayInShanghai(ctx.now)
  const classIds = input.classes.map((c) => c.classId)
  const hash = hashOf(input)
  let moderated = false
  return actOnce(async () => {
    const before = await readBeforePost(ctx.db, input, openid, today, classIds)
    const earlier = earlierPost(before.earlier, 'post', hash)
    if (earlier) return earlier

    checkTeaches(before.staff, classIds, input.subjectCode)
    const withReason = input.classes.filter((c) => c.overrunReason !== undefined)
    checkMayGiveReason(before.staff, withReason.map((c) => c.classId))
    const plans = input.classes.map(({ classId, tasks, overrunReason }): ClassPlan => {
      const klass = before.classes.find((row) => row.classId === classId)
      if (!klass) throw new AppError('not-allowed')
      checkLoadDays(klass, tasks, today, before.calendar)
      return { class: klass, tasks, removed: [], overrunReason }
    })
    const { moves, overruns, full } = planClassDays(before, plans)
    if (full.length > 0) return { outcome: 'refused', full: await explainFull(ctx.db, before, full) }

    if (!moderated) {
      const reasons = withReason.flatMap((c) => c.overrunReason ?? [])
      await moderateTexts(ctx, openid, plans.flatMap((p) => p.tasks.map((t) => t.text)).concat(reasons))
    }
    moderated = true
    const meant = plans.map(({ class: klass, tasks }) => ({
      class_id: klass.classId,
      class: nameOfClass(klass, today),
      shares: toShares(tasks),
    }))
    const [row] = await ctx.db.run<{ answer: PostAnswer }>(POST, [
      input.districtId,
      input.schoolId,
      before.staff.personId,
      input.requestKey,
      ctx.now.toISOString(),
      JSON.stringify(meant),
      JSON.stringify(moves),
      JSON.stringify(overruns),
      input.subjectCode,
      randomUUID(),
      hash,
    ])
    return row?.answer
  })
}
