import { CATEGORIES } from '../../policy/training/category'
import type { CategoryCode } from '../../policy/training/category'
import { readCategoryWord } from '../../policy/training/category-words'
import type { RowProblem } from '../../contract/import-problems'
import { tidy } from './cell-text'

export interface CategoryRead {
  code: CategoryCode
  /** In the file's words. */
  approves: string
}

const NAMES = new Map<string, CategoryCode>(CATEGORIES.map(({ code, name }) => [name, code]))
const TITLES = new Map<CategoryCode, string>(CATEGORIES.map(({ code, name }) => [code, name]))
const OPENS = '(（[【'
const CLOSES = ')）]】'
/** What the export puts between entries. */
export const EXPORTED = '；'
const PARTS = '、,，;；/+＋|\n'

/** The name of a category as the export writes it. */
export const categoryName = (code: CategoryCode): string => TITLES.get(code) ?? code

/** The text so that `pieces` takes it for one piece. */
export function asOnePiece(text: string, separators: string): string {
  const isBalanced = [...text].filter((sign) => OPENS.includes(sign)).length === [...text].filter((sign) => CLOSES.includes(sign)).length
  const special = `\\${separators}${isBalanced ? '' : OPENS + CLOSES}`
  return [...text].map((sign) => (special.includes(sign) ? `\\${sign}` : sign)).join('')
}

/** The pieces between signs of `separators`, none of them behind a backslash or, where brackets count, within one. */
export function pieces(text: string, separators: string, bracketsCount = true): string[] {
  const found: string[] = []
  let [piece, depth, isPlain] = ['', 0, false]
  for (const sign of text) {
    if (isPlain) {
      piece += sign
      isPlain = false
    } else if (sign === '\\') isPlain = true
    else if (separators.includes(sign) && depth === 0) {
      found.push(piece)
      piece = ''
    } else {
      if (bracketsCount && OPENS.includes(sign)) depth += 1
      if (bracketsCount && CLOSES.includes(sign)) depth = Math.max(0, depth - 1)
      piece += sign
    }
  }
  return [...found, piece].map((each) => each.trim()).filter((each) => each !== '')
}

/** '体育：篮球、足球；文化艺术：美术', as the export writes it; null when the cell is not written so. */
function asExported(cell: string): CategoryRead[] | null {
  const read: CategoryRead[] = []
  for (const part of pieces(cell, EXPORTED, false)) {
    const at = part.indexOf('：')
    const code = NAMES.get(part.slice(0, at))
    const approves = part.slice(at + 1).trim()
    if (at < 1 || !code || approves === '') return null
    read.push({ code, approves })
  }
  return read.length > 0 ? read : null
}

type Word = CategoryRead | 'kind-only' | null

function readPiece(piece: string): Word[] {
  const [, head = piece, inner] = /^([^（(【[：:]+)[（(【[：:](.+?)[)）】\]]?$/.exec(piece) ?? []
  const code = readCategoryWord(head)
  if (inner === undefined) return [code === null || code === 'kind-only' ? code : { code, approves: tidy(head) }]
  if (code !== null && code !== 'kind-only') return [{ code, approves: NAMES.has(head.replace(/类$/, '')) ? tidy(inner) : tidy(piece) }]
  return code === 'kind-only' ? pieces(inner, PARTS).flatMap(readPiece) : [null]
}

/** One entry a category, its words joined as they came. */
function gathered(read: readonly CategoryRead[]): CategoryRead[] {
  const words = new Map<CategoryCode, string[]>()
  for (const { code, approves } of read) {
    const known = words.get(code) ?? []
    if (!known.includes(approves)) words.set(code, [...known, approves])
  }
  return [...words].map(([code, approves]) => ({ code, approves: approves.join('、') }))
}

/** The categories of all cells of an institution. A word that is not known is a problem, and never guessed. */
export function readCategories(cells: readonly string[]): { categories: CategoryRead[] } | { problem: RowProblem; value: string } {
  const read: CategoryRead[] = []
  let kindOnly: string | null = null
  for (const cell of cells) {
    const exported = asExported(cell)
    const words = exported ?? pieces(cell, `${PARTS}和与及 `).flatMap(readPiece)
    for (const word of words) {
      if (word === null) return { problem: 'category-unknown', value: cell }
      if (word === 'kind-only') kindOnly = cell
      else read.push(word)
    }
  }
  if (read.length === 0 && kindOnly !== null) return { problem: 'category-too-wide', value: kindOnly }
  return { categories: gathered(read) }
}
