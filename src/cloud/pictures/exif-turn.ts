const ORIENTATION = 0x0112
const SIGNS = 'Exif\0\0'

/** Whether an EXIF part says that its picture is stored turned or mirrored (tag Orientation, other than 1). */
export function isTurnedByExif(part: Buffer): boolean {
  if (part.subarray(0, SIGNS.length).toString('latin1') !== SIGNS) return false
  const tiff = part.subarray(SIGNS.length)
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8) return false
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return false
    if (short(at) === ORIENTATION) return short(at + 8) > 1
  }
  return false
}
