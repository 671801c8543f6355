import { FileRefused } from './file-refused'
import { LIMITS } from './limits'
import type { Packed } from './open-zip'
import { readWhole } from './read-xml'

/** The texts that cells refer to by their number; the reading aid of a text (phonetic) is no part of it. */
export async function readSharedTexts(zip: Packed): Promise<string[]> {
  const texts: string[] = []
  const part = zip.open('xl/sharedStrings.xml')
  if (!part) return texts
  let [text, aid, inText, signs] = ['', 0, false, 0]
  await readWhole(part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') aid += 1
      inText = name === 't' && aid === 0
    },
    text: (piece) => {
      if (!inText) return
      signs += piece.length
      if (signs > LIMITS.sharedSigns) throw new FileRefused('zip-bomb')
      // Longer cells are refused later, by their length: what is beyond need not be kept.
      if (text.length <= LIMITS.cellSigns) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') aid -= 1
      if (name === 'si') texts.push(text)
    },
  })
  return texts
}

/** Excel's own formats of days, and those of its Chinese edition. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** A format that shows a year or a day; what stands in quotes or brackets is no pattern. */
const isDatePattern = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** The numbers of the styles that show a number as a day. */
export async function readDateStyles(zip: Packed): Promise<Set<number>> {
  const styles = new Set<number>()
  const part = zip.open('xl/styles.xml')
  if (!part) return styles
  const own = new Map<number, string>()
  let [inCells, count] = [false, 0]
  await readWhole(part, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const pattern = own.get(Number(numFmtId))
      if (pattern === undefined ? isBuiltInDate(Number(numFmtId)) : isDatePattern(pattern)) styles.add(count)
      count += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
