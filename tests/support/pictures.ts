import { crc32, deflateSync } from 'node:zlib'

const segment = (marker: number, inside: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(inside.length + 2, 2)
  return Buffer.concat([head, inside])
}

/** What a phone writes into a photo: which way up, and the place where it was taken. */
export function anExif({ orientation = 1, isLittle = false, place = '29.407N 105.593E' } = {}): Buffer {
  const entry = Buffer.alloc(12)
  const put = (value: number, at: number, long = false) => (isLittle ? (long ? entry.writeUInt32LE(value, at) : entry.writeUInt16LE(value, at)) : long ? entry.writeUInt32BE(value, at) : entry.writeUInt16BE(value, at))
  put(0x0112, 0)
  put(3, 2)
  put(1, 4, true)
  put(orientation, 8)
  const head = isLittle ? Buffer.from('49492a0008000000' + '0100', 'hex') : Buffer.from('4d4d002a00000008' + '0001', 'hex')
  return Buffer.concat([Buffer.from('Exif\0\0'), head, entry, Buffer.alloc(4), Buffer.from(place)])
}

/** The parts of a JPEG in their order; what is compressed in it is nothing that could be drawn. */
export function aJpeg({ width = 300, height = 400, exif = anExif(), more = Buffer.alloc(0), behind = Buffer.alloc(0) } = {}): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.concat([Buffer.from('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])])),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('written by nobody')),
    more,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(29, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]), // FF 00 is a stuffed byte, FF D0 begins anew
    Buffer.from([0xff, 0xd9]),
    behind,
  ])
}

const chunk = (name: string, inside: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), inside])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(inside.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A grey picture that every program can draw, with a text in it that says where it was taken. */
export function aPng({ width = 120, height = 160 } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Comment\0taken at 29.407N 105.593E')),
    chunk('eXIf', anExif().subarray(6)),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 0x90).map((value, at) => (at % (width + 1) === 0 ? 0 : value)))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from('behind the end'),
  ])
}
