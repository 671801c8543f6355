import { WEAPP } from '../support/browser/builds'
import { play } from '../support/browser/stage'
import { everyScenario } from './scenarios/every-scenario'

jest.setTimeout(60_000)

play(WEAPP, everyScenario)
