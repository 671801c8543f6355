import type { Encoding } from '../features/register-imports/shapes'
import { FileRefused } from './file-refused'
import { LIMITS } from './limits'
import type { RawFile } from './raw-table'
import { openCsv } from './read-csv'
import { openWorkbook } from './read-workbook'

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1')
/** How Office kept documents before 2007, and still keeps what has a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const PDF = Buffer.from('%PDF')
const WEB_PAGE = /^\s*(<!doctype html|<html|<table|<\?xml[^>]*>\s*<(html|\?mso))/i

const beginsWith = (bytes: Buffer, signs: Buffer) => bytes.subarray(0, signs.length).equals(signs)
const extensionOf = (fileName: string) => /\.([0-9a-z]{2,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''

/**
 * Opens a file of a register by what it is, not by what it is called; one whose name says otherwise is refused, because
 * somebody should know. `encoding` overrides what a csv looks like. Throws FileRefused.
 */
export async function openFile(bytes: Buffer, fileName: string, encoding?: Encoding): Promise<RawFile> {
  const extension = extensionOf(fileName)
  if (bytes.length === 0) throw new FileRefused('empty')
  if (bytes.length > LIMITS.fileBytes) throw new FileRefused('too-large')
  if (beginsWith(bytes, OLE)) throw new FileRefused('old-or-encrypted')
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, EMPTY_ZIP)) {
    if (extension === 'xlsm' || extension === 'xltm') throw new FileRefused('macros')
    if (extension === 'csv' || extension === 'txt') throw new FileRefused('csv-is-xlsx')
    return openWorkbook(bytes)
  }
  if (beginsWith(bytes, PDF)) throw new FileRefused('not-a-table')
  if (WEB_PAGE.test(bytes.subarray(0, 400).toString('latin1'))) throw new FileRefused('is-web-page')
  if (extension === 'xlsx' || extension === 'xlsm') throw new FileRefused('xlsx-is-csv')
  if (extension === 'xls') throw new FileRefused('old-or-encrypted')
  return openCsv(bytes, fileName.replace(/\.[^.]*$/, ''), encoding)
}
