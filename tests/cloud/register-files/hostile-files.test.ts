import { strToU8 } from 'fflate'
import { LIMITS } from '../../../src/cloud/register-files/limits'
import { aWorkbook, zipped } from '../../support/register-files/a-workbook'
import type { ASheet } from '../../support/register-files/a-workbook'
import { readAll, refusalOf } from '../../support/register-files/read-all'

const GOOD: ASheet = { name: '白名单', rows: [['机构名称', '镇街'], ['示例甲', '昌元街道']] }
const csv = (text: string) => Buffer.from(`机构名称,镇街\n${text}`)

/** The same file with every size that its directory and headers declare for the packed part set to `bytes`. */
function declaring(file: Buffer, bytes: number): Buffer {
  const lying = Buffer.from(file)
  for (let at = 0; at < lying.length - 4; at += 1) {
    if (lying.readUInt32LE(at) === 0x04034b50) lying.writeUInt32LE(bytes, at + 22)
    if (lying.readUInt32LE(at) === 0x02014b50) lying.writeUInt32LE(bytes, at + 24)
  }
  return lying
}

describe('a workbook that is more than a table is refused with a clear word', () => {
  it.each([
    ['macros', { 'xl/vbaProject.bin': 'macro' }, 'macros'],
    ['sheets of macros of the old kind', { 'xl/macrosheets/sheet1.xml': '<a/>' }, 'macros'],
    ['links to other files', { 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'external-links'],
    [
      'a sheet that lies elsewhere',
      { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="https://example.invalid/a" TargetMode="External"/></Relationships>' },
      'external-links',
    ],
    ['an entity', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>' }, 'xml-entities'],
    ['entities in entities', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>' }, 'xml-entities'],
    ['an entity nobody declared', { 'xl/sharedStrings.xml': '<sst><si><t>&x;</t></si></sst>' }, 'xml-broken'],
    ['broken XML', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></sheetData>' }, 'xml-broken'],
    ['bytes that are no UTF-8', { 'xl/sharedStrings.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c) }, 'xml-broken'],
  ])('with %s', async (_, more: Record<string, string | Uint8Array>, problem) => {
    expect(await refusalOf(aWorkbook([GOOD], more), 'a.xlsx')).toBe(problem)
  })

  it('with too many sheets, columns or rows', async () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, (_, index) => ({ ...GOOD, name: `表${index}` }))
    expect(await refusalOf(aWorkbook(sheets), 'a.xlsx')).toBe('too-many-sheets')
    const wide = Array.from({ length: LIMITS.columns + 1 }, () => '列')
    expect(await refusalOf(aWorkbook([{ name: 'a', rows: [wide] }]), 'a.xlsx')).toBe('too-many-columns')
    expect(await refusalOf(Buffer.from(`${wide.join(',')}\n`), 'a.csv')).toBe('too-many-columns')
    expect(await refusalOf(csv('示例甲,\n'.repeat(LIMITS.rows)), 'a.csv')).toBe('too-many-rows')
  })
})

describe('a zip bomb ends before it is unpacked', () => {
  const zeros = (bytes: number) => new Uint8Array(bytes)

  it('one that declares what it unpacks to', async () => {
    const part = zipped({ 'xl/sharedStrings.xml': zeros(1_000) })
    expect(await refusalOf(declaring(part, 4_000_000_000), 'a.xlsx')).toBe('zip-bomb')
  })

  it('one that declares little and unpacks to much', async () => {
    const book = aWorkbook([GOOD], { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${' '.repeat(200_000)}</worksheet>`) })
    expect(await refusalOf(declaring(book, 100), 'a.xlsx')).toBe('zip-bomb')
  })

  it('one that unpacks to a thousand times its size', async () => {
    const book = aWorkbook([GOOD], { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${' '.repeat(12_000_000)}</worksheet>`) })
    expect(await refusalOf(book, 'a.xlsx')).toBe('zip-bomb')
  })

  it('one whose parts lie over each other', async () => {
    const parts = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`xl/part${index}`, zeros(100)]))
    const file = zipped(parts)
    for (let at = 0; at < file.length - 4; at += 1) if (file.readUInt32LE(at) === 0x02014b50) file.writeUInt32LE(file.length - 1, at + 20)
    expect(await refusalOf(file, 'a.xlsx')).toBe('zip-bomb')
  })
})

describe('a file that is not what its name says', () => {
  const PASSWORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  it.each([
    ['nothing', Buffer.alloc(0), 'a.csv', 'empty'],
    ['an old or encrypted workbook', PASSWORD, 'a.xlsx', 'old-or-encrypted'],
    ['an old workbook by its name', PASSWORD, 'a.xls', 'old-or-encrypted'],
    ['a csv that is a workbook', aWorkbook([GOOD]), 'a.csv', 'csv-is-xlsx'],
    ['a workbook that is a csv', csv('示例甲,昌元街道\n'), 'a.xlsx', 'xlsx-is-csv'],
    ['a workbook of macros by its name', aWorkbook([GOOD]), 'a.xlsm', 'macros'],
    ['a web page', Buffer.from('<html><table><tr><td>机构名称</td></tr></table></html>'), 'a.xls', 'is-web-page'],
    ['another zip file', zipped({ 'word/document.xml': '<a/>' }), 'a.xlsx', 'not-a-table'],
    ['half a zip file', aWorkbook([GOOD]).subarray(0, 400), 'a.xlsx', 'zip-broken'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'a.csv', 'not-a-table'],
    ['too many bytes', Buffer.alloc(LIMITS.fileBytes + 1, 0x20), 'a.csv', 'too-large'],
    ['null bytes', Buffer.from('机构名称,镇街\n示例甲,\u0000\n'), 'a.csv', 'control-signs'],
    ['no encoding of ours', Buffer.from([0xff, 0xff, 0xff, 0x81, 0x20]), 'a.csv', 'wrong-encoding'],
    ['a quote without an end', Buffer.from('机构名称,镇街\n"示例甲,昌元街道\n'), 'a.csv', 'csv-broken'],
    ['a table of something else', Buffer.from('a,b\n1,2\n'), 'a.csv', 'no-table'],
    ['paths that lead elsewhere', zipped({ '../../etc/passwd': 'x' }), 'a.xlsx', 'zip-paths'],
    ['absolute paths', zipped({ '/etc/passwd': 'x' }), 'a.xlsx', 'zip-paths'],
  ])('%s', async (_, bytes, fileName, problem) => {
    expect(await refusalOf(bytes, fileName)).toBe(problem)
  })

  it('a zip file with a password', async () => {
    const file = aWorkbook([GOOD])
    for (let at = 0; at < file.length - 4; at += 1) if (file.readUInt32LE(at) === 0x02014b50) file.writeUInt16LE(file.readUInt16LE(at + 8) | 1, at + 8)
    expect(await refusalOf(file, 'a.xlsx')).toBe('old-or-encrypted')
  })
})

describe('formulas are never computed', () => {
  const cell = async (formula: string, value?: string) => {
    const file = aWorkbook([{ name: '白名单', rows: [['机构名称', '审批机关'], ['示例甲', { formula, value }]] }])
    return (await readAll(file, 'a.xlsx')).rows[0]
  }

  it('the last result is taken, with a word about it', async () => {
    const row = await cell('HYPERLINK("http://example.invalid","示例教委")', '示例教委')
    expect(row?.fields.approvingOrgan).toBe('示例教委')
    expect(row?.notes).toEqual([expect.objectContaining({ row: 2, column: '审批机关', problem: 'formula' })])
  })

  it('without a result the cell says nothing', async () => {
    const row = await cell('1+1')
    expect(row?.fields).toEqual({})
    expect(row?.notes).toEqual([expect.objectContaining({ problem: 'formula-without-value' })])
  })

  it('a failed one takes its row out', async () => {
    const file = aWorkbook([{ name: '白名单', rows: [['机构名称', '审批机关'], ['示例甲', { error: '#REF!' }]] }])
    expect((await readAll(file, 'a.xlsx')).refused).toEqual([expect.objectContaining({ row: 2, column: '审批机关', value: '#REF!', problem: 'error-cell' })])
  })

  it('a csv cell that looks like one is only text', async () => {
    const { rows } = await readAll(Buffer.from('机构名称,审批机关\n示例甲,"=cmd|\'/c calc\'!A0"\n'), 'a.csv')
    expect(rows[0]?.fields.approvingOrgan).toBe("=cmd|'/c calc'!A0")
  })
})
