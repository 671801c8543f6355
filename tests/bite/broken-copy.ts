import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A copy of the built mini-program that may be broken; nothing outside it changes. */
export class BrokenCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'broken-weapp-'))

  constructor(built: string) {
    cpSync(built, this.root, { recursive: true })
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8')
  }

  write(file: string, content: string | Buffer): void {
    writeFileSync(path.join(this.root, file), content)
  }

  /** Replaces every match; a break that finds nothing to break proves nothing, so that is an error. */
  replace(file: string, what: string | RegExp, by: string): void {
    const before = this.read(file)
    const after = typeof what === 'string' ? before.replace(what, () => by) : before.replace(what, by)
    if (after === before) throw new Error(`${file} has no ${String(what)} to break: has the build changed?`)
    this.write(file, after)
  }

  append(file: string, text: string): void {
    this.write(file, this.read(file) + text)
  }

  /** Changes app.json as an object. */
  app(change: (app: AppJson) => void): void {
    const app = JSON.parse(this.read('app.json')) as AppJson
    change(app)
    this.write('app.json', JSON.stringify(app))
  }

  drop(file: string): void {
    rmSync(path.join(this.root, file))
  }

  remove(): void {
    rmSync(this.root, { recursive: true })
  }
}

interface AppJson extends Record<string, unknown> {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { iconPath: string }[] }
}
