import { words } from './words'

/** Tells the frame around the phone something; alone there is nobody to hear it. */
export function tellFrame(kind: 'fault' | 'page' | 'person', text: string): void {
  if (window.parent !== window) window.parent.postMessage({ kind, text }, location.origin)
}

const textOf = (value: unknown) => (value instanceof Error ? (value.stack ?? value.message) : String(value))

/** Reports an error of the package as the browser reports its own: an `error` event of the window, seen by every tool. */
export function reportFault(...said: unknown[]): void {
  const error = said.find((part) => part instanceof Error)
  window.reportError(error ?? new Error(said.map(textOf).join(' ')))
}

/** Shows in the frame what goes wrong in the package. */
export function watchFaults(): void {
  window.addEventListener('error', (event) => tellFrame('fault', textOf(event.error ?? event.message)))
  window.addEventListener('unhandledrejection', (event) => tellFrame('fault', textOf(event.reason)))
}

/** In place of the phone when there is nothing to show. */
export function showRefusal(error: unknown): void {
  document.body.replaceChildren(`${words.cannotOpen}: ${error instanceof Error ? error.message : String(error)}`)
  tellFrame('fault', textOf(error))
}
