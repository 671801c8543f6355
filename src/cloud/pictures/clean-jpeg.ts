import { isTurnedByExif } from './exif-turn'
import type { ReadPicture } from './picture'

// ISO/IEC 10918-1, table B.1.
const [END, SCAN, EXIF, ADOBE] = [0xd9, 0xda, 0xe1, 0xee]
/** Huffman and quantisation tables, and how often the decoder begins anew: a picture cannot be drawn without them. */
const TABLES: readonly number[] = [0xc4, 0xdb, 0xdd]
/** Its frame, which has the size; DHT, JPG and DAC share the range and are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** Where the next marker begins behind compressed data, in which FF is written FF 00. */
function afterScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1] ?? 0
    if (file[at] === 0xff && next !== 0x00 && next !== 0xff && !isRestart(next)) return at
  }
  return -1
}

/**
 * The frame, its tables and its compressed data, up to the end of the first picture. All application parts and comments go, EXIF,
 * XMP and thumbnails with them, but for the one of Adobe that says what the colours are. null for what is no whole JPEG.
 */
export function cleanJpeg(file: Buffer): ReadPicture | null {
  const kept: Buffer[] = [file.subarray(0, 2)]
  let [width, height, isTurned, hasScan] = [0, 0, false, false]
  for (let at = 2; at + 4 <= file.length || file[at + 1] === END; ) {
    const marker = file[at + 1] ?? 0
    if (file[at] !== 0xff) return null
    if (marker === 0xff) {
      at += 1 // a filling byte
      continue
    }
    if (marker === END) {
      if (!hasScan || width === 0 || height === 0) return null
      return { width, height, isTurned, bytes: Buffer.concat([...kept, file.subarray(at, at + 2)]) }
    }
    const length = file.readUInt16BE(at + 2)
    const segment = file.subarray(at, at + 2 + length)
    if (length < 2 || segment.length < 2 + length) return null
    if (isFrame(marker)) {
      if (length < 8 || width !== 0) return null
      ;[height, width] = [segment.readUInt16BE(5), segment.readUInt16BE(7)]
    }
    if (marker === EXIF) isTurned ||= isTurnedByExif(segment.subarray(4))
    const isAdobe = marker === ADOBE && length === 14 && segment.subarray(4, 9).toString('latin1') === 'Adobe'
    if (isFrame(marker) || TABLES.includes(marker) || isAdobe || marker === SCAN) kept.push(segment)
    at += 2 + length
    if (marker !== SCAN) continue
    const next = afterScan(file, at)
    if (next < 0) return null
    kept.push(file.subarray(at, next))
    hasScan = true
    at = next
  }
  return null
}
