import { spawn } from 'node:child_process'
import { ROOT } from './run.mjs'

/** Runs one of our servers until it ends or somebody stops it, and ends the command with its exit code. */
export function runServer(args) {
  const server = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, stdio: 'inherit' })
  // Ctrl-C reaches the server by itself, being of the same terminal; we only wait until it has closed its database.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  server.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`)
    process.exit(1)
  })
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
}
