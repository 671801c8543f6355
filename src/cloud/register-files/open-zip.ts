import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { FileRefused } from './file-refused'
import { LIMITS } from './limits'

/** The parts of a zip file, each read as a stream and never whole. */
export interface Packed {
  names: readonly string[]
  /** null: there is no such part. */
  open(name: string): AsyncIterable<Buffer> | null
}

const OF_PATH = /absolute path|relative path|invalid characters in fileName/
const OF_SIZE = /too many bytes/

/** yauzl reads the directory at the end and believes no size: what it finds wrong, in our words. */
function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error
  const says = error instanceof Error ? error.message : String(error)
  if (OF_PATH.test(says)) return new FileRefused('zip-paths')
  if (OF_SIZE.test(says)) return new FileRefused('zip-bomb')
  return new FileRefused(/encrypt/.test(says) ? 'old-or-encrypted' : 'zip-broken')
}

/** Refuses what is broken, encrypted, has paths that lead elsewhere, or unpacks beyond reason as declared. */
export async function openZip(bytes: Buffer): Promise<Packed> {
  try {
    const { fromBufferPromise } = await import('yauzl')
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, autoClose: false })
    const entries = await entriesOf(zip, bytes.length)
    return {
      names: [...entries.keys()],
      open: (name) => {
        const entry = entries.get(name)
        return entry ? unpacked(zip, entry) : null
      },
    }
  } catch (error) {
    throw refusalOf(error)
  }
}

async function entriesOf(zip: ZipFile, fileBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.packedParts) throw new FileRefused('zip-bomb')
  const entries = new Map<string, Entry>()
  let [packed, unpackedBytes] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileRefused('old-or-encrypted')
    packed += entry.compressedSize
    unpackedBytes += entry.uncompressedSize
    // Parts that overlap count the same bytes several times: a bomb without nesting.
    if (packed > fileBytes || unpackedBytes > LIMITS.unpackedBytes) throw new FileRefused('zip-bomb')
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let bytes = 0
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      const isAbsurd = bytes > LIMITS.ratioFromBytes && bytes > LIMITS.ratio * entry.compressedSize
      if (isAbsurd || bytes > LIMITS.unpackedBytes) throw new FileRefused('zip-bomb')
      yield chunk
    }
  } catch (error) {
    throw refusalOf(error)
  } finally {
    stream?.destroy()
  }
}
