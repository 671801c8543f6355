import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstallStale } from '../../config/commands/install.mjs'

describe('whether packages have to be installed', () => {
  let root: string
  const put = (file: string, at: Date) => {
    writeFileSync(join(root, file), '{}')
    utimesSync(join(root, file), at, at)
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'))
    mkdirSync(join(root, 'node_modules'))
    put('package-lock.json', new Date('2026-11-24T00:00:00Z'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is so on a fresh clone', () => {
    expect(isInstallStale(root)).toBe(true)
  })
  it('is so when the lock changed after the last install', () => {
    put('node_modules/.package-lock.json', new Date('2026-11-23T00:00:00Z'))
    expect(isInstallStale(root)).toBe(true)
  })
  it('is not so after an install of this lock', () => {
    put('node_modules/.package-lock.json', new Date('2026-11-24T00:01:00Z'))
    expect(isInstallStale(root)).toBe(false)
  })
})
