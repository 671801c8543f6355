import type { Database } from '../../src/cloud/database/connect'
import { testDatabase } from '../support/test-database'
import { BUILT_WEAPP, Package } from '../support/weapp/package'
import { Phone } from '../support/weapp/phone'
import { EVENING } from '../support/world'

let db: Database

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const pages = [...new Package(BUILT_WEAPP).pages]

test.each(pages)('%s opens for somebody unknown, without what a link would tell it, and is not blank', async (page) => {
  const phone = new Phone({ db, openid: 'nobody', now: EVENING })
  phone.launch(`/${page}`)
  await phone.until(() => phone.page.nodes > 0)
  await phone.until(() => phone.text !== '')
  phone.close()
})

test.each(pages)('%s shows its skeleton or words with its first drawing, before anything is answered', async (page) => {
  const phone = new Phone({ db, openid: 'nobody', now: EVENING })
  phone.network.hold()
  phone.launch(`/${page}`)
  await phone.until(() => phone.page.nodes > 0)
  expect(phone.text !== '' || phone.page.tree.all('status', '正在读取').length > 0).toBe(true)
  phone.close()
})

test.each(pages)('%s says what to do while there is no network', async (page) => {
  const phone = new Phone({ db, openid: 'nobody', now: EVENING })
  phone.network.offline()
  phone.launch(`/${page}`)
  await phone.until(() => phone.text !== '')
  phone.close()
})
