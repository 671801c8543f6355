import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Clock } from './clock'
import { MAIN } from './package'
import type { Package } from './package'

const scripts = new Map<string, vm.Script>()

function scriptOf(file: string): vm.Script {
  const known = scripts.get(file)
  if (known) return known
  const body = readFileSync(file, 'utf8')
  const script = new vm.Script(`(function (require, module, exports) {${body}\n})`, { filename: file })
  scripts.set(file, script)
  return script
}

// A phone's clock; Intl is not on every Android, so a package that needs it must fail here.
const PREPARE = `(function (now) {
  const Real = Date
  globalThis.Date = class Date extends Real {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts) }
    static now() { return now() }
  }
  delete globalThis.Intl
  delete globalThis.WebAssembly
  delete globalThis.SharedArrayBuffer
  return (text) => (text === undefined ? undefined : JSON.parse(text))
})`

/**
 * Where the scripts of a package run: the language, timers, `wx` and what WeChat defines, and nothing of a browser or of
 * Node. A package that reaches for `window`, `fetch` or `localStorage` fails with a ReferenceError, as on a phone.
 */
export class ScriptRoom {
  readonly #context: vm.Context
  readonly #modules = new Map<string, { exports: unknown }>()
  readonly #packages = new Set<string>()
  readonly #parse: (text: string | undefined) => unknown

  constructor(
    private readonly shipped: Package,
    clock: Clock,
    globals: Record<string, unknown>,
  ) {
    const { setTimeout, clearTimeout, setInterval } = clock
    this.#context = vm.createContext({
      setTimeout, clearTimeout, setInterval, clearInterval: clearTimeout, ...globals,
    })
    const prepare: (now: () => number) => (text: string | undefined) => unknown = vm.runInContext(PREPARE, this.#context)
    this.#parse = prepare(clock.milliseconds)
  }

  /** A copy of the value made of the room's own objects, as everything is that comes through WeChat's bridge. */
  take(value: unknown): unknown {
    return this.#parse(JSON.stringify(value))
  }

  /** The main package and the subpackages whose scripts have run, in that order. */
  get packages(): string[] {
    return [...this.#packages]
  }

  /** Runs a script of the package once; `file` is relative to its root, with or without .js. */
  run(file: string): unknown {
    const name = file.endsWith('.js') ? file : `${file}.js`
    const known = this.#modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    this.#modules.set(name, module)
    this.#packages.add(this.shipped.ownerOf(name))
    const wrapper: (require: (id: string) => unknown, module: object, exports: object) => void =
      scriptOf(path.join(this.shipped.root, name)).runInContext(this.#context)
    wrapper((id) => this.#require(name, id), module, module.exports)
    return module.exports
  }

  // The main package is there before any subpackage is, and one subpackage may be without the other.
  #require(from: string, id: string): unknown {
    const target = id.startsWith('/') ? id.slice(1) : path.posix.join(path.posix.dirname(from), id)
    const owner = this.shipped.ownerOf(target)
    if (owner !== MAIN && owner !== this.shipped.ownerOf(from)) {
      throw new Error(`module '${target}' is not defined, require args is '${id}': it is in the subpackage ${owner}`)
    }
    return this.run(target)
  }
}
