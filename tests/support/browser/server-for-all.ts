import { startLocalServer } from './local-server'
import { startPreview } from './preview'
import { ofWorker } from './server-of-run'

/** What the browser tests share with the end of their run. */
export interface Shared {
  stopServers?: (() => Promise<void>)[]
}

/**
 * jest's globalSetup of the browser tests: one server for all files of a worker, because seeding takes longer than any of them, and
 * the preview of the mini-program beside it. Each worker has its own, so that what one tries changes nothing for the other. With
 * E2E_URL and E2E_DATA_DIR all visit that one instead; it has to stand on EVENING (school-evening.mjs).
 */
export default async function serverForAll({ maxWorkers }: { maxWorkers: number } = { maxWorkers: 1 }): Promise<void> {
  const stops: Shared['stopServers'] = []
  ;(globalThis as Shared).stopServers = stops
  const given = process.env.E2E_URL
  const workers = given ? 1 : maxWorkers
  await Promise.all(Array.from({ length: workers }, (_, n) => serverForWorker(n + 1, given, stops)))
}

async function serverForWorker(worker: number, given: string | undefined, stops: (() => Promise<void>)[]): Promise<void> {
  let api = given
  if (!api) {
    const { url, dataDir, stop } = await startLocalServer()
    api = process.env[ofWorker('E2E_URL', worker)] = url
    process.env[ofWorker('E2E_DATA_DIR', worker)] = dataDir
    stops.push(stop)
  }
  const preview = await startPreview(api)
  process.env[ofWorker('E2E_PREVIEW_URL', worker)] = preview.url
  stops.unshift(preview.stop)
}
