import path from 'node:path'
import { openApi } from '../../../src/cloud/local/open-api'
import { StartError } from '../../../src/cloud/local/start-error'

export interface ApiInUse {
  url: string
  close(): Promise<void>
}

/** A running API that has demo identities to choose from; StartError when there is none. */
export async function useApi(url: string): Promise<ApiInUse> {
  const answer = await fetch(`${url}/demo/identities`).catch(() => null)
  if (!answer) throw new StartError(`No API answers at ${url}. Start it (npm start), or leave --api away.`)
  if (!answer.ok) throw new StartError(`The API at ${url} offers no demo identities (${answer.status}). Start one with npm start.`)
  return { url, close: () => Promise.resolve() }
}

/** An API of the preview's own, on a free loopback port, with its demo district in a folder of its own. */
export async function startApi(): Promise<ApiInUse> {
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data/preview')
  const api = await openApi({ databaseUrl: process.env.DATABASE_URL, dataDir, pages: null })
  if (!api.hasDoor) {
    await api.close()
    throw new StartError('In production there are no demo identities to preview with. Unset NODE_ENV.')
  }
  const url = await api.server.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => api.close() }
}
