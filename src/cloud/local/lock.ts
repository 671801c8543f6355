import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Another process works on the same data folder; two of them would lose each other's writes without a word. */
export class LockedError extends Error {}

/**
 * Takes the data folder for this process; returns what gives it back. A lock whose process is gone is taken over, by
 * one process only. Throws LockedError, its message the process's id, while that process lives.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  const release = () => rmSync(file, { force: true })
  const owner = take(file)
  if (owner === null) return release
  if (isAlive(owner)) throw new LockedError(idOf(owner))

  // Of two processes that find the same dead lock only the one with this second file may clear it, and only if it
  // still is that lock.
  const takeover = `${file}.takeover`
  const rival = take(takeover)
  if (rival !== null) {
    if (!isAlive(rival)) rmSync(takeover, { force: true })
    throw new LockedError(idOf(rival))
  }
  try {
    if (readFileSync(file, 'utf8') === owner) release()
    const faster = take(file)
    if (faster !== null) throw new LockedError(idOf(faster))
    return release
  } finally {
    rmSync(takeover, { force: true })
  }
}

/** Makes the file with this process in it; null, or what the file says when it is there already. */
function take(file: string): string | null {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, `${process.pid} ${startOf(process.pid)}`)
    closeSync(handle)
    return null
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return readFileSync(file, 'utf8')
  }
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

const idOf = (owner: string) => owner.split(' ')[0] || 'unknown'

function isAlive(owner: string): boolean {
  const [id = '', start = ''] = owner.split(' ')
  const pid = Number(id)
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return startOf(pid) === start
}

/** When a process began, where the system tells: a container gives the same few ids out again and again. */
function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)
    return afterName?.split(' ')[19] ?? '-'
  } catch {
    return '-'
  }
}
