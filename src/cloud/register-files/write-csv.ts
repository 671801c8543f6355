import { harmless } from './cell-text'

/** Excel in China takes a csv without this mark for GBK. */
const MARK = '\ufeff'

const cell = (text: string) => {
  const safe = harmless(text)
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A csv of the rows, no cell of which can run as a formula. */
export async function writeCsv(rows: AsyncIterable<readonly string[]>): Promise<Buffer> {
  const parts: Buffer[] = []
  let lines = MARK
  for await (const row of rows) {
    lines += `${row.map(cell).join(',')}\r\n`
    if (lines.length < 256 * 1024) continue
    parts.push(Buffer.from(lines))
    lines = ''
  }
  return Buffer.concat([...parts, Buffer.from(lines)])
}
