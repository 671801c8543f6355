import { AppError } from '../../app-error'

/** Families choose from the opening until, and not at, the closing: `choosing-closed` outside. */
export function mustBeOpen({ opensAt, closesAt }: { opensAt: string | null; closesAt: string | null }, now: Date): void {
  const isOpen = opensAt !== null && closesAt !== null && new Date(opensAt) <= now && now < new Date(closesAt)
  if (!isOpen) throw new AppError('choosing-closed')
}

/** A call of a cloud function lives a minute at most: by then every choice that came in time is stored. */
const SETTLED_MS = 120_000

/** The list is read when the last choice that came in time is stored; `choosing-closed` before. */
export function mustBeSettled(closesAt: string | null, now: Date): void {
  if (closesAt === null || now.getTime() < new Date(closesAt).getTime() + SETTLED_MS) throw new AppError('choosing-closed')
}
