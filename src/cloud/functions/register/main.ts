import { router } from '../../procedure'
import { answerEvent } from '../answer-event'
import { registerNouns } from './router'

const nouns = router(registerNouns)

/** The deployed function of the register. */
export const main = (event: unknown) => answerEvent(nouns, event)
