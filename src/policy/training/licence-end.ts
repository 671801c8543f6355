import { addDays } from '../calendar/day'
import type { Day } from '../calendar/day'

/** Ours and no law: so many days ahead an officer is told that a licence ends. */
export const NOTICE_DAYS = 60

/** The last day on which a licence may end to be told of today. */
export const noticeUntil = (today: Day): Day => addDays(today, NOTICE_DAYS)
