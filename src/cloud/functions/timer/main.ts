import { connectPostgres } from '../../database/connect-postgres'
import { prune } from '../../database/prune'
import { moveWaitingLists } from '../../features/after-school/writes/move-waiting-lists'
import { templateIdsOf } from '../../ports/notify'
import { notifyByWechat } from '../../ports/wechat'
import { wechatOpenapi } from '../../ports/wechat-sdk'

/**
 * The scheduled function: a function of its own, so that no client can call it. Deletes what is past its keeping, and moves
 * the waiting lists on: offers nobody answered expire, and free places go to the next.
 */
export async function main(): Promise<Record<string, number>> {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Error('DATABASE_URL is not set for this function')
  const db = connectPostgres(databaseUrl, 1)
  try {
    const now = new Date()
    const moved = await moveWaitingLists({ db, now, notify: notifyByWechat(wechatOpenapi, templateIdsOf(process.env)) })
    return { ...(await prune(db, now)), waiting_lists_moved: moved.length }
  } finally {
    await db.close()
  }
}
