import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LIMITS } from '../register-files/limits'
import { AppError } from '../app-error'
import type { LocalFiles } from '../ports/local-files'

/**
 * The addresses of files on one machine: POST /files takes the bytes of one and answers its id, GET /files/<id> gives
 * out what an answer offered, GET /pictures/<key> shows a picture to everybody. Whoever has no identity is turned away before anything is read.
 */
export function serveFiles(server: FastifyInstance, files: LocalFiles, openidOf: (request: FastifyRequest) => string | null): void {
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.post('/files', {
    bodyLimit: LIMITS.fileBytes,
    onRequest: (request, reply, done) => {
      if (openidOf(request) !== null) return done()
      void reply.code(401)
      done(Object.assign(new AppError('not-signed-in'), { statusCode: 401 }))
    },
    handler: (request, reply) => {
      const openid = openidOf(request)
      if (openid === null || !Buffer.isBuffer(request.body)) return reply.code(400).send({ fileId: null })
      return { fileId: files.keep(openid, request.body) }
    },
  })
  server.get<{ Params: { key: string } }>('/pictures/:key', (request, reply) => {
    const picture = files.picture(request.params.key)
    if (!picture) return reply.callNotFound()
    // Not kept by browsers: one that was taken away is to be gone.
    return reply.header('cache-control', 'no-store').type(picture.contentType).send(picture.bytes)
  })
  server.get<{ Params: { id: string } }>('/files/:id', (request, reply) => {
    const offered = files.offered(request.params.id)
    if (!offered) return reply.callNotFound()
    const name = encodeURIComponent(offered.fileName)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .header('cache-control', 'no-store')
      .type('application/octet-stream')
      .send(offered.bytes)
  })
}
