import type { Shared } from './server-for-all'

/** jest's globalTeardown of the browser tests. */
export default async function serverForNone(): Promise<void> {
  for (const stop of (globalThis as Shared).stopServers ?? []) await stop()
}
