import type { Database } from './database/connect'
import type { Files } from './ports/files'
import type { Moderate } from './ports/moderate'
import type { NoticeTemplates, Notify } from './ports/notify'
import type { RegisterKey } from './ports/register-key'

/** What one call may use. `openid` is what the platform vouches for, never what the client says. */
export interface Context {
  openid: string | null
  now: Date
  requestId: string
  db: Database
  moderate: Moderate
  notify: Notify
  /** What a phone has to ask its person about before `notify` delivers anything. */
  noticeTemplates: NoticeTemplates
  /** Refuses with `unavailable` where none is set. */
  registerKey: () => RegisterKey
  files: () => Files
}
