import type { Browser, Page } from 'playwright-core'
import { accessibilityFindings } from '../support/browser/accessibility'
import { openChromium } from '../support/browser/chromium'
import { rememberListeners } from '../support/browser/inspect-page'

jest.setTimeout(60_000)

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openChromium()
  page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  await page.addInitScript(rememberListeners)
})
afterAll(() => browser.close())

const LARGE = 'display:block;width:60px;height:60px;font-size:17px'

test.each([
  ['a button without a name', `<div role="button" style="${LARGE}"></div>`, /^has no name: button/],
  ['a field that only has a placeholder', `<input placeholder="称呼" style="${LARGE}">`, /^has no name: textbox/],
  ['a thing that listens to a tap and has no role', `<div id="a" style="${LARGE}">改</div><script>a.addEventListener('click', print)</script>`,
    /^can be tapped and has no role: div/],
  ['a small target', '<div role="link" style="width:60px;height:43px">改</div>', /^is 60 × 43 px, less than 44/],
  ['grey text on white', '<p style="color:#808080">看不清</p>', /^has too little contrast: 3\.9/],
  ['half transparent text', '<p style="opacity:0.5"><b style="color:#000;opacity:0.9">看不清</b></p>', /^has too little contrast/],
  ['an id given twice', '<p id="a">一</p><p id="a">二</p>', /^stands on the page twice: #a/],
  ['a line wider than the screen', '<p style="width:400px">长</p>', /^scrolls sideways by \d+ px/],
])('%s is found', async (_, body, finding) => {
  // A page of its own each time, so that the script before its scripts runs.
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><body style="background:#fff">${body}</body>`)}`)
  const found = await accessibilityFindings(page, 44)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(finding)
})

test('a page without faults has no findings', async () => {
  const body = `<div role="button" aria-label="改" style="${LARGE}"></div><p style="color:#5A646F">看得清</p>
    <div aria-hidden="true"><i role="button">x</i></div>`
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><body style="background:#fff">${body}</body>`)}`)
  expect(await accessibilityFindings(page, 44)).toEqual([])
})
