/** Every failure a caller may see; the screen's words for each are in src/miniprogram/text/errors.ts. */
export const ERROR_CODES = [
  // who is asking
  'not-signed-in', // no identity came with the call
  'not-allowed', // known, but this is not theirs to do or see
  'not-found', // no such thing, or not where the caller may look
  // what was sent
  'bad-input', // shape, length or type; `fields` says where
  'day-past', // the day of the load is over
  'day-outside-calendar', // no term of this school covers the day
  'day-too-far', // further ahead than may be planned
  'text-refused', // the content check says no
  // what stands against it now
  'changed-meanwhile', // somebody else changed it first: read again
  'acted-before', // the request key came before with another input: what was sent first stands
  'already-done', // e.g. withdrawn, decided or joined before
  'report-closed', // a time report may be changed until the next noon only
  'no-overrun-here', // grades 1-2, or a day without a cap: nothing to exceed
  'overrun-in-use', // an overrun whose minutes are used cannot be taken back
  'code-unknown', // no such class or invite code, or it is spent
  'too-many-tries', // codes guessed too often: wait
  'last-guardian', // the only full guardian cannot be removed by another
  'choosing-closed', // wishes and places are taken within the school's times only
  'capacity-taken', // an offering cannot have fewer places than children in it
  'in-use', // something else still names it, so that it cannot go
  'after-cut-off', // the school's hour for changing a day's leaving is over
  'collector-not-authorised', // not on the child's list of who may collect
  // us
  'unavailable', // database or platform is down: try again
  'internal', // logged with the request id
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** What only the client can notice: nothing came back at all. */
export const CLIENT_ERROR_CODES = ['offline', 'slow'] as const
export type ClientErrorCode = (typeof CLIENT_ERROR_CODES)[number]
