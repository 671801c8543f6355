import { answering } from './callbacks'
import { resolveFrom } from './package-path'

const MOST_PAGES = 10

interface Target {
  url: string
}

/** What of a package decides how its pages follow each other: their paths, those of the tabs among them. */
export interface ShippedPages {
  readonly pages: ReadonlySet<string>
  readonly tabs: ReadonlySet<string>
}

/** One page of the stack, whoever paints it. */
export interface StackedPage {
  readonly path: string
  /** What getCurrentPages() hands out. */
  readonly instance: object
  load(): void
  show(): void
  hide(): void
  unload(): void
}

/** The pages that are open, moved as WeChat moves them. */
export class PageStack<Page extends StackedPage> {
  readonly #pages: Page[] = []
  readonly #tabs = new Map<string, Page>()

  constructor(
    private readonly shipped: ShippedPages,
    private readonly create: (path: string, query: Record<string, string>) => Page,
  ) {}

  get top(): Page {
    const page = this.#pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  get instances(): object[] {
    return this.#pages.map((page) => page.instance)
  }

  get paths(): string[] {
    return this.#pages.map((page) => page.path)
  }

  /** The page that a url leads to from here; an error when there is none. */
  pathOf(url: string): string {
    return this.#resolve(url).path
  }

  open(url: string): void {
    const { path, query } = this.#resolve(url)
    const isTab = this.shipped.tabs.has(path)
    const known = isTab ? this.#tabs.get(path) : undefined
    const page = known ?? this.create(path, query)
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

  #resolve(url: string): { path: string; query: Record<string, string> } {
    const [place = '', search = ''] = url.split('?')
    const path = resolveFrom(this.#pages.at(-1)?.path ?? '', place)
    if (!this.shipped.pages.has(path)) throw new Error(`page "${path}" is not found`)
    return { path, query: queryOf(search) }
  }
}

/** What stands behind the `?` of a url; WeChat hands it over as it stands, undecoded. */
export function queryOf(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean).map((pair) => pair.split('='))
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key, value.join('=')]))
}
