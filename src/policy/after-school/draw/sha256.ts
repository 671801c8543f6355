/**
 * SHA-256 of an ASCII text, as 64 small hex digits. Handed in: Node has its own, and the small library that is kept up best,
 * @noble/hashes, needs BigInt, which phones with iOS 12 have not. The screens bring one that runs there.
 */
export type Sha256 = (text: string) => string
