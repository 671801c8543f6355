import { randomUUID } from 'node:crypto'
import { Network } from '../../../config/base-library/network'
import { PageStack, queryOf } from '../../../config/base-library/page-stack'
import { answerCall } from '../../../src/cloud/answer-call'
import type { Database } from '../../../src/cloud/database/connect'
import type { NoticeTemplates } from '../../../src/cloud/ports/notify'
import { appRouter } from '../../../src/cloud/router'
import { registerKey } from '../register-key'
import { wordsOf } from './app-life'
import { baseLibrary, refusingUnknown } from './base-library'
import type { BaseLibrary } from './base-library'
import { filesInCloud } from './cloud-files'
import { Clock } from './clock'
import { Device } from './device'
import { Dialogs } from './dialogs'
import { OpenPage } from './open-page'
import { BUILT_WEAPP, Package } from './package'
import { Permissions } from './permissions'
import type { Launch } from './phone-facts'
import { Screen } from './screen'
import { Scripts } from './scripts'
import { Storage } from './storage'
import { Subscriptions } from './subscriptions'

interface Options {
  /** Where the API reads and writes; a phone without one has no network to anywhere. */
  db?: Database
  /** Whose WeChat it is, as the platform would tell the API. */
  openid?: string
  now: Date
  root?: string
  /** The account's templates; none when not given. */
  noticeTemplates?: NoticeTemplates
}

// WeChat's numbers of the ways in: from the list of mini-programs, and back from the background.
const FROM_LIST = 1001
const FROM_BACKGROUND = 1089

/** The built mini-program on a phone: started, put away, taken out again and closed. What the phone keeps outlives it. */
export class MiniProgram {
  readonly clock: Clock
  readonly network: Network
  readonly storage = new Storage()
  readonly dialogs = new Dialogs()
  readonly device = new Device()
  readonly permissions = new Permissions()
  readonly subscriptions = new Subscriptions()
  screen = new Screen()
  /** Px of the text size set in WeChat itself, as of the next launch. */
  fontSizeSetting = 16
  /** Errors of the package's scripts; a flow ends with none. */
  readonly faults: string[] = []
  protected readonly shipped: Package
  readonly #stack: PageStack<OpenPage>
  #scripts: Scripts | null = null
  #wx: BaseLibrary | null = null

  readonly #openid: string

  constructor({ db, openid = 'nobody', now, root = BUILT_WEAPP, noticeTemplates = {} }: Options) {
    this.#openid = openid
    this.clock = new Clock(now)
    this.shipped = new Package(root)
    this.#stack = new PageStack(this.shipped, (path, query) => new OpenPage(this.scripts, path, query))
    this.network = new Network((call) => {
      if (!db) throw new Error('this phone was given no database to reach')
      const { now } = this.clock
      const requestId = randomUUID()
      const ports = { moderate: async () => 'pass' as const, notify: async () => undefined, noticeTemplates, registerKey, files: () => filesInCloud }
      return answerCall(appRouter, call, { openid, now, requestId, db, ...ports })
    }, this.clock.setTimeout)
  }

  /** Starts cold at a page (the first one, or where a card leads), by one of WeChat's ways in. */
  launch(url = `/${this.shipped.entry}`, { scene = FROM_LIST, referrerInfo = {} }: Partial<Launch> = {}): void {
    this.close()
    this.screen = new Screen()
    const [place = '', search = ''] = url.split('?')
    const path = place.replace(/^\//, '')
    const launch = { path, query: queryOf(search), scene, referrerInfo }
    const scripts = new Scripts(this.shipped, this.clock, launch, this.#note, (own) => {
      const { storage, dialogs, device, permissions, subscriptions, screen, network, fontSizeSetting } = this
      const { life, take } = own
      const parts = { storage, dialogs, device, permissions, subscriptions, screen, network, fontSizeSetting }
      this.#wx = refusingUnknown(baseLibrary({ ...parts, stack: this.#stack, life, take, openid: this.#openid }), this.#note)
      return { wx: this.#wx, getCurrentPages: () => this.#stack.instances }
    })
    this.#scripts = scripts
    scripts.onComponentData = (bytes) => {
      if (this.paths.length > 0) this.page.setDataBytes.push(bytes)
    }
    scripts.start()
    scripts.life.launched()
    scripts.life.tell('onShow', scripts.take(launch))
    if (this.shipped.pages.has(path)) return this.#stack.open(url)
    const told = scripts.take({ path, query: queryOf(search), isEntryPage: true })
    if (!scripts.life.tell('onPageNotFound', told)) throw new Error(`page "${path}" is not found`)
  }

  /** Puts WeChat in the background. */
  leave(): void {
    this.page.hide()
    this.scripts.life.tell('onHide')
  }

  /** Takes it out of the background; a card tapped in a chat tells its scene. */
  comeBack(scene = FROM_BACKGROUND): void {
    const { life, take } = this.scripts
    life.entered = { path: this.page.path, query: this.page.query, scene, referrerInfo: {} }
    life.tell('onShow', take(life.entered))
    this.page.show()
  }

  leaveAndReturn(): void {
    this.leave()
    this.comeBack()
  }

  /** The base library as the running package has it. */
  get wx(): BaseLibrary {
    if (!this.#wx) throw new Error('the mini-program is not running: launch() it')
    return this.#wx
  }

  get page(): OpenPage {
    return this.#stack.top
  }

  /** The paths of the open pages, the visible one last. */
  get paths(): string[] {
    return this.#stack.paths
  }

  /** The main package and the subpackages that have been loaded, in that order. */
  get packages(): string[] {
    return this.scripts.packages
  }

  back(delta = 1): void {
    this.#stack.back({ delta })
  }

  /** Ends the mini-program; fails when its scripts had errors. */
  close(): void {
    this.#stack.closeAll()
    this.clock.stop()
    this.#scripts = null
    if (this.faults.length > 0) throw new Error(`errors in the package:\n${this.faults.splice(0).join('\n')}`)
  }

  protected get scripts(): Scripts {
    if (!this.#scripts) throw new Error('the mini-program is not running: launch() it')
    return this.#scripts
  }

  readonly #note = (...said: unknown[]): void => void this.faults.push(said.map(wordsOf).join(' '))
}
