import type { Finding, Rule } from '../finding'
import { scriptFactsOf } from '../script-facts'
import { lineAndColumn } from '../shipped'

const words = (text: string): string[] => text.trim().split(/\s+/)

/** The language up to ES2019, which iOS 12 has. No Intl: some Androids' WeChat has none. No eval: WeChat forbids it. */
const LANGUAGE = words(`
  Object Function Array String Number Boolean Symbol Math JSON Date RegExp Promise Proxy Reflect Map Set WeakMap WeakSet
  Error EvalError RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer DataView Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array undefined NaN Infinity
  parseInt parseFloat isNaN isFinite encodeURI decodeURI encodeURIComponent decodeURIComponent arguments globalThis
`)
// globalThis came with Chrome 71 and iOS 12.2; general knowledge: WeChat itself no longer runs on the few iOS before that.

/** What WeChat hands to every script (general knowledge: the reference of its framework and of its module system). */
const WECHAT = words(`
  wx App Page Component Behavior getApp getCurrentPages requirePlugin require module exports console
  setTimeout clearTimeout setInterval clearInterval
`)

const BROWSER = new Set(words(`
  window document localStorage sessionStorage fetch XMLHttpRequest navigator location history alert self top parent
  WebSocket URL URLSearchParams FormData Blob File FileReader Headers Request Response AbortController Event
  CustomEvent MessageChannel MutationObserver IntersectionObserver ResizeObserver requestAnimationFrame performance
  crypto TextEncoder TextDecoder structuredClone queueMicrotask atob btoa indexedDB Image Worker Element HTMLElement Node
  getComputedStyle matchMedia DOMParser
`))

// Code of others that reaches for more on a path that ours never takes. `beside` stands in the same function, so that the
// same name anywhere else is still found.
const EXCUSED = [
  { name: 'WebSocket', beside: 'WebSocketPonyfill', why: "the tRPC client carries its web socket link, which no page opens" },
  { name: 'tt', beside: 'appDocument', why: "Taro's runtime asks for another vendor's document, behind a switch of that build" },
]

const ALLOWED = new Set([...LANGUAGE, ...WECHAT])

/** The names are found by scope: a parameter called document is none, one that typeof has asked for before is none. */
export const freeGlobals: Rule = {
  name: 'globals',
  says: 'no script uses a name that a mini-program does not have, of a browser, of Node or of nobody',
  check: (shipped) =>
    scriptFactsOf(shipped).flatMap(({ file, text, facts }) =>
      facts.free
        .filter(({ name, guarded, around }) => {
          const excused = EXCUSED.some((excuse) => excuse.name === name && around.includes(excuse.beside))
          return !ALLOWED.has(name) && !guarded && !excused
        })
        .map(({ at, name }): Finding => ({
          file,
          ...lineAndColumn(text, at),
          says: BROWSER.has(name) ? `uses ${name}, which only a browser has` : `uses ${name}, which nothing defines`,
          do: 'use what wx or Taro has for it, or hand a stand-in to the bundler (config/plugins/missing-globals.ts)',
        })),
    ),
}
