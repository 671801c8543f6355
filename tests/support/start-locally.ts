import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')

/** Starts the local server as `npm start` does, in production unless told otherwise; `said` grows as it speaks. */
export function startLocally(more: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: '', NODE_OPTIONS: '', NODE_ENV: 'production', ...more }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cloud/local/main.ts'], { cwd: ROOT, env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const saying = async (words: RegExp) => {
    while (!words.test(said.out)) await Promise.race([once(child.stdout, 'data'), ended.then(() => { throw new Error(said.err) })])
    return words.exec(said.out)?.[0] ?? ''
  }
  return { child, said, ended, saying }
}
