import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One file of the project: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** One thing a check found, as a line for people. */
export interface Finding {
  path: string
  says: string
}

const CODE = /\.(ts|tsx|scss)$/

/** Every source file under the folder, e.g. `src`. */
export function readTree(root: string, folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => {
      const absolute = path.join(entry.parentPath, entry.name)
      return { path: path.relative(root, absolute).replaceAll(path.sep, '/'), text: readFileSync(absolute, 'utf8') }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export const linesOf = (file: SourceFile): number => file.text.trimEnd().split('\n').length
