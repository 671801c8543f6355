import { FileRefused } from './file-refused'

/** What is told of a document while it is read; names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads a document of UTF-8 in pieces; after each the caller may take what was found. A DOCTYPE is refused before
 * anything in it is looked at, so there are no entities but XML's own five.
 */
export async function* readXml(parts: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const { SaxesParser } = await import('saxes')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new FileRefused('xml-entities')
  })
  parser.on('error', () => {
    throw new FileRefused('xml-broken')
  })
  parser.on('opentag', ({ name, attributes }) => handler.open(local(name), attributes))
  parser.on('closetag', ({ name }) => handler.close?.(local(name)))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  for await (const chunk of parts) {
    parser.write(piece(decoder, chunk))
    yield
  }
  parser.write(piece(decoder))
  parser.close()
  yield
}

/** The same for a small document, at once. */
export async function readWhole(parts: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const reading = readXml(parts, handler)
  while (!(await reading.next()).done);
}

function piece(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new FileRefused('xml-broken')
  }
}
