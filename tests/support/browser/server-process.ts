import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const ROOT = path.join(__dirname, '../../..')

export interface ServerProcess {
  url: string
  stop: () => Promise<void>
}

/** Runs one of our servers, given as node's arguments, until `stop`; rejects with what it said when it does not come up. */
export async function startServer(args: string[], environment: Record<string, string>): Promise<ServerProcess> {
  const env = { ...process.env, ...environment, NODE_ENV: 'development', NODE_OPTIONS: '' }
  const server = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, env })
  const ended = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  return { url: await addressOf(server), stop }
}

function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString()
      const url = /is at (http:\S+)/.exec(said)?.[1]
      if (url) resolve(url)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.on('exit', () => reject(new Error(`the server did not start:\n${said}`)))
  })
}
