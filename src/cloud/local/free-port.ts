import { createServer } from 'node:net'
import { StartError } from './start-error'

/** Makes sure that the port can be had before anything is opened or seeded; StartError when it is taken. */
export async function checkPortFree(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`PORT is not a port: ${port}.`)
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  }).catch((error: unknown) => portTaken(error, port, host))
}

/** One line instead of a stack trace for what goes wrong with a port. */
export function portTaken(error: unknown, port: number, host: string): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    throw new StartError(`Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another one.`)
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    throw new StartError(`Port ${port} on ${host} cannot be used here (${code}). Set PORT or HOST to another one.`)
  }
  throw error
}
