import type { ListedStatus } from '../../../cloud/features/institutions/shapes'
import { institutions, STATUS_WORDS } from '../../text/institutions'
import { StatusTag } from '../status-tag'
import type { StatusKind } from '../status-tag'

/** The shape of each state; green only for the white list. */
export const STATUS_KINDS: Record<ListedStatus, StatusKind> = {
  applied: 'unknown',
  white: 'ok',
  warning: 'warn',
  suspended: 'stop',
  cancelled: 'void',
  expired: 'void',
  black: 'stop',
  unlisted: 'unknown',
}

interface Props {
  status: ListedStatus
  /** Of an earlier time: an old list makes nobody green. */
  dated?: boolean
  /** What it was on a day gone by, which says nothing of today: never green. */
  past?: boolean
}

/** What an institution is on the list, as shape and word. */
export function StandingTag({ status, dated, past }: Props) {
  if (past && status === 'white') return <StatusTag kind='info' says={STATUS_WORDS.white} />
  if (dated && status === 'white') return <StatusTag kind='warn' says={institutions.verifyFirst} />
  return <StatusTag kind={STATUS_KINDS[status]} says={STATUS_WORDS[status]} />
}
