import type { Shared } from './server-for-all'

/** jest's globalTeardown of the browser tests. */
export default async function serverForNone(): Promise<void> {
  await (globalThis as Shared).stopLocalServer?.()
}
