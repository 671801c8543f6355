import { JSDOM } from 'jsdom'

// Before there is a document: PGlite takes a process that has one for a browser and looks for its files on the network.
import '../../../src/cloud/database/connect-pglite'

/*
 * Importing this gives the process one empty window, for WeChat's component framework to stand in. Jest's own jsdom
 * environment cannot: the API and its database run in the same process.
 */

const NAMES = [
  'document', 'navigator', 'Node', 'Element', 'HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLIFrameElement',
  'HTMLSelectElement', 'SVGElement', 'DocumentFragment', 'MutationObserver', 'Event', 'CustomEvent', 'MouseEvent',
  'KeyboardEvent', 'InputEvent', 'FocusEvent', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame',
] as const

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://phone.invalid/', pretendToBeVisual: true })
const define = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })

define('window', window)
for (const name of NAMES) {
  const value: unknown = window[name]
  define(name, typeof value === 'function' && /^[a-z]/.test(name) ? value.bind(window) : value)
}
