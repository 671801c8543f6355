import type { TaskInput } from '../shapes'

/** Rows of homework_task without their homework; names are the database's, because they go there as JSON. */
export const toShares = (tasks: readonly TaskInput[]) =>
  tasks.flatMap(({ load, dueDay, text, written, place, required }, taskNo) =>
    load.map(({ day, minutes }) => ({
      task_no: taskNo + 1,
      day,
      due_day: dueDay,
      text,
      written,
      place,
      required,
      minutes,
    })),
  )

/** The columns of one share in jsonb_to_recordset. */
export const SHARE_COLUMNS =
  'task_no smallint, day date, due_day date, text text, written boolean, place text, required boolean, minutes smallint'
