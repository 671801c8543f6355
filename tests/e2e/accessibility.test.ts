import type { Browser } from 'playwright-core'
import { accessibilityFindings, LEAST_TARGET_PX } from '../support/browser/accessibility'
import { H5, WEAPP } from '../support/browser/builds'
import { openChromium, PHONE } from '../support/browser/chromium'
import { demoIdentities } from '../support/browser/demo-people'
import { everyPage } from '../support/browser/every-page'
import type { ShownPage } from '../support/browser/every-page'
import { rememberListeners } from '../support/browser/inspect-page'
import { OPENED_PARTS } from '../support/browser/opened-parts'
import { apiAs, tokenFor } from '../support/browser/server-of-run'
import { Visitor } from '../support/browser/visitor'

// Some fifty pages a test: this only ends one that never comes, on the slowest machine too.
jest.setTimeout(900_000)

const NARROW = { width: 320, height: 640 }
const ELDER = { width: 360, height: 640 }

let browser: Browser
let everything: ShownPage[]
beforeAll(async () => {
  browser = await openChromium()
  everything = await everyPage(apiAs)
})
afterAll(() => browser.close())

describe.each([H5, WEAPP])('$name', (build) => {
  const phones = new Map<ShownPage['as'], Visitor>()
  let pages: ShownPage[]
  let findings: string[]
  beforeEach(() => {
    pages = everything.filter(({ onlyIn }) => onlyIn === undefined || onlyIn === build.name)
    findings = []
  })
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
    // A page that is still fading in has less contrast than it will have.
    await visitor.page.emulateMedia({ reducedMotion: 'reduce' })
    return visitor
  }

  async function open(name: ShownPage['name'], viewport: typeof PHONE): Promise<Visitor> {
    const page = pages.find((one) => one.name === name)
    if (!page) throw new Error(`there is no page ${name}`)
    const visitor = await phoneOf(page.as, viewport)
    await visitor.open(page.path)
    await visitor.sees(page.says)
    return visitor
  }

  async function judge(visitor: Visitor, where: string, leastPx: number): Promise<void> {
    findings.push(...(await accessibilityFindings(visitor.page, leastPx)).map((one) => `${where}: ${one}`))
  }

  test('every page can be heard, hit and read at 375 px and at 320 px', async () => {
    for (const { name } of pages) {
      const visitor = await open(name, PHONE)
      await judge(visitor, name, LEAST_TARGET_PX.normal)
      await visitor.page.setViewportSize(NARROW)
      await judge(visitor, `${name} at 320 px`, LEAST_TARGET_PX.normal)
      await visitor.page.setViewportSize(PHONE)
    }
    expect(findings).toEqual([])
  })

  test('so can what only a tap or an error shows', async () => {
    for (const { on, name, show } of OPENED_PARTS) {
      const visitor = await open(on, NARROW)
      await show(visitor)
      await judge(visitor, `${on}, ${name}`, LEAST_TARGET_PX.normal)
      await visitor.mended()
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

  test('a role taken from what listens to a tap is missed', async () => {
    const visitor = await open('me', PHONE)
    const button = visitor.button('修改')
    await button.evaluate((one) => one.removeAttribute('role'))
    const [finding, ...others] = await accessibilityFindings(visitor.page, LEAST_TARGET_PX.normal)
    expect(finding).toMatch(/^can be tapped and has no role: .*修改/)
    expect(others).toEqual([])
  })
})
