import { AppError } from '../../../app-error'
import type { Before, HomeworkRow } from '../reads/before-act'

/**
 * CTEs that lock the homework named in $6 at the versions named, and `go` only when all of them are so: an edit and a
 * withdrawal that meet cannot both count. They wait in the order of ids, before any class day.
 */
export const LOCK_HOMEWORK = `
  locked as (
    select h.homework_id from homework h
      join jsonb_to_recordset($6::jsonb) as g(homework_id bigint, version int)
        on g.homework_id = h.homework_id and g.version = h.version
    where h.district_id = $1 and h.school_id = $2 and h.withdrawn_at is null
    order by h.homework_id for update of h),
  go as (select 1 where (select count(*) from locked) = jsonb_array_length($6::jsonb))`

interface Version {
  homeworkId: number
  version: number
}

/** The rows of $6. */
export const toLock = (homework: readonly Version[]) =>
  JSON.stringify(homework.map(({ homeworkId, version }) => ({ homework_id: homeworkId, version })))

/** `not-found` unless every homework named is one of this school. */
export function checkFound(before: Before, named: readonly Version[]): HomeworkRow[] {
  if (before.homework.length !== named.length) throw new AppError('not-found')
  return before.homework
}

/** `already-done` when withdrawn, `changed-meanwhile` when the caller saw another version. */
export function checkCurrent(before: Before, named: readonly Version[]): void {
  if (before.homework.some((row) => row.withdrawn)) throw new AppError('already-done')
  const current = before.homework.every((row) =>
    named.some(({ homeworkId, version }) => homeworkId === row.homeworkId && version === row.version),
  )
  if (!current) throw new AppError('changed-meanwhile')
}
