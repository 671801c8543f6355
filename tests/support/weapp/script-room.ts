import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Clock } from './clock'

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
  readonly #parse: (text: string | undefined) => unknown

  constructor(
    private readonly root: string,
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

  /** Runs a script of the package once; `file` is relative to its root, with or without .js. */
  run(file: string): unknown {
    const absolute = path.join(this.root, file.endsWith('.js') ? file : `${file}.js`)
    const known = this.#modules.get(absolute)
    if (known) return known.exports
    const module = { exports: {} }
    this.#modules.set(absolute, module)
    const wrapper: (require: (id: string) => unknown, module: object, exports: object) => void =
      scriptOf(absolute).runInContext(this.#context)
    const folder = path.dirname(path.relative(this.root, absolute))
    wrapper((id) => this.run(id.startsWith('/') ? id : path.join(folder, id)), module, module.exports)
    return module.exports
  }
}
