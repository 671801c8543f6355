import type { Database } from '../../src/cloud/database/connect'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

/** What a guardian does of an evening: reads the answer, says how long it took, opens a task. Throws when a step fails. */
async function walk(phone: Phone): Promise<void> {
  phone.launch()
  await phone.see('今晚书面作业，约')
  await phone.tap('radio', '20–40 分钟')
  await phone.see('已记下：20–40 分钟')
  await phone.until(() => phone.page.tree.all('radio', '20–40 分钟')[0]?.is('checked'))
  await phone.tap('link', '抄写第 12 课生字各两遍')
  await phone.until(() => phone.paths.length === 2)
  await phone.see('抄写第 12 课生字各两遍')
}

/** Walks through the evening on the package at `root`; what stopped it, or nothing. */
export async function whatStops(root: string, db: Database, openid: string): Promise<string | undefined> {
  const phone = new Phone({ db, openid, now: EVENING, root })
  try {
    await walk(phone)
    phone.close()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error)
  }
}
