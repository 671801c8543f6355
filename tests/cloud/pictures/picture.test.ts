import fc from 'fast-check'
import { inflateSync } from 'node:zlib'
import { PICTURE_LIMITS, pictureOf } from '../../../src/cloud/pictures/picture'
import { aJpeg, anExif, aPng } from '../../support/pictures'

const faultOf = (file: Buffer) => {
  const read = pictureOf(file)
  return 'fault' in read ? read.fault : read.contentType
}
const bytesOf = (file: Buffer) => {
  const read = pictureOf(file)
  if ('fault' in read) throw new Error(read.fault)
  return read.bytes
}

describe('of a picture only what is to be seen is kept', () => {
  test('a JPEG loses its EXIF, comment, thumbnail and whatever lies behind its end, and keeps tables, frame and data', () => {
    const file = aJpeg({ behind: Buffer.from('a film of the moment') })
    const kept = bytesOf(file)
    for (const gone of ['Exif', '29.407N', 'written by nobody', 'JFIF', 'a film']) {
      expect(file.includes(gone)).toBe(true)
      expect(kept.includes(gone)).toBe(false)
    }
    expect(kept.subarray(0, 4).toString('hex')).toBe('ffd8ffdb')
    expect(kept.subarray(-10).toString('hex')).toBe('0102ff0003ffd004ffd9')
    expect(kept.includes(Buffer.from([0xff, 0xc0, 0, 11, 8, 400 >> 8, 400 & 255, 300 >> 8, 300 & 255]))).toBe(true)
  })

  test('what Adobe says of its colours stays, because they would be wrong without it, and nothing else of that part', () => {
    const adobe = Buffer.concat([Buffer.from([0xff, 0xee, 0, 14]), Buffer.from('Adobe'), Buffer.alloc(7)])
    const other = Buffer.concat([Buffer.from([0xff, 0xee, 0, 14]), Buffer.from('Place'), Buffer.alloc(7)])
    expect(bytesOf(aJpeg({ more: adobe })).includes('Adobe')).toBe(true)
    expect(bytesOf(aJpeg({ more: other })).includes('Place')).toBe(false)
  })

  test('a PNG loses its texts, its EXIF and whatever lies behind its end, and is the same picture', () => {
    const kept = bytesOf(aPng())
    for (const gone of ['tEXt', 'eXIf', '29.407N', 'behind the end']) expect(kept.includes(gone)).toBe(false)
    const data = kept.indexOf('IDAT')
    expect(inflateSync(kept.subarray(data + 4, data + 4 + kept.readUInt32BE(data - 4)))).toHaveLength(121 * 160)
  })

  test('cleaning once more changes nothing', () => {
    for (const file of [aJpeg(), aPng()]) expect(bytesOf(bytesOf(file))).toEqual(bytesOf(file))
  })
})

describe('what is no picture for a list is refused with its reason', () => {
  test.each<[string, Buffer, string]>([
    ['as wide and as high as may be', aJpeg({ width: 750, height: 1334 }), 'image/jpeg'],
    ['a pixel too wide', aJpeg({ width: 751 }), 'picture-too-large'],
    ['a pixel too high', aPng({ height: 1335 }), 'picture-too-large'],
    ['as small as may be', aPng({ width: 60, height: 60 }), 'image/png'],
    ['a pixel too small', aPng({ width: 59 }), 'picture-too-small'],
    ['stored upside down', aJpeg({ exif: anExif({ orientation: 3 }) }), 'picture-turned'],
    ['stored lying down, by a camera that writes the low byte first', aJpeg({ exif: anExif({ orientation: 6, isLittle: true }) }), 'picture-turned'],
    ['upright by its own word', aJpeg({ exif: anExif({ isLittle: true }) }), 'image/jpeg'],
    ['a web page called .jpg', Buffer.from('<html></html>'), 'picture-type'],
    ['a moving GIF', Buffer.from('GIF89a'), 'picture-type'],
    ['nothing', Buffer.alloc(0), 'picture-type'],
    ['a JPEG that breaks off', aJpeg().subarray(0, -2), 'picture-broken'],
    ['a JPEG without a picture', Buffer.from('ffd8ffd9', 'hex'), 'picture-broken'],
    ['a PNG that breaks off', aPng().subarray(0, 60), 'picture-broken'],
    ['a PNG whose first part is another', Buffer.concat([aPng().subarray(0, 8), aPng().subarray(33)]), 'picture-broken'],
    ['as many bytes as may be, most of them behind the end', aJpeg({ behind: Buffer.alloc(PICTURE_LIMITS.bytes - aJpeg().length) }), 'image/jpeg'],
    ['a byte too many', aJpeg({ behind: Buffer.alloc(PICTURE_LIMITS.bytes - aJpeg().length + 1) }), 'picture-too-many-bytes'],
  ])('%s', (_, file, expected) => {
    expect(faultOf(file)).toBe(expected)
  })

  test('whatever bytes come, reading them ends and nothing of an EXIF part is kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(aJpeg(), aPng()), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 }), (whole, changes) => {
        const file = Buffer.from(whole)
        for (const [at, value] of changes) file[at % file.length] = value
        const read = pictureOf(file)
        if ('bytes' in read) expect(read.bytes.length).toBeLessThanOrEqual(file.length)
      }),
      { numRuns: 1_000 },
    )
  })
})
