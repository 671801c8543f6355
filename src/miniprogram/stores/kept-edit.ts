import type { PostedHomework, TaskInput } from '../../cloud/features/homework/shapes'
import type { Day } from '../../policy/calendar/day'
import { forget, remember, remembered } from './phone-storage'
import { draftTaskOf } from './posting-draft'
import type { Draft, DraftTask } from './posting-draft'

/** What of an edit is written by hand. */
type Written = Pick<Draft, 'day' | 'tasks' | 'chosen' | 'reasons'>
type Changed = readonly Pick<PostedHomework, 'homeworkId' | 'version'>[]

interface KeptEdit extends Written {
  homework: { homeworkId: number; version: number }[]
}

/** So many edits of a school that have not gone out; the oldest gives way. */
const MOST = 8

const nameOf = (schoolId: number) => `edits-${schoolId}`

const isList = (value: unknown): value is KeptEdit[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'homework' in one && 'tasks' in one)

const all = (schoolId: number): KeptEdit[] => remembered(nameOf(schoolId), isList) ?? []

const isOf = (kept: KeptEdit, homework: Changed) =>
  kept.homework.some((had) => homework.some(({ homeworkId }) => homeworkId === had.homeworkId))

/** An edit of one of these homeworks was begun on this phone and has not gone out. */
export const hasKeptEdit = (schoolId: number, homework: Changed): boolean =>
  all(schoolId).some((one) => isOf(one, homework))

/** Forgets the edit of these homeworks: it is sent, or nobody wants it. */
export function dropEdit(schoolId: number, homework: Changed): void {
  const others = all(schoolId).filter((one) => !isOf(one, homework))
  if (others.length > 0) remember(nameOf(schoolId), others)
  else forget(nameOf(schoolId))
}

/** Keeps what is written on the phone: a dead network or a closed WeChat loses nothing of an edit either. */
export function keepEdit({ schoolId, day, tasks, chosen, reasons }: Draft, homework: Changed): void {
  const others = all(schoolId).filter((one) => !isOf(one, homework))
  const versions = homework.map(({ homeworkId, version }) => ({ homeworkId, version }))
  remember(nameOf(schoolId), [{ homework: versions, day, tasks, chosen, reasons }, ...others].slice(0, MOST))
}

const asSent = (tasks: readonly TaskInput[]) => JSON.stringify(tasks.map(draftTaskOf))

/** These tasks are what is posted already: an earlier try went through, or nothing was changed. */
export const isPosted = (tasks: readonly TaskInput[], homework: readonly PostedHomework[]): boolean =>
  homework.every((one) => asSent(one.tasks) === asSent(tasks))

const withoutDays = (task: DraftTask): DraftTask => ({ ...task, load: null, dueDay: null })

/**
 * The draft with what was written before laid over it, and whether the homework was changed after that; null when there
 * is nothing. A day that has passed meanwhile gives way to the posted one.
 */
export function withKeptEdit(draft: Draft, homework: Changed, today: Day): { draft: Draft; changedSince: boolean } | null {
  const kept = all(draft.schoolId).find((one) => isOf(one, homework))
  if (!kept) return null
  const { day, tasks, chosen, reasons } = kept
  const written = day < today ? { tasks: tasks.map(withoutDays), chosen: {}, reasons } : { day, tasks, chosen, reasons }
  const versionThen = (id: number) => kept.homework.find(({ homeworkId }) => homeworkId === id)?.version
  return { draft: { ...draft, ...written }, changedSince: homework.some((one) => versionThen(one.homeworkId) !== one.version) }
}
