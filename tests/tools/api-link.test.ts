import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTRPCUntypedClient } from '@trpc/client'
import type { AnswerEnvelope } from '../../src/contract/envelope'
import { ApiError } from '../../src/miniprogram/api/api-error'
import { envelopeLink } from '../../src/miniprogram/api/link'
import type { Transport } from '../../src/miniprogram/api/transport'

const TONIGHT = 'homework.tonight'

describe('the link between the screens and the API', () => {
  let server: Server | undefined
  let calls: string[] = []

  async function serving(answer: RequestListener): Promise<string> {
    const opened = createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () => {
        calls.push(body)
        answer(request, response)
      })
    })
    server = opened
    await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
    const { port } = opened.address() as AddressInfo
    return `http://127.0.0.1:${port}/api`
  }
  const answering = (envelope: AnswerEnvelope) => serving((_, response) => response.end(JSON.stringify(envelope)))

  // The one part that belongs to a platform; Taro.request and callFunction do the same on theirs.
  const posting =
    (url: string): Transport =>
    async (call) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(call) }).catch(() =>
        Promise.reject(new ApiError('offline')),
      )
      return response.json().catch(() => undefined)
    }
  const clientOf = (transport: Transport, patienceMs?: number) =>
    createTRPCUntypedClient({ links: [envelopeLink(transport, patienceMs)] })
  const failureOf = async (work: Promise<unknown>): Promise<ApiError> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`)
    return error
  }

  beforeEach(() => {
    calls = []
  })
  afterEach(async () => {
    server?.closeAllConnections()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
    server = undefined
  })

  it('sends one envelope and hands back the data', async () => {
    const url = await answering({ ok: true, data: { minutes: 25 } })
    await expect(clientOf(posting(url)).query(TONIGHT, { day: '2026-11-24' })).resolves.toEqual({ minutes: 25 })
    expect(calls.map((call): unknown => JSON.parse(call))).toEqual([
      { path: TONIGHT, type: 'query', input: { day: '2026-11-24' } },
    ])
  })

  it('raises a refusal by its code, with the request id and the refused fields', async () => {
    const fields = [{ path: 'tasks.0.minutes', message: 'too_big' }]
    const url = await answering({ ok: false, error: { code: 'bad-input', requestId: 'r-1', fields } })
    const error = await failureOf(clientOf(posting(url)).mutation('homework.post', {}))
    expect(error).toMatchObject({ code: 'bad-input', requestId: 'r-1', fields })
  })

  it('takes a page of some proxy for an API that is down, not for an answer', async () => {
    const url = await serving((_, response) => response.writeHead(502).end('<html>Bad Gateway</html>'))
    expect((await failureOf(clientOf(posting(url)).query(TONIGHT))).code).toBe('unavailable')
    expect(calls).toHaveLength(1)
  })

  it('reads once more after a fault of the network', async () => {
    const url = await serving((request, response) => {
      if (calls.length === 1) request.socket.destroy()
      else response.end(JSON.stringify({ ok: true, data: 'second' }))
    })
    await expect(clientOf(posting(url)).query(TONIGHT)).resolves.toBe('second')
  })

  it('says offline when the second reading fails too', async () => {
    const url = await serving((request) => request.socket.destroy())
    expect((await failureOf(clientOf(posting(url)).query(TONIGHT))).code).toBe('offline')
    expect(calls).toHaveLength(2)
  })

  it('never repeats a mutation by itself', async () => {
    const url = await serving((request) => request.socket.destroy())
    expect((await failureOf(clientOf(posting(url)).mutation('homework.post', {}))).code).toBe('offline')
    expect(calls).toHaveLength(1)
  })

  it('says slow when patience ends, and does not ask again', async () => {
    let asked = 0
    const silent: Transport = () => {
      asked += 1
      return new Promise(() => undefined)
    }
    expect((await failureOf(clientOf(silent, 20).query(TONIGHT))).code).toBe('slow')
    expect(asked).toBe(1)
  })

  it('calls a fault of our own internal', async () => {
    const broken: Transport = () => Promise.reject(new TypeError('x is not a function'))
    expect((await failureOf(clientOf(broken).query(TONIGHT))).code).toBe('internal')
  })
})
