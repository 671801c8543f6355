import { encode } from 'uqr'

/** Light squares around it, without which phones do not find it. */
const BORDER = 4

/** One row's dark squares, a rectangle for each run of them: fewer signs than a square each. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = ''
  for (let from = row.indexOf(true); from >= 0; from = row.indexOf(true, from)) {
    const end = row.indexOf(false, from)
    const to = end < 0 ? row.length : end
    path += `M${from} ${y}h${to - from}v1H${from}z`
    from = to
  }
  return path
}

/** A QR code of the text, as the address of a picture. */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${data.map(runsOf).join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
