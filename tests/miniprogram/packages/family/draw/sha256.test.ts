import { createHash } from 'node:crypto'
import { sha256 } from '../../../../../src/miniprogram/packages/family/draw/sha256'

it.each(['', 'abc', 'ticket|seed|4|code|1', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'x'.repeat(100_000)])(
  'the phone hashes as every other SHA-256 does: %#',
  (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  },
)
