import { randomUUID } from 'node:crypto'
import { Network } from '../../../config/base-library/network'
import { PageStack } from '../../../config/base-library/page-stack'
import { answerCall } from '../../../src/cloud/answer-call'
import type { Database } from '../../../src/cloud/database/connect'
import { baseLibrary } from './base-library'
import type { BaseLibrary } from './base-library'
import { Clock } from './clock'
import { Dialogs } from './dialogs'
import { BUILT_WEAPP, Package } from './package'
import { OpenPage } from './open-page'
import type { PageConfig } from './open-page'
import { ScriptRoom } from './script-room'
import type { Name, Seen } from './seen'
import { Storage } from './storage'
import { until } from './until'

interface Options {
  db: Database
  /** Whose WeChat it is, as the platform would tell the API. */
  openid: string
  now: Date
  root?: string
}

/** A phone with the built mini-program on it, one person's WeChat and a way to the real API. */
export class Phone {
  readonly clock: Clock
  readonly network: Network
  readonly storage = new Storage()
  readonly dialogs = new Dialogs()
  /** Px of the text size set in WeChat itself, as of the next launch. */
  fontSizeSetting = 16
  /** Errors of the package's scripts; a flow ends with none. */
  readonly faults: string[] = []
  /** How often the person has touched the screen; typing a line counts once. */
  taps = 0
  readonly #package: Package
  readonly #stack: PageStack<OpenPage>
  readonly #configs = new Map<string, PageConfig>()
  #loading = ''
  #room: ScriptRoom | null = null
  #wx: BaseLibrary | null = null
  #app: PageConfig = {}

  constructor({ db, openid, now, root = BUILT_WEAPP }: Options) {
    this.clock = new Clock(now)
    this.#package = new Package(root)
    this.#stack = new PageStack(this.#package, this.#openPage)
    this.network = new Network((call) =>
      answerCall(call, {
        openid,
        now: this.clock.now,
        requestId: randomUUID(),
        db,
        moderate: () => Promise.resolve('pass'),
        notify: () => Promise.resolve(),
      }),
    )
  }

  /** Starts the mini-program cold at a page (the first one, or where a card leads); what the phone kept is still there. */
  launch(url = `/${this.#package.entry}`): void {
    this.close()
    const launch = { path: url.split('?')[0]?.slice(1), query: {}, scene: 1001, referrerInfo: {} }
    const take = (value: unknown) => this.#running.take(value)
    const { storage, dialogs, network } = this
    this.#wx = baseLibrary({ storage, dialogs, network, stack: this.#stack, take, launch, fontSizeSetting: this.fontSizeSetting })
    this.#room = new ScriptRoom(this.#package.root, this.clock, {
      console: { ...console, error: this.#note },
      wx: this.#wx,
      App: (config: PageConfig) => void (this.#app = config),
      Page: (config: PageConfig) => void this.#configs.set(this.#loading, config),
      Component: () => undefined,
      getApp: () => this.#app,
      getCurrentPages: () => this.#stack.instances,
    })
    this.#room.run('app')
    this.#callApp('onLaunch', take(launch))
    this.#callApp('onShow', take(launch))
    this.#stack.open(url)
  }

  /** Puts WeChat in the background and takes it out again. */
  leaveAndReturn(): void {
    this.page.hide()
    this.#callApp('onHide')
    this.#callApp('onShow', this.#running.take({ path: this.page.path, query: {}, scene: 1089 }))
    this.page.show()
  }

  /** The base library as the running package has it. */
  get wx(): BaseLibrary {
    if (!this.#wx) throw new Error('the mini-program is not running: launch() it')
    return this.#wx
  }

  get page() {
    return this.#stack.top
  }

  /** The paths of the open pages, the visible one last. */
  get paths(): string[] {
    return this.#stack.paths
  }

  get text(): string {
    return this.page.tree.text
  }

  back(): void {
    this.#stack.back()
  }

  /** What WeChat would put into the chat when the page is sent there. */
  shareCard(): { title?: string; path?: string } {
    return (this.page.call('onShareAppMessage', this.#running.take({ from: 'menu' })) ?? {}) as object
  }

  async until<T>(condition: () => T | undefined | null | false): Promise<T> {
    return until(condition, () => `never came true; on ${this.paths.join(' > ')}: ${this.text}\n${this.faults.join('\n')}`)
  }

  /** The innermost element that holds the text, as soon as there is one. */
  async see(text: Name): Promise<Seen> {
    return until(() => this.page.tree.innermost(text), () => this.#missing(`the text ${String(text)}`))
  }

  /** The element of that role and name, as soon as there is one. */
  async find(role: string, name: Name = ''): Promise<Seen> {
    return until(() => this.page.tree.all(role, name)[0], () => this.#missing(`a ${role} ${String(name)}`))
  }

  /** Taps the element of that role and name, as soon as it can be tapped, and returns it as it was. */
  async tap(role: string, name: Name = ''): Promise<Seen> {
    const enabled = () => this.page.tree.all(role, name).find((seen) => !seen.is('disabled'))
    const seen = await until(enabled, () => this.#missing(`a ${role} ${String(name)} that is not disabled`))
    this.touch(seen)
    return seen
  }

  /** One tap; an element that nothing listens to, or a disabled button, is an error of the test or of the page. */
  touch(seen: Seen): void {
    if (seen.is('disabled')) throw new Error(`"${seen.name}" is disabled`)
    const hears = (one: Seen | null): boolean => one !== null && (one.listensTo('tap') || hears(one.parent))
    if (!hears(seen)) throw new Error(`nothing listens to a tap on "${seen.name}"`)
    this.taps++
    this.page.dispatch(seen, 'tap', { x: 0, y: 0 })
  }

  /** Types into the field of that label, replacing what is in it. */
  async type(label: Name, value: string): Promise<void> {
    const field = await this.find('textbox', label)
    this.taps++
    this.page.dispatch(field, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  /** Ends the mini-program; fails when its scripts had errors. */
  close(): void {
    this.#stack.closeAll()
    this.clock.stop()
    this.#room = null
    if (this.faults.length > 0) throw new Error(`errors in the package:\n${this.faults.splice(0).join('\n')}`)
  }

  /** Loads a page's script, which calls WeChat's `Page()` with what the page is. */
  readonly #openPage = (path: string, query: Record<string, string>): OpenPage => {
    const { root } = this.#package
    const room = this.#running
    this.#loading = path
    room.run(path)
    const config = this.#configs.get(path)
    if (!config) throw new Error(`the script of ${path} called no Page()`)
    return new OpenPage(root, room, path, query, config, this.#note)
  }

  get #running(): ScriptRoom {
    if (!this.#room) throw new Error('the mini-program is not running: launch() it')
    return this.#room
  }

  readonly #note = (...said: unknown[]): void => {
    this.faults.push(said.map((part) => (hasStack(part) ? part.stack : String(part))).join(' '))
  }

  #missing(what: string): string {
    const known = [...this.page.tree.walk()].filter((seen) => seen.role !== '').map((seen) => `${seen.role} "${seen.name}"`)
    return `${what} is not on ${this.page.path}: ${this.text}\n  ${known.join('\n  ')}\n${this.faults.join('\n')}`
  }

  #callApp(name: string, ...args: unknown[]): void {
    const part = this.#app[name]
    if (typeof part === 'function') part.apply(this.#app, args)
  }
}

// An Error of the script room is no instance of ours.
const hasStack = (value: unknown): value is { stack: string } =>
  typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string'
