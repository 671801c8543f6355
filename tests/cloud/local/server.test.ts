import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../src/cloud/database/connect'
import { demoDoor } from '../../../src/cloud/identity/demo-door'
import { localServer } from '../../../src/cloud/local/server'
import { files } from '../../support/files'
import { registerKey } from '../../support/register-key'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aGuardian, aSchool } from '../../support/world'

describe('the API and the screens on one machine', () => {
  let db: Database
  let server: FastifyInstance
  let pages: string
  const door = demoDoor({}, () => 'secret')
  beforeAll(async () => {
    db = await testDatabase()
    const key = await aSchool(db)
    await aGuardian(db, key, await aChild(db, key, await aClass(db, key)), { openid: 'demo-mother' })
    pages = mkdtempSync(join(tmpdir(), 'pages-'))
    mkdirSync(join(pages, 'js'))
    writeFileSync(join(pages, 'index.html'), '<!doctype html><script>scale()</script><script src="/js/app.9bf9306d.js"></script>')
    writeFileSync(join(pages, 'js', 'app.9bf9306d.js'), '1')
    server = await localServer({ db, door, registerKey, files, pages })
  })
  afterAll(async () => {
    await server.close()
    await db.close()
    rmSync(pages, { recursive: true })
  })

  const post = (payload: string, headers: Record<string, string> = {}) =>
    server.inject({ method: 'POST', url: '/api', payload, headers: { 'content-type': 'application/json', ...headers } })
  const me = JSON.stringify({ path: 'people.me', type: 'query' })

  it('knows a demo person by a token of its own, and nobody by what a client says', async () => {
    const token = door?.tokenFor('demo-mother') ?? ''
    expect((await post(me, { 'x-demo-identity': token })).json()).toMatchObject({ data: { children: [{ displayName: '小禾' }] } })
    for (const forged of ['demo-mother', 'ZGVtby1tb3RoZXI.AAAA', '']) {
      expect((await post(me, { 'x-demo-identity': forged })).json()).toMatchObject({ error: { code: 'not-signed-in' } })
    }
  })

  it('lists who can be chosen, with their tokens and without their openids', async () => {
    const chosen = (await server.inject('/demo/identities')).json<{ token: string; name: string; what: string }[]>()
    expect(chosen.map(({ token }) => door?.openidOf(token))).toContain('demo-mother')
    expect(chosen.every((each) => Object.keys(each).sort().join() === 'name,token,what')).toBe(true)
  })

  it('has neither the list nor the tokens without the door', async () => {
    const closed = await localServer({ db, door: null, registerKey, files, pages })
    expect((await closed.inject('/demo/identities')).statusCode).toBe(404)
    const token = door?.tokenFor('demo-mother') ?? ''
    const headers = { 'content-type': 'application/json', 'x-demo-identity': token }
    const answer = await closed.inject({ method: 'POST', url: '/api', payload: me, headers })
    expect(answer.json()).toMatchObject({ error: { code: 'not-signed-in' } })
    await closed.close()
  })

  it.each([
    ['malformed JSON', '{"path":', 'bad-input'],
    ['nothing', '', 'bad-input'],
    ['a list', '[]', 'bad-input'],
    ['no envelope', '{"a":1}', 'bad-input'],
    ['a wrong path', '{"path":"people.nobody","type":"query"}', 'not-found'],
    ['a path of Object', '{"path":"__proto__","type":"query"}', 'not-found'],
    ['a megabyte', JSON.stringify({ path: 'x', type: 'query', input: 'x'.repeat(1_000_000) }), 'bad-input'],
  ])('answers %s in the envelope, without a stack trace', async (_title, payload, code) => {
    const answer = await post(payload)
    expect(answer.json()).toMatchObject({ ok: false, error: { code, requestId: expect.any(String) } })
    expect(answer.body).not.toMatch(/\.ts|node_modules| at /)
    expect(answer.statusCode).toBeLessThan(500)
  })

  it('lets browsers keep what has its hash in its name, and ask again for the page', async () => {
    expect((await server.inject('/')).headers['cache-control']).toBe('no-cache')
    expect((await server.inject('/js/app.9bf9306d.js')).headers['cache-control']).toContain('immutable')
  })

  it.each(['/', '/api/health', '/nowhere'])('sends its security headers with %s', async (url) => {
    expect((await server.inject(url)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  it('lets no script run but its own files and what the built page itself says inline', async () => {
    const policy = String((await server.inject('/')).headers['content-security-policy'])
    const hash = createHash('sha256').update('scale()').digest('base64')
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe(`'self' 'sha256-${hash}'`)
  })

  it('serves nothing outside the pages', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
      expect((await server.inject(url)).statusCode).toBeGreaterThanOrEqual(400)
    }
  })
})
