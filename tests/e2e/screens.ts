// npm run screens: every page, its states and its opened parts on both builds, a phone's and a desk's width, into tests/e2e/screens/
// (build:h5, build:weapp first). -- 'part of a name' draws some of them.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { H5, WEAPP } from '../support/browser/builds'
import type { Build } from '../support/browser/builds'
import { DESK, openChromium, PHONE } from '../support/browser/chromium'
import { demoIdentities } from '../support/browser/demo-people'
import type { DemoName } from '../support/browser/demo-people'
import { everyPage } from '../support/browser/every-page'
import type { ShownPage } from '../support/browser/every-page'
import { EVERY_STATE } from '../support/browser/every-state'
import type { State } from '../support/browser/every-state'
import { OPENED_PARTS } from '../support/browser/opened-parts'
import type { OpenedPart } from '../support/browser/opened-parts'
import type { Somebody } from '../support/browser/own-school'
import { SERVICE_STATES } from '../support/browser/service-states'
import serverForAll from '../support/browser/server-for-all'
import serverForNone from '../support/browser/server-for-none'
import { apiAs, tokenFor } from '../support/browser/server-of-run'
import { Visitor } from '../support/browser/visitor'

const FOLDER = path.join(__dirname, 'screens')

const WIDTHS = [PHONE, DESK]
const HIGHEST = 6_000

/** What H5 shows scrolls inside the page, so the whole of it needs a window that high; the painted weapp is drawn as a phone shows it. */
async function unfold({ page }: Visitor, width: number) {
  const height = await page.evaluate(() => Math.max(...[...document.querySelectorAll('*')].map((one) => one.scrollHeight)))
  await page.setViewportSize({ width, height: Math.min(height + 160, HIGHEST) })
}

async function draw(visitor: Visitor, name: string, width: number) {
  await unfold(visitor, width)
  const file = `${name}-${visitor.build.name}-${width}.png`
  await visitor.page.screenshot({ path: path.join(FOLDER, file), fullPage: true })
  console.log(file, visitor.faults.length === 0 ? '' : `\n  ${visitor.faults.join('\n  ')}`)
}

async function show(browser: Browser, build: Build, { name, as, path: address, says }: ShownPage, part?: OpenedPart) {
  for (const viewport of WIDTHS) {
    const visitor = await Visitor.at(browser, build, { token: as && tokenFor(demoIdentities[as]), viewport })
    await visitor.open(address)
    await visitor.sees(says)
    await part?.show(visitor)
    await draw(visitor, part ? `${name}, ${part.name}` : name, viewport.width)
    await visitor.context.close()
  }
}

async function showState(browser: Browser, build: Build, { name, show: reach }: State) {
  for (const viewport of WIDTHS) {
    const here: Visitor[] = []
    const visitor = async (who?: DemoName | Somebody) => {
      const openid = typeof who === 'string' ? demoIdentities[who] : who?.openid
      const one = await Visitor.at(browser, build, { token: openid === undefined ? null : tokenFor(openid), viewport })
      here.push(one)
      return one
    }
    await draw(await reach({ build, visitor }), name, viewport.width)
    for (const one of here) await one.context.close()
  }
}

/** One that cannot be reached is told and the others are drawn. */
const orTold = (name: string, drawn: Promise<void>) => drawn.catch((error: unknown) => console.error(`${name}: ${String(error)}`))

async function main() {
  mkdirSync(FOLDER, { recursive: true })
  await serverForAll()
  const browser = await openChromium()
  try {
    const wanted = new RegExp(process.argv[2] ?? '')
    const pages = await everyPage(apiAs)
    for (const build of [H5, WEAPP]) {
      for (const page of pages.filter(({ onlyIn }) => onlyIn === undefined || onlyIn === build.name)) {
        if (wanted.test(page.name)) await orTold(page.name, show(browser, build, page))
        for (const part of OPENED_PARTS.filter(({ on }) => on === page.name)) {
          const name = `${page.name}, ${part.name}`
          if (wanted.test(name)) await orTold(name, show(browser, build, page, part))
        }
      }
      for (const state of [...EVERY_STATE, ...SERVICE_STATES].filter(({ name }) => wanted.test(name))) await orTold(state.name, showState(browser, build, state))
    }
  } finally {
    await browser.close()
    await serverForNone()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
