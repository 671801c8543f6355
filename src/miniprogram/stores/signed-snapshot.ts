import { sign } from 'tweetnacl'
import type { RegisterSnapshot, SignedSnapshot } from '../../cloud/features/institutions/shapes'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The bytes behind base64url; null when it is none. A mini-program has no atob. */
function bytesOf(text: string): Uint8Array | null {
  const bytes: number[] = []
  let [held, bits] = [0, 0]
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign)
    if (value < 0) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** UTF-8 of the text: a mini-program has no TextEncoder, but its encodeURIComponent writes the same bytes as %XX. */
function utf8(text: string): Uint8Array {
  const written = encodeURIComponent(text)
  const bytes = new Uint8Array(written.length)
  let count = 0
  for (let at = 0; at < written.length; at += 1) {
    const escaped = written[at] === '%'
    bytes[count++] = escaped ? parseInt(written.slice(at + 1, at + 3), 16) : written.charCodeAt(at)
    if (escaped) at += 2
  }
  return bytes.subarray(0, count)
}

const isSnapshot = (value: unknown): value is RegisterSnapshot =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'rows' in value && Array.isArray(value.rows)

/** Whether the text is what the key's owner signed. */
export function isSignedBy(publicKey: string, { payload, signature }: SignedSnapshot): boolean {
  const [key, mark] = [bytesOf(publicKey), bytesOf(signature)]
  if (key?.length !== sign.publicKeyLength || mark?.length !== sign.signatureLength) return false
  return sign.detached.verify(utf8(payload), mark, key)
}

/** The register of the district in a signed text; null when the signature does not fit the key, or when it is no such thing. */
export function readSigned(signed: SignedSnapshot, publicKey: string, districtId: number): RegisterSnapshot | null {
  if (!isSignedBy(publicKey, signed)) return null
  try {
    const snapshot: unknown = JSON.parse(signed.payload)
    return isSnapshot(snapshot) && snapshot.districtId === districtId ? snapshot : null
  } catch {
    return null
  }
}
