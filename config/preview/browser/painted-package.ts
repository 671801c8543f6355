import { addGlobalErrorListener } from 'glass-easel'
import type { ShadowedEvent, template } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { resolveFrom } from '../../base-library/package-path'
import type { Built } from '../built'
import { PAGE_ELEMENT, PLAYED_BY } from '../elements'
import { packageEvent } from './package-event'
import { reportFault } from './faults'
import type { ScriptRoom } from './script-room'
import { WindowBackend } from './window-backend'

export type Config = Record<string, unknown>
type Handler = (this: unknown, event: object) => unknown
type StaticConfig = Parameters<ReturnType<MiniProgramEnv['createCodeSpace']>['addComponentStaticConfig']>[1]
type Templates = Record<string, template.ComponentTemplate['content'] | undefined>

/** The package as the component framework knows it: compiled templates, and what its scripts said Page() and Component() are. */
export class PaintedPackage {
  readonly #env = new MiniProgramEnv()
  readonly #space = this.#env.createCodeSpace('package', true)
  readonly #backend
  readonly #defined = new Set<string>()
  #defining = ''

  /** `tapped` is told of each tap after the package has been. */
  constructor(
    private readonly built: Built,
    tapped: (element: Element) => void,
  ) {
    this.#backend = this.#env.associateBackend(new WindowBackend(tapped))
    const templates = new Function(`return ${built.templates}`)() as Templates
    for (const [path, settings] of Object.entries(built.settings)) {
      const content = templates[path]
      // Without the last one nothing that is not a component would hear an event.
      if (content) {
        const fallbackListenerOnNativeNode = true
        this.#space.addCompiledTemplate(path, { groupList: templates as never, content, fallbackListenerOnNativeNode })
      }
      this.#space.addComponentStaticConfig(path, settings as StaticConfig)
    }
    for (const [name, played] of Object.entries(PLAYED_BY)) {
      this.#space.getComponentSpace().setGlobalUsingComponent(name, played)
    }
    addGlobalErrorListener((error) => {
      reportFault(error)
      return false
    })
  }

  /** What the scripts call to say what a page or a component is. */
  readonly constructors = {
    Page: (config: Config) => this.#space.componentEnv(this.#defining, ({ Page }) => Page(withPlainEvents(config))),
    Component: (config: Config) =>
      this.#space.componentEnv(this.#defining, ({ Component }) => {
        const methods = withPlainEvents((config.methods ?? {}) as Config)
        Component({ ...config, methods } as Parameters<typeof Component>[0])
      }),
  }

  /** Runs the script of a page or a component, after those of the components that it uses. */
  define(path: string, room: ScriptRoom): void {
    if (this.#defined.has(path)) return
    this.#defined.add(path)
    for (const used of Object.values(this.built.settings[path]?.usingComponents ?? {})) {
      this.define(resolveFrom(path, used), room)
    }
    this.#defining = path
    room.run(path)
  }

  /** A page, painted from its first data in place of `placeholder`. */
  paint(path: string, parent: Element, placeholder: Element) {
    const root = this.#backend.createRoot(PAGE_ELEMENT, this.#space, `/${path}`)
    root.attach(parent as never, placeholder as never)
    return root
  }
}

// Taro binds everything to `eh`; a native page may name its handlers as it likes, and they take an event too.
function withPlainEvents(config: Config): Config {
  const isEvent = (value: unknown): value is ShadowedEvent<unknown> =>
    typeof value === 'object' && value !== null && 'currentTarget' in value && 'getEventName' in value
  const plain = ([name, part]: [string, unknown]) => {
    if (typeof part !== 'function') return [name, part]
    const handler = part as Handler
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      const passed = args.map((arg) => (isEvent(arg) ? packageEvent(arg) : arg))
      return Reflect.apply(handler, this, passed)
    }
    return [name, wrapped]
  }
  return Object.fromEntries(Object.entries(config).map(plain)) as Config
}
