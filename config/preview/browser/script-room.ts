import { resolveFrom } from '../../base-library/package-path'
import type { Scripts } from '../built'

/** What the language itself has on every phone; Intl, WebAssembly and SharedArrayBuffer are not on every Android. */
const LANGUAGE = [
  'Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Date', 'Math', 'JSON', 'RegExp', 'Promise',
  'Proxy', 'Reflect', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'ArrayBuffer', 'DataView',
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array',
  'Float64Array', 'BigInt64Array', 'BigUint64Array', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError',
  'SyntaxError', 'TypeError', 'URIError', 'NaN', 'Infinity', 'undefined', 'isNaN', 'isFinite', 'parseInt', 'parseFloat',
  'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'eval', 'console',
  'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval',
]

type Require = (id: string) => unknown
type Module = (this: unknown, require: Require, module: object, exports: object) => void

/** Every name around here (in a browser: the window's) that a script could reach without being given it. */
function browserNames(): string[] {
  const names = new Set<string>()
  for (let from: unknown = globalThis; from !== null; from = Object.getPrototypeOf(from)) {
    for (const name of Object.getOwnPropertyNames(from)) names.add(name)
  }
  return [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
}

/**
 * Where the package's scripts run: the language, timers and what WeChat gives. Names of the browser (window, document, fetch,
 * localStorage …) are parameters that nobody passes, so a script finds them undefined, as on a phone.
 */
export class ScriptRoom {
  readonly #scripts: Scripts = {}
  readonly #modules = new Map<string, { exports: unknown }>()
  readonly #names: string[]
  readonly #values: unknown[]
  readonly #globals: Record<string, unknown>

  constructor(given: Record<string, unknown>) {
    const language = LANGUAGE.map((name) => [name, Reflect.get(globalThis, name)] as const)
    this.#globals = { ...Object.fromEntries(language), ...given }
    this.#globals.globalThis = this.#globals
    const own = { ...given, globalThis: this.#globals }
    const hidden = browserNames().filter((name) => !LANGUAGE.includes(name) && !(name in own))
    this.#names = [...Object.keys(own), ...hidden]
    this.#values = Object.values(own)
  }

  /** Makes scripts known, as when a package has been downloaded. */
  add(scripts: Scripts): void {
    Object.assign(this.#scripts, scripts)
  }

  /** Runs a script once and returns what it exports; the path has no ending. */
  run(path: string): unknown {
    const known = this.#modules.get(path)
    if (known) return known.exports
    const body = this.#scripts[path]
    if (body === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} }
    this.#modules.set(path, module)
    const source = `return function (require, module, exports) {${body}\n}\n//# sourceURL=weapp/${path}.js`
    const make = new Function(...this.#names, source) as (...values: unknown[]) => Module
    make(...this.#values).call(this.#globals, (id) => this.run(resolveFrom(path, id.replace(/\.js$/, ''))), module, module.exports)
    return module.exports
  }
}
