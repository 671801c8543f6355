import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LockedError, lockFolder } from '../../../src/cloud/local/lock'

describe('one process at a time works on a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('refuses a second while the first lives, and lets it in afterwards', () => {
    const release = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(LockedError)
    release()
    lockFolder(folder)()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  it.each([
    ['a process that is gone', '999999999 1'],
    ['an earlier process with the id of this one, as in a restarted container', `${process.pid} 1`],
    ['nobody, cut off while it was written', ''],
  ])('takes over the lock of %s', (_title, owner) => {
    writeFileSync(join(folder, 'lock'), owner)
    const release = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(String(process.pid))
    release()
  })

  it('leaves a dead lock alone while somebody else clears it, and gets past one who died over it', () => {
    writeFileSync(join(folder, 'lock'), '999999999 1')
    writeFileSync(join(folder, 'lock.takeover'), '999999998 1')
    expect(() => lockFolder(folder)).toThrow(LockedError)
    lockFolder(folder)()
  })
})
