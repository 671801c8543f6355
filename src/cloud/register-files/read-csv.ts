import { Readable } from 'node:stream'
import type { Encoding } from '../features/register-imports/shapes'
import { decoded, encodingOf } from './decode-text'
import { FileRefused } from './file-refused'
import { LIMITS } from './limits'
import { plainCell } from './raw-table'
import type { RawFile, RawRow } from './raw-table'

const DELIMITERS = [',', '\t', ';'] as const
const MOST_RECORD_SIGNS = 200_000

/** What parts the cells of the first lines most often. */
function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, 30).join('\n')
  const count = (sign: string) => head.split(sign).length
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

/** Text with one table, row by row; its one sheet is named by the file. */
export function openCsv(bytes: Buffer, name: string, asked: Encoding | undefined): RawFile {
  const encoding = encodingOf(bytes, asked)
  return { format: 'csv', encoding, sheets: [{ name, hidden: false, rows: () => rowsOf(bytes, encoding) }] }
}

async function* rowsOf(bytes: Buffer, encoding: Encoding): AsyncGenerator<RawRow> {
  const { parse } = await import('csv-parse')
  const [first = ''] = decoded(bytes, encoding)
  const parser = parse({
    delimiter: delimiterOf(first),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: MOST_RECORD_SIGNS,
  })
  const text = Readable.from(decoded(bytes, encoding))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      if (number > LIMITS.rows) throw new FileRefused('too-many-rows')
      if (record.length > LIMITS.columns) throw new FileRefused('too-many-columns')
      yield { number, cells: record.map((each) => (each === '' ? undefined : plainCell(each))) }
    }
  } catch (error) {
    throw isCsvError(error) ? new FileRefused('csv-broken') : error
  } finally {
    text.destroy()
    parser.destroy()
  }
}

/** By its code and not by `instanceof`: the library is loaded when it is needed. */
const isCsvError = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('CSV_')
