import { answering } from '../../base-library/callbacks'
import type { Callbacks } from '../../base-library/callbacks'
import { networkOf } from '../../base-library/network'
import { PageStack } from '../../base-library/page-stack'
import { storageOf } from '../../base-library/storage'
import { DEVICE, systemInfoOf, WECHAT } from '../../base-library/system-info'
import { pagesOf, rootOf } from '../built'
import type { Built, Scripts } from '../built'
import { givenAttribute } from './attributes'
import { Bars } from './bars'
import { BrowserStorage } from './browser-storage'
import { askSheet, dialogApi, showToast } from './dialogs'
import { byId, make } from './dom'
import { reportFault, tellFrame } from './faults'
import { chatFilesOf } from './chat-files'
import { HistoryEntries } from './history-entries'
import { pageApiOf } from './page-api'
import { PaintedPackage } from './painted-package'
import type { Config } from './painted-package'
import { PaintedPage } from './painted-page'
import { NOBODY } from './people'
import type { Person } from './people'
import { PhoneNetwork } from './phone-network'
import { PullDown } from './pull-down'
import { requestOf } from './request'
import { ScriptRoom } from './script-room'
import { shareCard } from './share'
import { words } from './words'

interface Options {
  built: Built
  /** The API's own address, as a package built for it would call it. */
  api: string
  people: Person[]
  person: Person | null
  fontSize: number
  openAs: (person: Person, page: string) => void
}

type Going = { url: string; delta?: number } & Callbacks
const NAVIGATIONS = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'] as const

// Values go through WeChat's bridge as data.
const take = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** The running mini-program: its scripts, its pages and what the phone does for them. */
export class RunningApp {
  readonly network: PhoneNetwork
  readonly #painted: PaintedPackage
  readonly #stack: PageStack<PaintedPage>
  readonly #bars: Bars
  readonly #room: ScriptRoom
  readonly #history: HistoryEntries
  readonly #loaded = new Map<string, Promise<void>>()
  readonly #launch = { path: '', query: {}, scene: 1001, referrerInfo: {} }
  #app: Config = {}

  constructor(private readonly options: Options) {
    const { built, person } = options
    const { app } = built
    const pages = byId('pages')
    this.network = new PhoneNetwork(person?.token)
    this.#painted = new PaintedPackage(built, this.#tapped)
    const shipped = { pages: new Set(pagesOf(app)), tabs: new Set(app.tabBar?.list.map(({ pagePath }) => pagePath)) }
    this.#stack = new PageStack(shipped, (path, query) => {
      this.#painted.define(path, this.#room)
      return new PaintedPage(pages, this.#painted, path, query, { ...app.window, ...built.settings[path] }, this.#redraw)
    })
    const go = (name: 'reLaunch' | 'switchTab', page: string) => this.#go(name, { url: `/${page}` })
    const back = (delta = 1) => this.#go('navigateBack', { url: '', delta })
    this.#bars = new Bars(app, {
      back: () => back(),
      home: () => go('reLaunch', this.#entry),
      menu: () => void this.#openMenu(),
      switchTo: ({ pagePath, text }) => {
        go('switchTab', pagePath)
        this.#stack.top.call('onTabItemTap', { pagePath, text })
      },
    })
    this.#history = new HistoryEntries({
      back: (delta) => this.#stack.paths.length > delta && (back(delta), true),
      enter: (url) => go('reLaunch', url || this.#entry),
    })
    const refresh = new PullDown(pages, () => this.#stack.top)
    this.#room = new ScriptRoom({
      ...this.#painted.constructors,
      // Only what a script says itself; the browser's own messages stay as they are.
      console: { ...console, error: reportFault },
      wx: this.#baseLibrary(refresh),
      App: (config: Config) => void (this.#app = config),
      getApp: () => this.#app,
      getCurrentPages: () => this.#stack.instances,
    })
  }

  /** Starts the mini-program cold at a page with its query, or at the first one. */
  async launch(page: string): Promise<void> {
    const url = page || this.#entry
    const [path = '', search = ''] = url.split('?')
    const query = Object.fromEntries(new URLSearchParams(search))
    Object.assign(this.#launch, { path, query })
    await Promise.all([this.#load(''), this.#load(rootOf(this.options.built.app, path))])
    this.#room.run('app')
    this.#callApp('onLaunch', take(this.#launch))
    this.#callApp('onShow', take(this.#launch))
    this.#stack.open(`/${url}`)
    document.addEventListener('visibilitychange', () => this.#callApp(document.hidden ? 'onHide' : 'onShow', take(this.#launch)))
  }

  get #entry(): string {
    return this.options.built.app.pages[0] ?? ''
  }

  #baseLibrary(refresh: PullDown) {
    const { api, person, fontSize } = this.options
    const { network } = this.network
    const size = () => ({ windowWidth: innerWidth, windowHeight: byId('pages').clientHeight })
    const screen = () => ({ screenWidth: innerWidth, screenHeight: innerHeight, pixelRatio: devicePixelRatio, statusBarHeight: 0 })
    const window = () => ({ ...size(), ...screen() })
    const info = () => ({ window: window(), device: DEVICE, app: { ...WECHAT, fontSizeSetting: fontSize } })
    const { cloud, ...known } = networkOf(network, take)
    const { chat, cloud: storage } = chatFilesOf(network, person?.token, take)
    return {
      ...storageOf(new BrowserStorage(`preview:${person?.name ?? NOBODY}:`), take),
      ...known,
      ...chat,
      cloud: { ...cloud, ...storage },
      ...systemInfoOf(info, this.#launch, take),
      ...dialogApi,
      ...pageApiOf({ top: () => this.#stack.top, bars: this.#bars, redraw: () => this.#redraw(this.#stack.top), refresh }),
      ...Object.fromEntries(NAVIGATIONS.map((name) => [name, (going: Going) => this.#go(name, going)])),
      request: requestOf(network, api, person?.token),
      openSetting: answering('openSetting', () => void showToast({ title: words.notPlayed('openSetting') })),
    }
  }

  /** Moves the stack as soon as the package of the page has been fetched. */
  readonly #go = (name: (typeof NAVIGATIONS)[number], going: Going): void => {
    const act = () => this.#stack.api[name](going)
    this.#load(this.#rootOfUrl(going.url)).then(act, (error: unknown) => {
      going.fail?.({ errMsg: `${name}:fail ${String(error)}` })
      going.complete?.({ errMsg: `${name}:fail` })
    })
  }

  #rootOfUrl(url = ''): string {
    try {
      return rootOf(this.options.built.app, this.#stack.pathOf(url))
    } catch {
      return '' // no such page: the stack says so in WeChat's words
    }
  }

  #load(root: string): Promise<void> {
    const known = this.#loaded.get(root)
    if (known) return known
    const loading = fetch(`/scripts?root=${encodeURIComponent(root)}`)
      .then((answer) => answer.json() as Promise<Scripts>)
      .then((scripts) => this.#room.add(scripts))
    this.#loaded.set(root, loading)
    loading.catch(() => this.#loaded.delete(root))
    return loading
  }

  readonly #redraw = (page: PaintedPage): void => {
    const { paths } = this.#stack
    this.#bars.draw(page.path, page.shownSettings, paths.length, page.element)
    this.#history.record(paths.length, page.url)
    tellFrame('page', page.url)
    for (const root of this.options.built.app.preloadRule?.[page.path]?.packages ?? []) {
      this.#load(root).catch(() => undefined) // only ahead of time
    }
  }

  readonly #tapped = (element: Element): void => {
    const type = givenAttribute(element, 'open-type')
    if (type === 'share') void this.#share('button')
    else if (typeof type === 'string' && type !== '') showToast({ title: words.notPlayed(type) })
  }

  async #openMenu(): Promise<void> {
    const page = this.#stack.top
    const canShare = page.has('onShareAppMessage')
    const chosen = await askSheet([canShare ? words.share : words.cannotShare, words.relaunch], make('code', {}, page.url))
    if (chosen === 0 && canShare) await this.#share('menu')
    if (chosen === 1) location.reload()
  }

  async #share(from: 'menu' | 'button'): Promise<void> {
    const chosen = await shareCard(this.#stack.top, from, this.options.people)
    if (chosen) this.options.openAs(chosen.person, chosen.path)
  }

  #callApp(name: string, ...args: unknown[]): void {
    const part = this.#app[name]
    try {
      if (typeof part === 'function') Reflect.apply(part, this.#app, args)
    } catch (error) {
      reportFault(error)
    }
  }
}
