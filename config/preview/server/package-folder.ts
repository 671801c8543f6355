import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../../../src/cloud/local/start-error'
import { pagesOf, rootOf } from '../built'
import type { AppSettings, PageSettings, Scripts } from '../built'

/** dist/weapp, read as it stands; nothing of it is changed. */
export class PackageFolder {
  constructor(readonly root: string) {}

  get app(): AppSettings {
    return this.#json('app.json') as AppSettings
  }

  /** Paths without the ending. */
  withEnding(ending: string): string[] {
    const files = readdirSync(this.root, { recursive: true, encoding: 'utf8' })
    const found = files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
    return found.map((file) => file.split(path.sep).join('/')).sort()
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8')
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file))
  }

  settings(): Record<string, PageSettings> {
    const paths = this.withEnding('.json').filter((name) => this.has(`${name}.wxml`))
    return Object.fromEntries(paths.map((name) => [name, this.#json(`${name}.json`) as PageSettings]))
  }

  /** The scripts of one subpackage; root '' is the main package. */
  scripts(root: string): Scripts {
    const { app } = this
    const mine = this.withEnding('.js').filter((name) => rootOf(app, name) === root)
    return Object.fromEntries(mine.map((name) => [name, this.read(`${name}.js`)]))
  }

  /** Changes whenever a file does. */
  signature(): string {
    if (!existsSync(this.root)) return ''
    const files = readdirSync(this.root, { recursive: true, encoding: 'utf8' })
    const states = files.map((file) => statSync(path.join(this.root, file), { throwIfNoEntry: false }))
    return files.map((file, at) => `${file} ${states[at]?.mtimeMs} ${states[at]?.size}`).join('\n')
  }

  /** StartError with the first thing that is missing, as after a build that was stopped half-way. */
  insistComplete(): void {
    if (!this.has('app.json')) throw incomplete('dist/weapp holds no mini-program (no app.json)')
    const { app } = this
    const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    const pages = pagesOf(app).flatMap((page) => ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`))
    const files = ['app.js', ...pages, ...icons.filter((icon) => icon !== undefined)]
    const missing = files.find((file) => !this.has(file))
    if (missing) throw incomplete(`dist/weapp is not complete (no ${missing})`)
  }

  #json(file: string): unknown {
    try {
      return JSON.parse(this.read(file))
    } catch {
      throw incomplete(`dist/weapp is not complete (${file} cannot be read)`)
    }
  }
}

const incomplete = (what: string) => new StartError(`${what}: run npm run build:weapp, or leave --no-build away.`)
