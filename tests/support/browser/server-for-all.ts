import { startLocalServer } from './local-server'

/** What the browser tests share with the end of their run. */
export interface Shared {
  stopLocalServer?: () => Promise<void>
}

/**
 * jest's globalSetup of the browser tests: one server for all files, because seeding takes longer than any of them. With
 * E2E_URL and E2E_DATA_DIR they visit that one instead; it has to stand on EVENING (school-evening.mjs).
 */
export default async function serverForAll(): Promise<void> {
  if (process.env.E2E_URL) return
  const { url, dataDir, stop } = await startLocalServer()
  process.env.E2E_URL = url
  process.env.E2E_DATA_DIR = dataDir
  ;(globalThis as Shared).stopLocalServer = stop
}
