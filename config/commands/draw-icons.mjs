// Draws the eight tab bar icons (81 × 81 PNG, under 1 KB each): WeChat takes no SVG there.
import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

const SIDE = 81
const FINE = 4 // samples per pixel and axis, for smooth edges
const STEPS = 4 // of transparency: four pixels a byte

const inCircle = (x, y, cx, cy, r) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r
const moon = (x, y) => inCircle(x, y, 39, 42, 27) && !inCircle(x, y, 52, 30, 22)
const person = (x, y) =>
  inCircle(x, y, 40.5, 26, 14) || (y <= 70 && ((x - 40.5) / 27) ** 2 + ((y - 70) / 25) ** 2 <= 1 && y >= 45)

// A house with a bell's gable: the school after lessons.
const school = (x, y) => {
  const roof = y >= 14 && y <= 36 && Math.abs(x - 40.5) <= (y - 14) * 1.4
  const walls = y > 36 && y <= 68 && Math.abs(x - 40.5) <= 25
  const door = y >= 48 && Math.abs(x - 40.5) <= 7
  return (roof || walls) && !door
}

const lens = (x, y) => {
  const along = (x - 52 + (y - 52)) / Math.SQRT2
  const across = Math.abs(x - y) / Math.SQRT2
  const handle = along >= 0 && along <= 26 && across <= 5
  return handle || (inCircle(x, y, 35, 35, 24) && !inCircle(x, y, 35, 35, 16))
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes) => (bytes.reduce((c, byte) => CRC[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

function coverage(shape, x, y) {
  let hits = 0
  for (let i = 0; i < FINE; i++) {
    for (let j = 0; j < FINE; j++) hits += shape(x + (i + 0.5) / FINE, y + (j + 0.5) / FINE) ? 1 : 0
  }
  return Math.round((hits / FINE ** 2) * (STEPS - 1))
}

// One palette colour with four steps of transparency: the web build carries the icons in its first script.
function png(shape, [red, green, blue]) {
  const rows = []
  for (let y = 0; y < SIDE; y++) {
    rows.push(0)
    for (let x = 0; x < SIDE; x += 4) rows.push([0, 1, 2, 3].reduce((byte, i) => (byte << 2) | (x + i < SIDE ? coverage(shape, x + i, y) : 0), 0))
  }
  const head = Buffer.from([0, 0, 0, SIDE, 0, 0, 0, SIDE, 2, 3, 0, 0, 0])
  const palette = Buffer.from(Array.from({ length: STEPS }, () => [red, green, blue]).flat())
  const alpha = Buffer.from(Array.from({ length: STEPS }, (_, step) => step * 85))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('tRNS', alpha),
    chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const folder = new URL('../../src/miniprogram/assets/', import.meta.url)
const INK = [0x46, 0x51, 0x5d]
const BRAND = [0x1f, 0x4f, 0x8b]
mkdirSync(folder, { recursive: true })
for (const [name, shape] of [['evening', moon], ['after-school', school], ['institutions', lens], ['me', person]]) {
  writeFileSync(new URL(`${name}.png`, folder), png(shape, INK))
  writeFileSync(new URL(`${name}-on.png`, folder), png(shape, BRAND))
  console.log(`drawn: ${name}.png, ${name}-on.png`)
}
