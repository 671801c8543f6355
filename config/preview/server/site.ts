import { readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { bundleBrowser } from './browser-bundle'
import type { BuiltAnswers } from './built-answers'
import type { PackageFolder } from './package-folder'
import { watchRebuilds } from './rebuilds'

const BROWSER = path.join(__dirname, '../browser')
/** As much as the API takes of one file, and more: it is the API that refuses. */
const MOST_OF_A_FILE = 64 * 1024 * 1024
const TYPES: Record<string, string | undefined> = { '.js': 'text/javascript', '.css': 'text/css' }

/** The preview's site: frame and phone, the package compiled for them, news of rebuilds, and the API under the same address. */
export async function previewSite(folder: PackageFolder, answers: BuiltAnswers, api: string): Promise<FastifyInstance> {
  const site = fastify({ forceCloseConnections: true })
  const bundle = await bundleBrowser()
  const page = (name: string) => readFileSync(path.join(BROWSER, name), 'utf8')

  site.addHook('onSend', async (_request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' })
  })
  site.get<{ Querystring: { frame?: string } }>('/', (request, reply) =>
    reply.type('text/html').send(page(request.query.frame === 'none' ? 'phone.html' : 'frame.html')),
  )
  site.get<{ Params: { name: string } }>('/preview/:name', (request, reply) => {
    const { name } = request.params
    const text = bundle.get(name)
    if (text === undefined) return reply.callNotFound()
    return reply.type(TYPES[path.extname(name)] ?? 'text/plain').send(text)
  })
  site.get('/built', () => answers.built())
  site.get<{ Querystring: { root?: string } }>('/scripts', (request) => answers.scripts(request.query.root ?? ''))
  await site.register(fastifyStatic, { root: folder.root, prefix: '/package/' })
  tellRebuilds(site, folder)
  passOn(site, api)
  return site
}

function tellRebuilds(site: FastifyInstance, folder: PackageFolder): void {
  const listeners = new Set<FastifyReply>()
  const stop = watchRebuilds(folder, () => {
    for (const reply of listeners) reply.raw.write('event: rebuilt\ndata: \n\n')
  })
  site.addHook('onClose', (_site, done) => {
    stop()
    done()
  })
  site.get('/rebuilds', (request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    reply.raw.write('retry: 1000\n\n')
    listeners.add(reply)
    request.raw.on('close', () => listeners.delete(reply))
  })
}

// A browser lets a page read answers of its own address only; WeChat's cloud calls know no such limit.
function passOn(site: FastifyInstance, api: string): void {
  site.get('/demo/identities', async (_request, reply) => answered(reply, await fetch(`${api}/demo/identities`)))
  site.post('/api', async (request, reply) => {
    const token = request.headers['x-demo-identity']
    const headers = { 'content-type': 'application/json', ...(typeof token === 'string' ? { 'x-demo-identity': token } : {}) }
    return answered(reply, await fetch(`${api}/api`, { method: 'POST', headers, body: JSON.stringify(request.body) }))
  })
  site.get<{ Params: { key: string } }>('/pictures/:key', async (request, reply) => {
    const answer = await fetch(`${api}/pictures/${encodeURIComponent(request.params.key)}`)
    return reply.code(answer.status).type(answer.headers.get('content-type') ?? 'text/plain').send(Buffer.from(await answer.arrayBuffer()))
  })
  site.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  site.post<{ Body: Buffer }>('/files', { bodyLimit: MOST_OF_A_FILE }, async (request, reply) => {
    const token = request.headers['x-demo-identity']
    const headers = { 'content-type': 'application/octet-stream', ...(typeof token === 'string' ? { 'x-demo-identity': token } : {}) }
    return answered(reply, await fetch(`${api}/files`, { method: 'POST', headers, body: new Uint8Array(request.body) }))
  })
  site.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const answer = await fetch(`${api}/files/${encodeURIComponent(request.params.id)}`)
    void reply.code(answer.status).header('content-disposition', answer.headers.get('content-disposition') ?? 'attachment')
    return reply.type('application/octet-stream').send(Buffer.from(await answer.arrayBuffer()))
  })
  site.get('/preview-of', () => ({ api }))
}

const answered = async (reply: FastifyReply, answer: Response) =>
  reply.code(answer.status).type('application/json').send(await answer.text())
