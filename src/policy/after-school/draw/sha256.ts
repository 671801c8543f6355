/**
 * SHA-256 of an ASCII text, as 64 small hex digits. Handed in, because libraries that are kept up need BigInt, which phones
 * with iOS 12 have not: Node's own on the server and in the command, whatever runs on a phone there.
 */
export type Sha256 = (text: string) => string
