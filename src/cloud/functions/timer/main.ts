import { connectPostgres } from '../../database/connect-postgres'
import { templateIdsOf } from '../../ports/notify'
import { notifyByWechat } from '../../ports/wechat'
import { wechatOpenapi } from '../../ports/wechat-sdk'
import { tick } from './tick'

/** The scheduled function: a function of its own, so that no client can call it. What it does stands in `tick`. */
export async function main(): Promise<Record<string, number>> {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Error('DATABASE_URL is not set for this function')
  const db = connectPostgres(databaseUrl, 1)
  try {
    return await tick({ db, now: new Date(), notify: notifyByWechat(wechatOpenapi, templateIdsOf(process.env)) })
  } finally {
    await db.close()
  }
}
