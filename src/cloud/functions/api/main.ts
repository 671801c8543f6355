import { router } from '../../procedure'
import { answerEvent } from '../answer-event'
import { apiNouns } from './router'

const nouns = router(apiNouns)

/** The deployed function of families and schools. */
export const main = (event: unknown) => answerEvent(nouns, event)
