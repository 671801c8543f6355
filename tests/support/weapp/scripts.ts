import { AppLife } from './app-life'
import type { Clock } from './clock'
import type { Package } from './package'
import type { Launch } from './phone-facts'
import { ScriptRoom } from './script-room'

export type Config = Record<string, unknown>

/** The scripts of one launch: what they have declared by App(), Page() and Component(), and the room they run in. */
export class Scripts {
  readonly life: AppLife
  /** Told the bytes of each setData of a custom component. */
  onComponentData: (bytes: number) => void = () => undefined
  readonly #configs = new Map<string, Config>()
  readonly #room: ScriptRoom
  #loading = ''

  constructor(
    private readonly shipped: Package,
    clock: Clock,
    launch: Launch,
    note: (...said: unknown[]) => void,
    globals: (scripts: Scripts) => Record<string, unknown>,
  ) {
    this.life = new AppLife(note, (value) => this.take(value), launch)
    const declare = (config: Config) => void this.#configs.set(this.#loading, config)
    this.#room = new ScriptRoom(shipped, clock, {
      console: { ...console, error: note },
      App: (config: Config) => void (this.life.config = config),
      Page: declare,
      Component: declare,
      getApp: () => this.life.config,
      ...globals(this),
    })
  }

  get root(): string {
    return this.shipped.root
  }

  get packages(): string[] {
    return this.#room.packages
  }

  /** Runs app.js, which declares the App(). */
  start(): void {
    this.#room.run('app')
  }

  /** What the script of a page or component has declared; it runs when it is first asked for. */
  configOf(place: string): Config {
    const known = this.#configs.get(place)
    if (known) return known
    const before = this.#loading
    this.#loading = place
    this.life.guard(() => this.#room.run(place))
    this.#loading = before
    const config = this.#configs.get(place)
    if (!config) throw new Error(`the script of ${place} called no Page() or Component()`)
    return config
  }

  componentsOf = (place: string): [string, string][] => this.shipped.componentsOf(place)

  guard = (act: () => unknown): unknown => this.life.guard(act)

  take = (value: unknown): unknown => this.#room.take(value)
}
