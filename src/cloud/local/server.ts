import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AnswerEnvelope } from '../../contract/envelope'
import type { ErrorCode } from '../../contract/error-codes'
import { answerCall } from '../answer-call'
import type { Context } from '../context'
import type { Database } from '../database/connect'
import { demoIdentities } from '../database/demo/identities'
import type { DemoDoor } from '../identity/demo-door'
import { moderateLocally, notifyLocally } from '../ports/local'
import type { LocalFiles } from '../ports/local-files'
import { templateIdsOf } from '../ports/notify'
import { appRouter } from '../router'
import { serveFiles } from './serve-files'
import { securityHeaders } from './security-headers'

/** A post of twenty tasks to twelve classes is about 100 KB of JSON at most. */
const BODY_LIMIT_BYTES = 256 * 1024

interface Parts {
  db: Database
  door: DemoDoor | null
  registerKey: Context['registerKey']
  files: LocalFiles
  /** The built H5; without it only the API answers. */
  pages: string | null
}

/** The API and the built H5 on one port, for one machine. */
export async function localServer({ db, door, registerKey, files, pages }: Parts): Promise<FastifyInstance> {
  const server = fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true })
  const noticeTemplates = templateIdsOf(process.env)
  const headers = securityHeaders(pages)
  server.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.headers(headers)
    done()
  })

  const openidOf = ({ headers: { 'x-demo-identity': token } }: FastifyRequest) =>
    door?.openidOf(typeof token === 'string' ? token : undefined) ?? null

  server.post('/api', (request) =>
    answerCall(appRouter, request.body, {
      openid: openidOf(request),
      now: new Date(),
      requestId: randomUUID(),
      db,
      moderate: moderateLocally,
      notify: notifyLocally,
      noticeTemplates,
      registerKey,
      files: () => files,
    }),
  )
  serveFiles(server, files, openidOf)
  server.get('/api/health', () => ({ ok: true }))
  if (door) {
    server.get('/demo/identities', async () =>
      (await demoIdentities(db)).map(({ openid, ...person }) => ({ ...person, token: door.tokenFor(openid) })),
    )
  }

  // What never reached the API (malformed JSON, a body too large, a wrong address) is answered in the same envelope.
  server.setErrorHandler((error: { statusCode?: number; stack?: string }, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) console.error(JSON.stringify({ error: error.stack }))
    return reply.code(status).send(refusal(status < 500 ? 'bad-input' : 'internal'))
  })
  server.setNotFoundHandler((_request, reply) => reply.code(404).send(refusal('not-found')))

  if (pages !== null && existsSync(pages)) {
    await server.register(fastifyStatic, {
      root: pages,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const named = /\.[0-9a-f]{6,}\.(js|css)$|\/(js|css|chunk)\//.test(path)
        reply.setHeader('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  return server
}

function refusal(code: ErrorCode): AnswerEnvelope {
  return { ok: false, error: { code, requestId: randomUUID() } }
}
