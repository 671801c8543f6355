import type { Browser } from 'playwright-core'
import { accessibilityFindings, LEAST_TARGET_PX } from '../support/browser/accessibility'
import { H5 } from '../support/browser/builds'
import { openChromium, PHONE } from '../support/browser/chromium'
import { demoIdentities } from '../support/browser/demo-people'
import { everyPage } from '../support/browser/every-page'
import type { ShownPage } from '../support/browser/every-page'
import { rememberListeners } from '../support/browser/inspect-page'
import { OPENED_PARTS } from '../support/browser/opened-parts'
import { tokenFor } from '../support/browser/server-of-run'
import { Visitor } from '../support/browser/visitor'

jest.setTimeout(300_000)

const NARROW = { width: 320, height: 640 }
const ELDER = { width: 360, height: 640 }

let browser: Browser
let pages: ShownPage[]
beforeAll(async () => {
  browser = await openChromium()
  pages = await everyPage()
})
afterAll(() => browser.close())

describe.each([H5])('$name', (build) => {
  const phones = new Map<ShownPage['as'], Visitor>()
  const findings: string[] = []
  beforeEach(() => findings.splice(0))
  afterEach(async () => {
    const visitors = [...phones.values()]
    phones.clear()
    for (const visitor of visitors) await visitor.leave()
  })

  /** Everybody has a phone of their own and opens one page after the other. */
  async function phoneOf(as: ShownPage['as'], viewport: typeof PHONE): Promise<Visitor> {
    const known = phones.get(as)
    if (known) return known
    const visitor = await Visitor.at(browser, build, { token: as && tokenFor(demoIdentities[as]), viewport })
    phones.set(as, visitor)
    await visitor.context.addInitScript(rememberListeners)
    return visitor
  }

  async function judge(visitor: Visitor, where: string, leastPx: number): Promise<void> {
    findings.push(...(await accessibilityFindings(visitor.page, leastPx)).map((one) => `${where}: ${one}`))
  }

  test('every page can be heard, hit and read at 375 px and at 320 px', async () => {
    for (const { name, as, path, says } of pages) {
      const visitor = await phoneOf(as, PHONE)
      await visitor.page.setViewportSize(PHONE)
      await visitor.open(path)
      await visitor.sees(says)
      await judge(visitor, name, LEAST_TARGET_PX.normal)
      await visitor.page.setViewportSize(NARROW)
      await judge(visitor, `${name} at 320 px`, LEAST_TARGET_PX.normal)
    }
    expect(findings).toEqual([])
  })

  test('so can what only a tap or an error shows', async () => {
    for (const { on, name, open } of OPENED_PARTS) {
      const page = pages.find((one) => one.name === on)
      if (!page) throw new Error(`there is no page ${on}`)
      const visitor = await phoneOf(page.as, NARROW)
      await visitor.open(page.path)
      await visitor.sees(page.says)
      await open(visitor)
      await judge(visitor, `${on}, ${name}`, LEAST_TARGET_PX.normal)
    }
    expect(findings).toEqual([])
  })

  test('every page can be heard, hit and read in the elder mode at 360 px', async () => {
    for (const { name, as, path, says, elderSays = says } of pages) {
      const isNew = !phones.has(as)
      const visitor = await phoneOf(as, ELDER)
      if (isNew) {
        await visitor.open('pages/me/index')
        await visitor.tap('radio', '大字（长辈）')
      }
      await visitor.open(path)
      await visitor.sees(elderSays)
      await judge(visitor, name, LEAST_TARGET_PX.elder)
    }
    expect(findings).toEqual([])
  })
})
