import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

/** The built mini-program as it would be uploaded. */
export class Package {
  readonly pages: ReadonlySet<string>
  readonly tabs: ReadonlySet<string>
  readonly entry: string

  constructor(readonly root: string) {
    const file = path.join(root, 'app.json')
    if (!existsSync(file)) throw new Error(`${root} holds no mini-program: run npm run build:weapp first`)
    const config = JSON.parse(readFileSync(file, 'utf8')) as AppConfig
    const below = (config.subPackages ?? []).flatMap(({ root: folder, pages }) => pages.map((page) => `${folder}/${page}`))
    this.pages = new Set([...config.pages, ...below])
    this.tabs = new Set(config.tabBar?.list.map((tab) => tab.pagePath))
    this.entry = config.pages[0] ?? ''
  }
}

export const BUILT_WEAPP = path.join(__dirname, '../../../dist/weapp')
