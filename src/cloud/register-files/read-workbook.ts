import { posix } from 'node:path'
import { FileRefused } from './file-refused'
import { LIMITS } from './limits'
import { openZip } from './open-zip'
import type { Packed } from './open-zip'
import type { RawFile } from './raw-table'
import { readDateStyles, readSharedTexts } from './read-parts'
import { rowsOfSheet } from './read-sheet'
import { readWhole } from './read-xml'

const WORKBOOK = 'xl/workbook.xml'

interface Listed {
  name: string
  relation: string
  hidden: boolean
}

/** A workbook with its sheets in their order. Refuses macros, links to other files and whatever openZip refuses. */
export async function openWorkbook(bytes: Buffer): Promise<RawFile> {
  const zip = await openZip(bytes)
  refuseActive(zip.names)
  const { listed, from1904 } = await readSheetList(zip)
  if (listed.length > LIMITS.sheets) throw new FileRefused('too-many-sheets')
  const targets = await readRelations(zip)
  const book = { from1904, dateStyles: await readDateStyles(zip), texts: await readSharedTexts(zip) }
  return {
    format: 'xlsx',
    encoding: null,
    sheets: listed.map(({ name, relation, hidden }) => ({
      name,
      hidden,
      rows: () => rowsOfSheet(zip, targets.get(relation) ?? '', book),
    })),
  }
}

function refuseActive(names: readonly string[]): void {
  const has = (part: RegExp) => names.some((name) => part.test(name))
  if (has(/vbaProject\.bin$|macrosheets\//i)) throw new FileRefused('macros')
  if (has(/^xl\/externalLinks\//i)) throw new FileRefused('external-links')
}

async function readSheetList(zip: Packed): Promise<{ listed: Listed[]; from1904: boolean }> {
  const part = zip.open(WORKBOOK)
  if (!part) throw new FileRefused('not-a-table')
  const listed: Listed[] = []
  let from1904 = false
  await readWhole(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      listed.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? relationIn(attributes), hidden })
    },
  })
  return { listed, from1904 }
}

/** The relation's id under whatever prefix the file gives that namespace. */
const relationIn = (attributes: Record<string, string>) =>
  Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''

/** Which part each relation of the workbook means; none may mean something outside the file. */
async function readRelations(zip: Packed): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const part = zip.open('xl/_rels/workbook.xml.rels')
  if (!part) throw new FileRefused('zip-broken')
  await readWhole(part, {
    open: (name, { Id = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship') return
      if (TargetMode === 'External') throw new FileRefused('external-links')
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target))
    },
  })
  return targets
}
