// npm run screens: every page of both builds, a phone's and a desk's width, into tests/e2e/screens/ (build:h5, build:weapp first).
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { H5, WEAPP } from '../support/browser/builds'
import type { Build } from '../support/browser/builds'
import { DESK, openChromium, PHONE } from '../support/browser/chromium'
import { demoIdentities } from '../support/browser/demo-people'
import { everyPage } from '../support/browser/every-page'
import type { ShownPage } from '../support/browser/every-page'
import serverForAll from '../support/browser/server-for-all'
import serverForNone from '../support/browser/server-for-none'
import { apiAs, tokenFor } from '../support/browser/server-of-run'
import { Visitor } from '../support/browser/visitor'

const FOLDER = path.join(__dirname, 'screens')

async function show(browser: Browser, build: Build, { name, as, path: address, says }: ShownPage) {
  for (const viewport of [PHONE, DESK]) {
    const visitor = await Visitor.at(browser, build, { token: as && tokenFor(demoIdentities[as]), viewport })
    await visitor.open(address)
    await visitor.sees(says)
    const file = `${name}-${build.name}-${viewport.width}.png`
    await visitor.page.screenshot({ path: path.join(FOLDER, file) })
    console.log(file, visitor.faults.length === 0 ? '' : `\n  ${visitor.faults.join('\n  ')}`)
    await visitor.context.close()
  }
}

async function main() {
  mkdirSync(FOLDER, { recursive: true })
  await serverForAll()
  const browser = await openChromium()
  try {
    const pages = await everyPage(apiAs)
    for (const build of [H5, WEAPP]) {
      for (const page of pages.filter(({ onlyIn }) => onlyIn === undefined || onlyIn === build.name)) await show(browser, build, page)
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
