import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesUnder } from '../package-figures'

export interface Subpackage {
  root: string
  pages: string[]
}

/** The parts of app.json that rules ask for by name, as far as they have the right shape, and all of it as it stands. */
export interface AppConfig {
  pages: string[]
  subpackages: Subpackage[]
  tabs: Record<string, unknown>[]
  all: Record<string, unknown>
}

/** A built mini-program: every file by its path from the root with forward slashes. */
export interface Shipped {
  root: string
  files: ReadonlyMap<string, Buffer>
  app: AppConfig
}

/** The folder holds nothing that rules could be tried on. */
export class NoPackage extends Error {}

const REBUILD = 'run npm run build:weapp'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
/** The texts of a list; whatever else stands in it is left out. */
export const textsOf = (value: unknown): string[] => listOf(value).filter((part) => typeof part === 'string')

function appConfigOf(all: Record<string, unknown>): AppConfig {
  const subpackages = [...listOf(all.subPackages), ...listOf(all.subpackages)].filter(isRecord).map((one) => ({
    root: String(one.root).replace(/^\/|\/$/g, ''), // WeChat takes /packages/a/ for packages/a
    pages: textsOf(one.pages),
  }))
  const tabs = isRecord(all.tabBar) ? listOf(all.tabBar.list).filter(isRecord) : []
  return { pages: textsOf(all.pages), subpackages, tabs, all }
}

/** Parses a file of the package; undefined when it is missing or no JSON. */
export function jsonOf(shipped: Pick<Shipped, 'files'>, file: string): unknown {
  try {
    return JSON.parse(shipped.files.get(file)?.toString('utf8') ?? '') as unknown
  } catch {
    return undefined
  }
}

/** Reads a built mini-program; throws NoPackage, with one line that says what to do, when it is missing or half-written. */
export function readShipped(root: string): Shipped {
  if (!existsSync(root)) throw new NoPackage(`There is no built mini-program at ${root}: ${REBUILD}.`)
  const files = new Map(
    filesUnder(root).map((file) => [path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file)] as const),
  )
  for (const needed of ['app.json', 'app.js']) {
    if (!files.has(needed)) throw new NoPackage(`The mini-program at ${root} is half-written, it has no ${needed}: ${REBUILD}.`)
  }
  const all = jsonOf({ files }, 'app.json')
  if (!isRecord(all)) throw new NoPackage(`The mini-program at ${root} is half-written, its app.json is cut off: ${REBUILD}.`)
  return { root, files, app: appConfigOf(all) }
}

/** Every page as WeChat names it: path from the package's root, without an ending. */
export const pagesOf = ({ app }: Shipped): string[] => [
  ...app.pages,
  ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

/** The subpackage that the file belongs to, '' for the main package. */
export const subpackageOf = ({ app }: Shipped, file: string): string =>
  app.subpackages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? ''

/** Paths and texts of the files with that ending, e.g. `.js`. */
export const textsWith = ({ files }: Shipped, ending: string): { file: string; text: string }[] =>
  [...files].filter(([file]) => file.endsWith(ending)).map(([file, bytes]) => ({ file, text: bytes.toString('utf8') }))

/** Where a file named in another one lies: relative to it, or from the package's root when it begins with a slash. */
export const resolved = (from: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)

/** Line and column of a place in a text, both counted from 1. */
export const lineAndColumn = (text: string, at: number): { line: number; column: number } => ({
  line: text.slice(0, at).split('\n').length,
  column: at - text.lastIndexOf('\n', at - 1),
})
