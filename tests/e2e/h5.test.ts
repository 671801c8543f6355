import type { Scenario } from '../support/browser/stage'
import { H5 } from '../support/browser/builds'
import { play } from '../support/browser/stage'
import { everyScenario } from './scenarios/every-scenario'

jest.setTimeout(60_000)

/** Only one machine has this page; in the preview the identity is chosen outside the package. */
const choosingWhoToBe: Scenario = (stage) => {
  test('whoever looks around chooses a demo identity on its page and arrives at that person’s evening', async () => {
    const visitor = await stage.visitor()
    await visitor.open('packages/demo/identities/index')
    await visitor.tap('link', /^小禾妈妈/)
    await visitor.isAt('pages/evening/index')
    await visitor.sees('今晚书面作业，约')
  })
}

play(H5, { ...everyScenario, 'choosing who to be': choosingWhoToBe })
