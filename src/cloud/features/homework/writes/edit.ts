import { dayInShanghai } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { requireIdentity } from '../../../identity/gates'
import { checkMayEdit, checkMayGiveReason } from '../access'
import { readBeforeChange } from '../reads/before-act'
import { nameOfClass } from '../reads/class-days'
import { explainFull } from '../reads/full-class-days'
import type { EditInput, PostAnswer } from '../shapes'
import { actOnce, earlierPost, hashOf } from './act-once'
import { checkLoadDays } from './check-load-days'
import { answered, DAYS_NOW, MOVE_COUNTER } from './counter'
import { checkCurrent, checkFound, LOCK_HOMEWORK, toLock } from './homework-to-change'
import { moderateTexts } from '../../../ports/moderate-texts'
import { planClassDays } from './plan-class-days'
import type { ClassPlan } from './plan-class-days'
import { SHARE_COLUMNS, toShares } from './shares'

/**
 * $9 the new shares, $10 the names of the classes, $11 post id, $12 hash of the input; the rest as in counter.ts.
 * `added` waits for `removed`, because the new rows may have the keys of the old.
 */
const EDIT = {
  name: 'edit',
  text: `
    with ${LOCK_HOMEWORK},
    changed as (
      update homework h set version = h.version + 1 from go
      where h.district_id = $1 and h.school_id = $2 and h.homework_id in (select homework_id from locked)
      returning h.homework_id, h.class_id, h.subject_code, h.version),
    removed as (
      delete from homework_task k using changed h
      where k.district_id = $1 and k.school_id = $2 and k.homework_id = h.homework_id
      returning k.homework_id),
    added as (
      insert into homework_task (district_id, school_id, class_id, day, homework_id, task_no, due_day, subject_code,
        text, written, place, required, minutes)
      select $1, $2, h.class_id, s.day, h.homework_id, s.task_no, s.due_day, h.subject_code, s.text, s.written,
        s.place, s.required, s.minutes
      from changed h cross join jsonb_to_recordset($9::jsonb) as s(${SHARE_COLUMNS})
      where (select count(*) from removed) >= 0),
    ${MOVE_COUNTER},
    ${answered(
      'edit',
      '$12',
      `jsonb_build_object('outcome', 'posted', 'postId', $11::text,
        'homework', (select jsonb_agg(jsonb_build_object('homeworkId', h.homework_id, 'version', h.version,
          'class', c.class) order by h.homework_id)
          from changed h join jsonb_to_recordset($10::jsonb) as c(class_id bigint, class jsonb)
            on c.class_id = h.class_id),
        'days', ${DAYS_NOW})`,
    )}
    select answer from answered`,
}

/**
 * Gives every homework named the same new tasks, or none of them. Homework that already asked something of a past
 * day stays as it was: `day-past`.
 */
export async function editHomework(ctx: Context, input: EditInput): Promise<PostAnswer> {
  const openid = requireIdentity(ctx)
  const today = dayInShanghai(ctx.now)
  const homeworkIds = input.homework.map((h) => h.homeworkId)
  const hash = hashOf(input)
  let moderated = false
  return actOnce(async () => {
    const before = await readBeforeChange(ctx.db, input, openid, today, homeworkIds)
    const earlier = earlierPost(before.earlier, 'edit', hash)
    if (earlier) return earlier

    const homework = checkFound(before, input.homework)
    checkMayEdit(before.staff, homework)
    const classIds = homework.map((row) => row.classId)
    if (input.overrunReason !== undefined) checkMayGiveReason(before.staff, classIds)
    if (new Set(classIds).size < classIds.length) {
      throw new AppError('bad-input', [{ path: 'homework', message: 'class-twice' }])
    }
    checkCurrent(before, input.homework)
    if (homework.some((row) => row.shares.some((share) => share.day < today))) throw new AppError('day-past')
    const plans = homework.map(({ classId, shares }): ClassPlan => {
      const klass = before.classes.find((row) => row.classId === classId)
      if (!klass) throw new AppError('not-found')
      checkLoadDays(klass, input.tasks, today, before.calendar)
      return { class: klass, tasks: input.tasks, removed: shares, overrunReason: input.overrunReason }
    })
    const { moves, overruns, full } = planClassDays(before, plans)
    if (full.length > 0) return { outcome: 'refused', full: await explainFull(ctx.db, before, full) }

    const texts = input.tasks.map((task) => task.text).concat(input.overrunReason ?? [])
    if (!moderated) await moderateTexts(ctx, openid, texts)
    moderated = true
    const names = plans.map(({ class: klass }) => ({ class_id: klass.classId, class: nameOfClass(klass, today) }))
    const [row] = await ctx.db.run<{ answer: PostAnswer }>(EDIT, [
      input.districtId,
      input.schoolId,
      before.staff.personId,
      input.requestKey,
      ctx.now.toISOString(),
      toLock(input.homework),
      JSON.stringify(moves),
      JSON.stringify(overruns),
      JSON.stringify(toShares(input.tasks)),
      JSON.stringify(names),
      homework[0]?.postId ?? '',
      hash,
    ])
    return row?.answer
  })
}
