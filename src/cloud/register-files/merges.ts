import { FileRefused } from './file-refused'
import { LIMITS } from './limits'
import type { RawCell, RawRow } from './raw-table'

export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

const END_OF_CELLS = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const KEPT_SIGNS = 40
const MOST_TAIL_SIGNS = 16 * 1024 * 1024

const columnFrom = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The merged cells of a sheet. They stand behind all rows, so the part is run through once for them, unparsed. */
export async function readMerges(part: AsyncIterable<Buffer>): Promise<Merge[]> {
  // The names looked for are ASCII: a sign cut in two by a chunk does not matter here.
  let [tail, isBehind] = ['', false]
  for await (const chunk of part) {
    const text = chunk.toString('latin1')
    if (isBehind) tail += text
    else {
      const seen = tail + text
      const end = END_OF_CELLS.exec(seen)
      isBehind = end !== null
      tail = end ? seen.slice(end.index) : seen.slice(-KEPT_SIGNS)
    }
    if (tail.length > MOST_TAIL_SIGNS) throw new FileRefused('zip-bomb')
  }
  const merges: Merge[] = []
  for (const [, left = '', top, right = '', bottom] of tail.matchAll(MERGE)) {
    if (merges.length >= LIMITS.merges) throw new FileRefused('zip-bomb')
    merges.push({ top: Number(top), bottom: Number(bottom), left: columnFrom(left), right: columnFrom(right) })
  }
  return merges.sort((a, b) => a.top - b.top)
}

/** Repeats the value of a cell that reaches down in every row it reaches, and marks one that reaches to the right. */
export function fillMerges(merges: readonly Merge[]): (row: RawRow) => RawRow {
  let next = 0
  let reaching: { merge: Merge; cell: RawCell | undefined }[] = []
  return ({ number, cells }) => {
    reaching = reaching.filter(({ merge }) => merge.bottom >= number)
    const filled = [...cells]
    for (const { merge, cell } of reaching) {
      if (cell && merge.left < LIMITS.columns) filled[merge.left] = { ...cell, merged: 'below' }
    }
    for (let merge = merges[next]; merge && merge.top <= number; merge = merges[(next += 1)]) {
      const cell = merge.top === number ? cells[merge.left] : undefined
      if (cell && merge.right > merge.left) filled[merge.left] = { ...cell, merged: 'wide' }
      if (merge.bottom > number) reaching.push({ merge, cell })
    }
    return { number, cells: filled }
  }
}
