import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../../src/cloud/database/connect'
import { demoDoor } from '../../../src/cloud/identity/demo-door'
import { localServer } from '../../../src/cloud/local/server'
import { localFiles } from '../../../src/cloud/ports/local-files'
import type { LocalFiles } from '../../../src/cloud/ports/local-files'
import { LIMITS } from '../../../src/cloud/register-files/limits'
import { registerKey } from '../../support/register-key'
import { testDatabase } from '../../support/test-database'

const HOUR_MS = 3_600_000

/** Makes everything in the folder as old as that. */
function grown(folder: string, hours: number): void {
  const then = new Date(Date.now() - hours * HOUR_MS)
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), then, then)
}

describe('files on one machine', () => {
  let folder: string
  let files: LocalFiles
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'))
    files = localFiles(folder)
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
    rmSync(`${folder}-pictures`, { recursive: true, force: true })
  })

  it('whoever sent one may have it used, and nobody else, whatever they ask for', async () => {
    const id = files.keep('officer-1', Buffer.from('名单'))
    expect((await files.read('officer-1', id)).toString()).toBe('名单')
    for (const [openid, asked] of [['officer-2', id], ['officer-1', `../${id}`], ['officer-1', 'a'.repeat(48)], ['officer-1', '']] as const) {
      await expect(files.read(openid, asked)).rejects.toThrow('not-found')
    }
  })

  it('one that was used is gone, and going twice is no failure', async () => {
    const id = files.keep('officer-1', Buffer.from('名单'))
    await files.remove('officer-1', id)
    await files.remove('officer-1', id)
    await expect(files.read('officer-1', id)).rejects.toThrow('not-found')
  })

  it('one that nobody used goes after a day, when another comes', async () => {
    const old = files.keep('officer-1', Buffer.from('旧'))
    grown(folder, 25)
    files.keep('officer-2', Buffer.from('新'))
    await expect(files.read('officer-1', old)).rejects.toThrow('not-found')
  })

  it('one person has five at most', () => {
    for (let count = 0; count < 8; count += 1) files.keep('officer-1', Buffer.from(String(count)))
    expect(readdirSync(folder)).toHaveLength(5)
  })

  it('a picture stays until it is taken away, however old, and a key that is none shows nothing', async () => {
    const key = await files.keepPicture({ contentType: 'image/png', bytes: Buffer.from('picture') })
    grown(`${folder}-pictures`, 25)
    files.keep('officer-1', Buffer.from('新'))
    expect(files.picture(key)).toEqual({ contentType: 'image/png', bytes: Buffer.from('picture') })
    expect(await files.showPictures([key, 'a.png'])).toEqual(new Map([[key, `/pictures/${key}`]]))
    for (const other of [`../${key}`, 'a'.repeat(48), '']) expect(files.picture(other)).toBeNull()
    await files.removePictures([key])
    await files.removePictures([key])
    expect(files.picture(key)).toBeNull()
  })

  it('what is offered can be fetched for an hour, under its own name', async () => {
    const { url } = await files.offer('officer-1', '名册.csv', Buffer.from('a'))
    const id = url.replace('/files/', '')
    expect(files.offered(id)).toEqual({ bytes: Buffer.from('a'), fileName: '名册.csv' })
    grown(folder, 2)
    expect(files.offered(id)).toBeNull()
    expect(files.offered('../register-key')).toBeNull()
  })
})

describe('their addresses', () => {
  const door = demoDoor({}, () => 'secret')
  const headers = { 'content-type': 'application/octet-stream', 'x-demo-identity': door?.tokenFor('demo-officer') ?? '' }
  let db: Database
  let server: FastifyInstance
  let folder: string
  let files: LocalFiles
  beforeAll(async () => {
    db = await testDatabase()
    folder = mkdtempSync(join(tmpdir(), 'kept-'))
    files = localFiles(folder)
    server = await localServer({ db, door, registerKey, files, pages: null })
  })
  afterAll(async () => {
    await server.close()
    await db.close()
    rmSync(folder, { recursive: true })
    rmSync(`${folder}-pictures`, { recursive: true, force: true })
  })
  const send = (payload: Buffer, more: Record<string, string> = {}) =>
    server.inject({ method: 'POST', url: '/files', payload, headers: { ...headers, ...more } })

  it('take the bytes of whoever has an identity', async () => {
    const answer = await send(Buffer.from('名单'))
    const { fileId } = answer.json<{ fileId: string }>()
    expect((await files.read('demo-officer', fileId)).toString()).toBe('名单')
  })

  it('turn away whoever has none, a file that is too large, and what is no file', async () => {
    const before = readdirSync(folder).length
    expect((await send(Buffer.from('a'), { 'x-demo-identity': '' })).statusCode).toBe(401)
    expect((await send(Buffer.alloc(LIMITS.fileBytes + 1))).json()).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect((await send(Buffer.from('{}'), { 'content-type': 'application/json' })).statusCode).toBe(400)
    expect(readdirSync(folder)).toHaveLength(before)
  })

  it('show a picture to everybody as what it is, to be kept by no browser, and nothing once it was taken away', async () => {
    const key = await files.keepPicture({ contentType: 'image/png', bytes: Buffer.from('picture') })
    const answer = await server.inject(`/pictures/${key}`)
    expect([answer.body, answer.headers['content-type'], answer.headers['cache-control']]).toEqual(['picture', 'image/png', 'no-store'])
    await files.removePictures([key])
    for (const gone of [key, '..%2Fregister-key']) expect((await server.inject(`/pictures/${gone}`)).statusCode).toBe(404)
  })

  it('give out what was offered as something to save, and nothing that was sent in', async () => {
    const { url } = await files.offer('demo-officer', '名册.csv', Buffer.from('a'))
    const answer = await server.inject(url)
    expect([answer.body, answer.headers['content-disposition']]).toEqual(['a', `attachment; filename*=UTF-8''${encodeURIComponent('名册.csv')}`])
    const sent = (await send(Buffer.from('b'))).json<{ fileId: string }>()
    expect((await server.inject(`/files/${sent.fileId}`)).statusCode).toBe(404)
  })
})
