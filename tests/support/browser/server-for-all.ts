import { startLocalServer } from './local-server'
import { startPreview } from './preview'

/** What the browser tests share with the end of their run. */
export interface Shared {
  stopServers?: (() => Promise<void>)[]
}

/**
 * jest's globalSetup of the browser tests: one server for all files, because seeding takes longer than any of them, and the
 * preview of the mini-program beside it. With E2E_URL and E2E_DATA_DIR they visit that one instead; it has to stand on
 * EVENING (school-evening.mjs).
 */
export default async function serverForAll(): Promise<void> {
  const stops: Shared['stopServers'] = []
  ;(globalThis as Shared).stopServers = stops
  let api = process.env.E2E_URL
  if (!api) {
    const { url, dataDir, stop } = await startLocalServer()
    api = process.env.E2E_URL = url
    process.env.E2E_DATA_DIR = dataDir
    stops.push(stop)
  }
  const preview = await startPreview(api)
  process.env.E2E_PREVIEW_URL = preview.url
  stops.unshift(preview.stop)
}
