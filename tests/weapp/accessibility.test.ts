import { rmSync } from 'node:fs'
import { createTRPCClient } from '@trpc/client'
import { seedDemo } from '../../src/cloud/database/demo/seed'
import type { Database } from '../../src/cloud/database/connect'
import type { AppRouter } from '../../src/cloud/router'
import { envelopeLink } from '../../src/miniprogram/api/link'
import { demoIdentities } from '../support/browser/demo-people'
import { everyPage } from '../support/browser/every-page'
import type { ShownPage } from '../support/browser/every-page'
import { as } from '../support/call'
import { handMade } from '../support/hand-made-package'
import { testDatabase } from '../support/test-database'
import { BUILT_WEAPP, Package } from '../support/weapp/package'
import { Phone } from '../support/weapp/phone'
import { unheard } from '../support/weapp/unheard'
import { EVENING, TODAY } from '../support/world'

jest.setTimeout(240_000)

let db: Database
let pages: ShownPage[]

beforeAll(async () => {
  db = await testDatabase()
  await seedDemo(db, TODAY)
  const apiAs = (openid: string) =>
    createTRPCClient<AppRouter>({ links: [envelopeLink(({ path, input }) => as(db, openid)(path, input))] })
  pages = (await everyPage(apiAs)).filter(({ onlyIn }) => onlyIn === undefined)
})
afterAll(() => db.close())

const phoneOf = (who: ShownPage['as']) => new Phone({ db, openid: who ? demoIdentities[who] : 'nobody', now: EVENING })

/** What cannot be heard on the page once its data has come, each with the page's name before it. */
async function unheardOn({ name, path }: ShownPage, phone: Phone, says: string | RegExp): Promise<string[]> {
  phone.launch(`/${path}`)
  await phone.see(says)
  const found = unheard(phone.page.tree).map((one) => `${name}: ${one}`)
  phone.close()
  return found
}

test('no page of the package is left out here', () => {
  const looked = new Set(pages.map(({ path }) => path.split('?')[0]))
  expect([...looked].sort()).toEqual([...new Package(BUILT_WEAPP).pages].sort())
})

test('everything that listens to a tap on any page has a role and a name', async () => {
  const found: string[] = []
  for (const page of pages) found.push(...(await unheardOn(page, phoneOf(page.as), page.says)))
  expect(found).toEqual([])
})

test('so it has in the elder mode', async () => {
  const found: string[] = []
  for (const page of pages) {
    const phone = phoneOf(page.as)
    phone.launch('/pages/me/index')
    await phone.tap('radio', '大字（长辈）')
    found.push(...(await unheardOn(page, phone, page.elderSays ?? page.says)))
  }
  expect(found).toEqual([])
})

test('a role taken from what listens on a page of the package is missed', async () => {
  const phone = phoneOf('小禾妈妈')
  phone.launch('/pages/me/index')
  await phone.find('radio', '大字（长辈）')
  const { tree } = phone.page
  for (const radio of tree.all('radio', '大字（长辈）')) delete radio.attributes['aria-role']
  expect(unheard(tree)).toEqual([expect.stringMatching(/^listens to a tap and has no role: .*大字（长辈）/)])
  phone.close()
})

test.each([
  ['a view that only listens', '<view bindtap="tapped">改</view>', /^listens to a tap and has no role: view/],
  ['a button of an icon', '<view bindtap="tapped" aria-role="button"><view class="i"></view></view>', /^button without a name/],
  ['a field without a label', '<input placeholder="称呼" />', /^textbox without a name/],
])('%s is found', (_, wxml, finding) => {
  const root = handMade({ 'home.wxml': wxml })
  try {
    const phone = new Phone({ db, openid: 'nobody', now: EVENING, root })
    phone.launch()
    const found = unheard(phone.page.tree)
    phone.close()
    expect(found).toEqual([expect.stringMatching(finding)])
  } finally {
    rmSync(root, { recursive: true })
  }
})
