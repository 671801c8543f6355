import { createServer } from 'node:net'
import { StartError } from './start-error'

/** Makes sure that the port can be had before anything is opened or seeded; StartError, naming `setting`, when it is taken. */
export async function checkPortFree(port: number, host: string, setting = 'PORT'): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`${setting} is not a port: ${port}.`)
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  }).catch((error: unknown) => portTaken(error, port, host, setting))
}

/** One line instead of a stack trace for what goes wrong with a port. */
export function portTaken(error: unknown, port: number, host: string, setting = 'PORT'): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    throw new StartError(`Port ${port} on ${host} is taken. Stop what uses it, or set ${setting} to another one.`)
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    throw new StartError(`Port ${port} on ${host} cannot be used here (${code}). Set ${setting} to another one.`)
  }
  throw error
}
