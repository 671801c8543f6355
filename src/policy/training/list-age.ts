/** Ours and no law: as long as a list kept on the phone may answer as if it were live. */
export const TRUSTED_HOURS = 24

const HOUR_MS = 3_600_000

export interface ListAge {
  verdict: 'fresh' | 'stale'
  /** Whole days since the list was made. */
  days: number
}

/** How old a list is; one from the future was made by a wrong clock and is not trusted either. */
export function ageOfList(madeAt: Date, now: Date): ListAge {
  const hours = (now.getTime() - madeAt.getTime()) / HOUR_MS
  const isFresh = hours >= -1 && hours <= TRUSTED_HOURS
  return { verdict: isFresh ? 'fresh' : 'stale', days: Math.max(0, Math.floor(hours / 24)) }
}
