// npm run screens: every page at a phone's and a desk's width into tests/e2e/screens/ (build:h5 first).
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { H5 } from '../support/browser/builds'
import { DESK, openChromium, PHONE } from '../support/browser/chromium'
import { demoIdentities } from '../support/browser/demo-people'
import { everyPage } from '../support/browser/every-page'
import serverForAll from '../support/browser/server-for-all'
import serverForNone from '../support/browser/server-for-none'
import { apiAs, tokenFor } from '../support/browser/server-of-run'
import { Visitor } from '../support/browser/visitor'

const FOLDER = path.join(__dirname, 'screens')

async function main() {
  mkdirSync(FOLDER, { recursive: true })
  await serverForAll()
  const browser = await openChromium()
  try {
    for (const { name, as, path: address, says } of await everyPage(apiAs)) {
      for (const viewport of [PHONE, DESK]) {
        const visitor = await Visitor.at(browser, H5, { token: as && tokenFor(demoIdentities[as]), viewport })
        await visitor.open(address)
        await visitor.sees(says)
        const file = `${name}-${viewport.width}.png`
        await visitor.page.screenshot({ path: path.join(FOLDER, file) })
        console.log(file, visitor.faults.length === 0 ? '' : `\n  ${visitor.faults.join('\n  ')}`)
        await visitor.context.close()
      }
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
