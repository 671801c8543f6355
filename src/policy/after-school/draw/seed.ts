import { isHash } from './family-code'
import type { Sha256 } from './sha256'

/** What is published of the secret beforehand; the secret is 32 random bytes as hex. Throws RangeError on another shape. */
export function hashOfSecret(secret: string, sha256: Sha256): string {
  if (!isHash(secret)) throw new RangeError('a secret has 64 hex digits')
  return sha256(`secret|${secret}`)
}

/**
 * The seed: made of the list's hash, a secret whose hash was published before anybody chose, and a public figure named in
 * advance that nobody of us makes. Whoever knows the secret cannot choose the figure, and whoever knows the figure cannot
 * change secret or list. The figure is hashed as its digits, so that its spaces and separators mean nothing; name one with many,
 * because with three whoever knows the secret has only a thousand cases to plan a list for. Throws RangeError without any.
 */
export function seedOf({ listHash, secret, figure }: { listHash: string; secret: string; figure: string }, sha256: Sha256): string {
  const digits = figure.normalize('NFKC').replace(/\D/g, '')
  if (digits === '') throw new RangeError('the public figure has no digit')
  return sha256(`seed|${listHash}|${secret}|${digits}`)
}
