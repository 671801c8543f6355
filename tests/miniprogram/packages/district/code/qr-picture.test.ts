import { encode } from 'uqr'
import { qrPicture } from '../../../../../src/miniprogram/packages/district/code/qr-picture'

const CODE = 'FFE72222323D252MK32P'

/** The dark squares of the picture, drawn again from its rectangles. */
function drawn(picture: string): boolean[][] {
  const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const path = [...svg.matchAll(/d="([^"]+)"/g)].at(-1)?.[1] ?? ''
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) (squares[Number(y)] ?? [])[at] = true
  }
  return squares
}

it('the picture of a code has exactly the dark squares of its QR code, and four light ones around them', () => {
  const squares = drawn(qrPicture(CODE))
  expect(squares).toEqual(encode(CODE, { ecc: 'M', border: 4 }).data)
  const edge = [...squares.slice(0, 4), ...squares.slice(-4)].flat()
  expect(edge).not.toContain(true)
  expect(squares[4]?.slice(4, 11)).toEqual(Array.from({ length: 7 }, () => true)) // the first of the three eyes
})

it('two codes have two pictures', () => {
  expect(qrPicture(CODE)).not.toBe(qrPicture('FFE72222323E252MK32P'))
})
