import type { SchoolKey } from '../input'
import { mintSchool } from './authorized'
import type { AuthorizedSchool } from './authorized'

/** A school that the timer works for: no client can call the timer, and it acts for nobody. */
export const schoolOfTimer = (key: SchoolKey): AuthorizedSchool => mintSchool(key)
