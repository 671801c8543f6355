import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf, isFresh, remember } from '../../config/commands/freshness.mjs'

describe('whether a build is still good', () => {
  let root: string
  const hash = (switches = {}) => hashOf(root, ['src'], switches)
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'freshness-'))
    mkdirSync(join(root, 'src'))
    mkdirSync(join(root, 'dist', 'h5'), { recursive: true })
    writeFileSync(join(root, 'src', 'app.ts'), 'one')
    remember(root, 'h5', hash())
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is while nothing changed', () => {
    expect(isFresh(root, 'h5', hash())).toBe(true)
  })
  it('is not after a source changed, was added or renamed', () => {
    writeFileSync(join(root, 'src', 'app.ts'), 'two')
    expect(isFresh(root, 'h5', hash())).toBe(false)
    writeFileSync(join(root, 'src', 'app.ts'), 'one')
    writeFileSync(join(root, 'src', 'page.ts'), '')
    expect(isFresh(root, 'h5', hash())).toBe(false)
  })
  it('is not when built with another switch', () => {
    expect(isFresh(root, 'h5', hash({ TARO_APP_DEMO: 'on' }))).toBe(false)
  })
  it('is not while a build is under way, or when the build was deleted', () => {
    remember(root, 'h5', undefined)
    expect(isFresh(root, 'h5', hash())).toBe(false)
    remember(root, 'h5', hash())
    rmSync(join(root, 'dist', 'h5'), { recursive: true })
    expect(isFresh(root, 'h5', hash())).toBe(false)
  })
})
