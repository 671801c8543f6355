import { harmless } from './cell-text'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const FIXED = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

const workbook = (sheet: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

// What XML 1.0 cannot hold at all is left out; nothing of the register has such signs.
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

/** What is given as text stays text, so that no program shortens a code or makes a day of it; a number can be added up. */
export type Cell = string | number

const cell = (value: Cell) => {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return value === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${xml(harmless(value))}</t></is></c>`
}

const FROZEN = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
const FLUSH_SIGNS = 256 * 1024

/** A workbook with one sheet of the rows, the first of them its headings; written and packed piece by piece. */
export async function writeWorkbook(rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>, sheet: string): Promise<Buffer> {
  const { strToU8, Zip, ZipDeflate } = await import('fflate')
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    return (text: string, isLast: boolean) => file.push(strToU8(text), isLast)
  }
  for (const [name, text] of Object.entries({ ...FIXED, 'xl/workbook.xml': workbook(sheet) })) open(name)(HEAD + text, true)
  const write = open('xl/worksheets/sheet1.xml')
  let text = `${HEAD}<worksheet xmlns="${MAIN}">${FROZEN}<sheetData>`
  for await (const row of rows) {
    text += `<row>${row.map(cell).join('')}</row>`
    if (text.length < FLUSH_SIGNS) continue
    write(text, false)
    text = ''
  }
  write(`${text}</sheetData></worksheet>`, true)
  zip.end()
  return Buffer.concat(parts)
}
