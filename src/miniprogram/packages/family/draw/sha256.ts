import hash from 'fast-sha256'

/** SHA-256 for phones without BigInt and without a crypto of their own; the policy hands in ASCII only. */
export function sha256(text: string): string {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  return Array.from(hash(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
