import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text?: string }[] }
  window?: PageJson
}

interface PageJson {
  enablePullDownRefresh?: boolean
  usingComponents?: Record<string, string>
}

/** What everything belongs to that lies in no subpackage. */
export const MAIN = 'main'

/** The built mini-program as it would be uploaded. */
export class Package {
  readonly pages: ReadonlySet<string>
  readonly tabs: ReadonlySet<string>
  /** The tab bar's items, left to right. */
  readonly tabBar: readonly { pagePath: string; text: string }[]
  readonly entry: string
  readonly #subpackages: string[]
  readonly #window: PageJson

  constructor(readonly root: string) {
    const file = path.join(root, 'app.json')
    if (!existsSync(file)) throw new Error(`${root} holds no mini-program: run npm run build:weapp first`)
    const config = readJson(file) as AppConfig
    const subpackages = config.subPackages ?? []
    const below = subpackages.flatMap(({ root: folder, pages }) => pages.map((page) => path.posix.join(folder, page)))
    this.pages = new Set([...config.pages, ...below])
    this.tabBar = (config.tabBar?.list ?? []).map(({ pagePath, text = '' }) => ({ pagePath, text }))
    this.tabs = new Set(this.tabBar.map((tab) => tab.pagePath))
    this.entry = config.pages[0] ?? ''
    this.#subpackages = subpackages.map(({ root: folder }) => folder.replace(/\/$/, ''))
    this.#window = config.window ?? {}
  }

  /** The subpackage that a file of the package lies in, or MAIN. */
  ownerOf(file: string): string {
    return this.#subpackages.find((folder) => file.startsWith(`${folder}/`)) ?? MAIN
  }

  /** A page's or component's own json on top of what app.json says of all. */
  jsonOf(place: string): PageJson {
    const file = path.join(this.root, `${place}.json`)
    return { ...this.#window, ...(existsSync(file) ? (readJson(file) as PageJson) : {}) }
  }

  /** The custom components that a page or component may use, as tag → place from the root. */
  componentsOf(place: string): [string, string][] {
    const using = Object.entries(this.jsonOf(place).usingComponents ?? {})
    const from = (target: string) => (target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(place), target))
    return using.map(([tag, target]) => [tag, from(target)])
  }
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

export const BUILT_WEAPP = path.join(__dirname, '../../../dist/weapp')
