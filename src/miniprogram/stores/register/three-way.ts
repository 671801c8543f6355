/** A form beside what stands: what it began with, what is typed, and what somebody else made of the same fields meanwhile. */
export interface Versions<T extends object> {
  /** null: nothing stands yet. */
  version: number | null
  base: T
  typed: T
  /** Of the fields typed here and changed elsewhere: what they were changed to. */
  theirs: Partial<T>
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const fieldsOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]

/** A form that begins with what stands. */
export const beginWith = <T extends object>(version: number | null, stands: T): Versions<T> => ({ version, base: stands, typed: stands, theirs: {} })

export const isTouched = <T extends object>({ base, typed }: Versions<T>): boolean => !isSame(base, typed)

/**
 * The form over what stands now: a field that nobody typed in follows, one typed in stays, and where both changed it to
 * different things both are there to be seen.
 */
export function rebase<T extends object>(form: Versions<T>, version: number | null, stands: T): Versions<T> {
  const typed = { ...stands }
  const theirs: Partial<T> = {}
  for (const field of fieldsOf(stands)) {
    if (isSame(form.typed[field], form.base[field])) continue
    typed[field] = form.typed[field]
    // What was told before stays told until it is answered.
    const isChanged = !isSame(stands[field], form.base[field]) || field in form.theirs
    if (isChanged && !isSame(stands[field], form.typed[field])) theirs[field] = stands[field]
  }
  return { version, base: stands, typed, theirs }
}

/** Fields typed anew. */
export function typeInto<T extends object>(form: Versions<T>, part: Partial<T>): Versions<T> {
  return { ...form, typed: { ...form.typed, ...part } }
}

/** Takes what somebody else made of a field. */
export function takeTheirs<T extends object, F extends keyof T>(form: Versions<T>, field: F): Versions<T> {
  const { [field]: taken, ...theirs } = form.theirs
  return { ...form, typed: { ...form.typed, [field]: taken ?? form.typed[field] }, theirs: theirs as Partial<T> }
}

/** Keeps what was typed against what somebody else made of a field. */
export function keepMine<T extends object, F extends keyof T>(form: Versions<T>, field: F): Versions<T> {
  const { [field]: _answered, ...theirs } = form.theirs
  return { ...form, theirs: theirs as Partial<T> }
}
