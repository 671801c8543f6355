import { posix } from 'node:path'
import { answering } from './callbacks'
import { OpenPage } from './open-page'
import type { PageConfig } from './open-page'
import type { Package } from './package'
import type { ScriptRoom } from './script-room'

const { dirname, resolve } = posix

const MOST_PAGES = 10

interface Target {
  url: string
}

/** The pages that are open, moved as WeChat moves them. */
export class PageStack {
  readonly #pages: OpenPage[] = []
  readonly #tabs = new Map<string, OpenPage>()
  readonly #configs = new Map<string, PageConfig>()
  #loading = ''

  constructor(
    private readonly shipped: Package,
    private readonly room: () => ScriptRoom,
    private readonly onFault: (error: unknown) => void,
  ) {}

  get top(): OpenPage {
    const page = this.#pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  get instances(): PageConfig[] {
    return this.#pages.map((page) => page.instance)
  }

  get paths(): string[] {
    return this.#pages.map((page) => page.path)
  }

  /** WeChat's `Page()`, called by the script of the page that is being loaded. */
  readonly register = (config: PageConfig): void => {
    this.#configs.set(this.#loading, config)
  }

  open(url: string): void {
    const { path, query } = this.#resolve(url)
    const isTab = this.shipped.tabs.has(path)
    const known = isTab ? this.#tabs.get(path) : undefined
    const page = known ?? this.#create(path, query)
    if (isTab) this.#tabs.set(path, page)
    this.#pages.push(page)
    if (known) known.show()
    else page.load()
  }

  /** Closes everything, as when the mini-program is thrown away. */
  closeAll(): void {
    const open = new Set([...this.#pages.splice(0), ...this.#tabs.values()])
    this.#tabs.clear()
    for (const page of open) page.unload()
  }

  readonly #navigateTo = ({ url }: Target): void => {
    const { path } = this.#resolve(url)
    if (this.shipped.tabs.has(path)) throw new Error('can not navigateTo a tabbar page')
    if (this.#pages.length >= MOST_PAGES) throw new Error('webview count limit exceed')
    this.top.hide()
    this.open(url)
  }

  readonly #redirectTo = ({ url }: Target): void => {
    const { path } = this.#resolve(url)
    if (this.shipped.tabs.has(path)) throw new Error('can not redirectTo a tabbar page')
    this.#leaveTop()
    this.open(url)
  }

  readonly #reLaunch = ({ url }: Target): void => {
    this.#resolve(url)
    this.closeAll()
    this.open(url)
  }

  readonly #switchTab = ({ url }: Target): void => {
    const { path } = this.#resolve(url)
    if (!this.shipped.tabs.has(path)) throw new Error('can not switch to no-tabBar page')
    if (this.top.path === path) return
    while (this.#pages.length > 0) this.#leaveTop()
    this.open(url)
  }

  /** Back by the arrow or the API; on the last page WeChat leaves the mini-program, which is not played here. */
  readonly back = ({ delta = 1 }: { delta?: number } = {}): void => {
    if (this.#pages.length < 2) throw new Error('cannot navigate back at first page')
    for (let left = delta; left > 0 && this.#pages.length > 1; left--) this.#leaveTop()
    this.top.show()
  }

  /** The navigating part of `wx`. */
  readonly api = {
    navigateTo: answering('navigateTo', this.#navigateTo),
    redirectTo: answering('redirectTo', this.#redirectTo),
    reLaunch: answering('reLaunch', this.#reLaunch),
    switchTab: answering('switchTab', this.#switchTab),
    navigateBack: answering('navigateBack', this.back),
  }

  #leaveTop(): void {
    const page = this.#pages.pop()
    if (!page) return
    if (this.shipped.tabs.has(page.path)) page.hide()
    else page.unload()
  }

  #create(path: string, query: Record<string, string>): OpenPage {
    const room = this.room()
    this.#loading = path
    room.run(path)
    const config = this.#configs.get(path)
    if (!config) throw new Error(`the script of ${path} called no Page()`)
    return new OpenPage(this.shipped.root, room, path, query, config, this.onFault)
  }

  #resolve(url: string): { path: string; query: Record<string, string> } {
    const [place = '', search = ''] = url.split('?')
    const here = dirname(`/${this.#pages.at(-1)?.path ?? ''}`)
    const path = resolve(here, place).slice(1)
    if (!this.shipped.pages.has(path)) throw new Error(`page "${path}" is not found`)
    // WeChat hands the query over as it stands, undecoded.
    const pairs = search.split('&').filter(Boolean).map((pair) => pair.split('='))
    return { path, query: Object.fromEntries(pairs.map(([key = '', ...value]) => [key, value.join('=')])) }
  }
}
