import type { ReadPicture } from './picture'

/** Header, palette, transparency, picture, end; text, time, EXIF, profiles and the later frames of an animation are left out. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
const SIGNATURE_BYTES = 8

/** Only what is drawn, up to the end of the picture. null for what is no whole PNG. */
export function cleanPng(file: Buffer): ReadPicture | null {
  const kept: Buffer[] = [file.subarray(0, SIGNATURE_BYTES)]
  let [width, height, hasData] = [0, 0, false]
  for (let at = SIGNATURE_BYTES; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const name = file.subarray(at + 4, at + 8).toString('latin1')
    const chunk = file.subarray(at, at + 12 + length)
    if (chunk.length < 12 + length || (name === 'IHDR') !== (at === SIGNATURE_BYTES)) return null
    if (name === 'IHDR') {
      if (length !== 13) return null
      ;[width, height] = [chunk.readUInt32BE(8), chunk.readUInt32BE(12)]
    }
    hasData ||= name === 'IDAT'
    if (KEPT.includes(name)) kept.push(chunk)
    if (name === 'IEND') return hasData && width > 0 && height > 0 ? { width, height, isTurned: false, bytes: Buffer.concat(kept) } : null
    at += chunk.length
  }
  return null
}
