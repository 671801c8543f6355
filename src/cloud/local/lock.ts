import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Another process works on the same data folder; two of them would lose each other's writes without a word. */
export class LockedError extends Error {}

/**
 * Takes the data folder for this process; returns what gives it back. A lock whose process is gone is taken over.
 * Throws LockedError while its process lives.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  const release = () => rmSync(file, { force: true })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return release
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const owner = Number(readFileSync(file, 'utf8'))
      if (isAlive(owner)) throw new LockedError(String(owner))
      release()
    }
  }
  throw new LockedError('unknown')
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
