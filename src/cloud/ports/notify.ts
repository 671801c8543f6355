export const NOTICE_KINDS = [
  'join-asked', 'join-decided', 'service-changed', 'place-offered', 'draw-done', 'leaving-notice', 'child-left', 'child-missed',
  'day-not-closed',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** One subscribe message: one acceptance by a tap pays for one of these. */
export interface Notice {
  openid: string
  template: NoticeKind
  page: string
  fields: Record<string, string>
}

/** Sends a notice; a failure is logged and never fails the act it tells about. */
export type Notify = (notice: Notice) => Promise<void>

/** Where the account's own template of a kind is named: NOTICE_PLACE_OFFERED for 'place-offered'. */
export const variableOf = (kind: NoticeKind): string => `NOTICE_${kind.toUpperCase().replace(/-/g, '_')}`

/** The id of the account's own template of each kind; a kind without one is neither asked about nor sent. */
export type NoticeTemplates = Partial<Record<NoticeKind, string>>

/** The account's templates, by environment; one set to nothing is none. */
export const templateIdsOf = (environment: Record<string, string | undefined>): NoticeTemplates =>
  Object.fromEntries(NOTICE_KINDS.flatMap((kind) => (environment[variableOf(kind)] ? [[kind, environment[variableOf(kind)]]] : [])))
