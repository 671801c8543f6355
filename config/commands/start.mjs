// npm start: on a fresh clone with nothing but Node and npm, everything up to the pages in a browser.
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { installMissing } from './install.mjs'
import { ROOT } from './run.mjs'

await installMissing()
await build('h5', { onlyIfStale: true })

const server = spawn(process.execPath, ['--import', 'tsx', 'src/cloud/local/main.ts'], { cwd: ROOT, stdio: 'inherit' })
// Ctrl-C reaches the server by itself, being of the same terminal; we only wait until it has closed its database.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('error', (error) => {
  console.error(`The server could not be started: ${error.message}`)
  process.exit(1)
})
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
