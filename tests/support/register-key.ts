import { registerKeyOf } from '../../src/cloud/ports/register-key'

/** One key for all tests, so that a code made in one call is known in the next. */
export const registerKey = registerKeyOf('5'.repeat(64))
