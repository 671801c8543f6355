import { createTRPCClient } from '@trpc/client'
import type { TRPCClient } from '@trpc/client'
import { demoDoor } from '../../../src/cloud/identity/demo-door'
import { demoSecret } from '../../../src/cloud/local/demo-secret'
import type { AppRouter } from '../../../src/cloud/router'
import { envelopeLink } from '../../../src/miniprogram/api/link'

type Told = 'E2E_URL' | 'E2E_DATA_DIR' | 'E2E_PREVIEW_URL'

/** The variable that tells a worker of jest, counted from 1, of its own server; the first has the plain name. */
export const ofWorker = (name: Told, worker: number): string => (worker === 1 ? name : `${name}_${worker}`)

// With a server from outside there is one for all.
const given = (name: Told) => {
  const value = process.env[ofWorker(name, Number(process.env.JEST_WORKER_ID ?? 1))] ?? process.env[name]
  if (!value) throw new Error(`the browser tests need their server (${name}): npm run test:e2e`)
  return value
}

/** Where the server of this run is. */
export const serverOfThisRun = (): string => given('E2E_URL')

/** Where the mini-program is painted in this run. */
export const previewOfThisRun = (): string => given('E2E_PREVIEW_URL')

/** What the demo door of this run would give this openid; it lets in only those that begin with `demo-`. */
export function tokenFor(openid: string): string {
  const door = demoDoor({}, () => demoSecret(given('E2E_DATA_DIR')))
  if (!door) throw new Error('the demo door is shut')
  return door.tokenFor(openid)
}

export type Api = TRPCClient<AppRouter>

/** The API of this run as its owner of the openid reaches it, over HTTP like everybody. */
export function apiAs(openid: string): Api {
  const headers = { 'content-type': 'application/json', 'x-demo-identity': tokenFor(openid) }
  const transport = async (call: object): Promise<unknown> => {
    const answer = await fetch(`${serverOfThisRun()}/api`, { method: 'POST', headers, body: JSON.stringify(call) })
    return answer.json()
  }
  return createTRPCClient<AppRouter>({ links: [envelopeLink(transport)] })
}
