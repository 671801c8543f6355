import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../features/register-imports/shapes'
import { FileRefused } from './file-refused'

const CHUNK_BYTES = 256 * 1024

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)

/** What the bytes are: a mark at their beginning, else UTF-8 when they are that, else what Excel saves in China. */
export function encodingOf(bytes: Buffer, asked: Encoding | undefined): Encoding {
  if (asked) return asked
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

/** The text in pieces, without its byte order mark. Refuses `wrong-encoding` and signs that no table has. */
export function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let from = 0; from <= bytes.length; from += CHUNK_BYTES) {
    const isLast = from + CHUNK_BYTES > bytes.length
    const text = piece(decoder, bytes.subarray(from, from + CHUNK_BYTES), !isLast)
    if (text.includes('\u0000')) throw new FileRefused('control-signs')
    yield text
  }
}

function piece(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw new FileRefused('wrong-encoding')
  }
}
