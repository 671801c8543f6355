import { strToU8, zipSync } from 'fflate'

/** A cell of a made-up sheet: text, a number, nothing, or what only Excel writes. */
export type ACell = string | number | null | { formula: string; value?: string } | { error: string } | { serial: number } | { inline: string }

export interface ASheet {
  name: string
  rows: readonly (readonly ACell[])[]
  /** References as Excel writes them, 'A1:C1'. */
  merges?: readonly string[]
  state?: 'hidden' | 'veryHidden'
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

/** A workbook as Excel saves one: shared texts, a style for days, references at every cell. */
export function aWorkbook(sheets: readonly ASheet[], more: Record<string, string | Uint8Array> = {}): Buffer {
  const texts: string[] = []
  const shared = (text: string) => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1)
  const cellXml = (cell: ACell, at: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
    if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
    if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`
    if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is><t>${xml(cell.inline)}</t></is></c>`
    return `<c r="${at}" t="str"><f>${xml(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${xml(cell.value)}</v>`}</c>`
  }
  const sheetXml = ({ rows, merges = [] }: ASheet) => {
    const lines = rows.map((row, index) => {
      const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`)).join('')
      return `<row r="${index + 1}">${cells}</row>`
    })
    const merged = merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    return `<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
  }
  const parts: Record<string, string> = {}
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)))
  parts['xl/workbook.xml'] = `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${sheets
    .map(({ name, state }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`
  parts['xl/_rels/workbook.xml.rels'] = `<Relationships>${sheets
    .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
    .join('')}</Relationships>`
  parts['xl/styles.xml'] = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
  parts['xl/sharedStrings.xml'] = `<sst ${MAIN}>${texts.map((text) => `<si><t>${xml(text)}</t></si>`).join('')}</sst>`
  return zipped({ ...parts, ...more })
}

/** The parts as a zip file. */
export const zipped = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]))))
