import type { Browser } from 'playwright-core'
import { demoIdentities } from './demo-people'
import type { DemoName } from './demo-people'
import type { Build } from './builds'
import { openChromium } from './chromium'
import type { Somebody } from './own-school'
import { tokenFor } from './server-of-run'
import { Visitor } from './visitor'

/** Where scenarios are played: one build, one browser, everybody with a phone of their own. */
export interface Stage {
  build: Build
  /** Somebody at the build: of the demo district, of the scenario's own school, or (not given) nobody yet. */
  visitor(who?: DemoName | Somebody, viewport?: { width: number; height: number }): Promise<Visitor>
}

/** A few sentences of one story; each is a jest test with data of its own. */
export type Scenario = (stage: Stage) => void

/** Plays the scenarios on the build; the browser is one for all, and who came in a test leaves with it. */
export function play(build: Build, scenarios: Record<string, Scenario>): void {
  let browser: Browser
  const here: Visitor[] = []
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    for (const visitor of here.splice(0)) await visitor.leave()
  })
  const stage: Stage = {
    build,
    async visitor(who, viewport) {
      const openid = typeof who === 'string' ? demoIdentities[who] : who?.openid
      const visitor = await Visitor.at(browser, build, { token: openid === undefined ? null : tokenFor(openid), viewport })
      here.push(visitor)
      return visitor
    },
  }
  for (const [name, scenario] of Object.entries(scenarios)) describe(`${build.name}: ${name}`, () => scenario(stage))
}
