import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedTool, placeOfTool, VERSION } from '../../../config/commands/miniprogram-ci.mjs'

describe("WeChat's own tool", () => {
  let folder: string
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const put = (...names: string[]) => {
    mkdirSync(path.join(folder, ...names.slice(0, -1)), { recursive: true })
    writeFileSync(path.join(folder, ...names), '{}')
  }
  // Nobody listens on port 9, and the cache and settings of who runs this are out of reach.
  const noRegistry = () => ({
    PATH: process.env.PATH,
    HOME: path.join(folder, 'home'),
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: path.join(folder, 'home'),
  })

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tool-'))
    log.mockClear()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it("lies in the user's cache under its version", () => {
    expect(placeOfTool({ XDG_CACHE_HOME: folder })).toBe(path.join(folder, 'shuangjiantong', `miniprogram-ci-${VERSION}`))
  })

  it('is taken from there without asking anybody', () => {
    put('tool', 'node_modules', 'miniprogram-ci', 'package.json')
    expect(installedTool(path.join(folder, 'tool'), noRegistry())).toBe(path.join(folder, 'tool'))
    expect(log).not.toHaveBeenCalled()
  })

  it.each([
    ['nothing is there', 'home/.npmrc'],
    ['its packages were deleted', 'tool/package-lock.json'],
  ])('says in one line that it could not be installed where %s, and leaves no half of it', (_name, there) => {
    put(...there.split('/'))
    const before = readdirSync(folder)
    expect(installedTool(path.join(folder, 'tool'), noRegistry())).toBeUndefined()
    expect(log.mock.lastCall?.[0]).toMatch(
      /^miniprogram-ci [\d.]+ could not be installed \(.*ECONNREFUSED.*\): connect to a package registry and run this again\.$/,
    )
    expect(readdirSync(folder).filter((name) => name !== 'home')).toEqual(before.filter((name) => name !== 'home'))
  })
})
