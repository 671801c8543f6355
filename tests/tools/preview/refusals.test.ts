import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { handMade } from '../../support/hand-made-package'

const ROOT = path.join(__dirname, '../../..')
const MAIN = 'config/preview/server/main.ts'

/** The preview of that package, which is expected to end at once: its exit code and what it said. */
async function startedWith(folder: string, ...args: string[]): Promise<{ code: unknown; lines: string[] }> {
  const env = { ...process.env, PREVIEW_PACKAGE: folder, NODE_OPTIONS: '' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', MAIN, ...args], { cwd: ROOT, env }, (error, _out, said) =>
      resolve({ code: error?.code ?? 0, lines: said.trim().split('\n') }),
    )
  })
}

describe('the preview refuses in one line and with exit code 1', () => {
  let root = ''
  let other: Server | undefined
  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
    other?.close()
    other = undefined
  })
  const serving = async (): Promise<number> => {
    const server = createServer((_request, response) => void response.writeHead(404).end())
    other = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const refused = (line: string) => ({ code: 1, lines: [line] })
  const BUILD = 'run npm run build:weapp, or leave --no-build away.'

  it('when nothing has been built', async () => {
    expect(await startedWith(path.join(ROOT, 'dist/not-there'))).toEqual(
      refused(`dist/weapp holds no mini-program (no app.json): ${BUILD}`),
    )
  })
  it('when a build stopped half-way, with a page missing or app.json cut off', async () => {
    root = handMade({ 'home.wxml': null })
    expect(await startedWith(root)).toEqual(refused(`dist/weapp is not complete (no home.wxml): ${BUILD}`))
    rmSync(root, { recursive: true })
    root = handMade({ 'app.json': '{"pages": ["ho' })
    expect(await startedWith(root)).toEqual(refused(`dist/weapp is not complete (app.json cannot be read): ${BUILD}`))
  })
  it('when a template cannot be read, naming the place', async () => {
    root = handMade({ 'home.wxml': '<view>\n  <text>{{ a + }}</text></view>' })
    const { code, lines } = await startedWith(root, '--port=0')
    expect([code, lines.length]).toEqual([1, 1])
    expect(lines[0]).toMatch(/^dist\/weapp\/home\.wxml:2:\d+: /)
  })
  it('when its port is taken', async () => {
    root = handMade()
    const port = await serving()
    expect(await startedWith(root, `--port=${port}`)).toEqual(
      refused(`Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set --port to another one.`),
    )
  })
  it('when no API answers, or one without demo identities', async () => {
    root = handMade()
    expect(await startedWith(root, '--port=0', '--api=http://127.0.0.1:1')).toEqual(
      refused('No API answers at http://127.0.0.1:1. Start it (npm start), or leave --api away.'),
    )
    const url = `http://127.0.0.1:${await serving()}`
    expect(await startedWith(root, '--port=0', `--api=${url}`)).toEqual(
      refused(`The API at ${url} offers no demo identities (404). Start one with npm start.`),
    )
  })
})
