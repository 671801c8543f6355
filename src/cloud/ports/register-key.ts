import { createHmac, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { AppError } from '../app-error'

/** What only the server of a register holds: it signs what leaves, and blinds what must not be read back. */
export interface RegisterKey {
  /** Ed25519 over the UTF-8 bytes of the text, base64url. */
  sign(text: string): string
  /** The raw 32 bytes, base64url. */
  publicKey: string
  /** HMAC-SHA-256 of the text, another key for each purpose. */
  mac(purpose: 'printed-code' | 'certificate' | 'file', text: string): Buffer
}

/** What precedes the 32 bytes of a private Ed25519 key in PKCS 8, and the 32 of a public one in SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_BYTES = 12

const SEED = /^[0-9a-f]{64}$/

/** The key made from 32 bytes in hex, on first use. Refuses with `unavailable` when they are not set or not 32 bytes. */
export function registerKeyOf(seed: string | undefined): () => RegisterKey {
  let key: RegisterKey | undefined
  return () => (key ??= make(seed))
}

function make(seed: string | undefined): RegisterKey {
  if (!seed || !SEED.test(seed)) {
    console.error(JSON.stringify({ error: 'REGISTER_KEY must be set to 64 hexadecimal digits' }))
    throw new AppError('unavailable')
  }
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    publicKey: spki.subarray(SPKI_BYTES).toString('base64url'),
    mac: (purpose, text) => createHmac('sha256', Buffer.from(seed, 'hex')).update(`${purpose}\n${text}`).digest(),
  }
}
