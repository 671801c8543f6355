import { createHash } from 'node:crypto'
import type { Sha256 } from '../../../../policy/after-school/draw/sha256'

/** Node's own, as the rules of the draw want it. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'ascii').digest('hex')
